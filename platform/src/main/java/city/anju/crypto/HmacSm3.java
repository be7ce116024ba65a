package city.anju.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * HMAC-SM3 (RFC 2104 over GB/T 32905) under one key. Both key blocks are digested once; each call
 * goes on from a copy, which makes it safe for many threads and halves the work on short texts.
 */
final class HmacSm3 {

  private static final int BLOCK = 64;

  private final SM3Digest inner;
  private final SM3Digest outer;

  HmacSm3(byte[] key) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? Sm3.digest(key) : key, BLOCK);
    this.inner = started(block, 0x36);
    this.outer = started(block, 0x5c);
  }

  private static SM3Digest started(byte[] block, int pad) {
    byte[] padded = block.clone();
    for (int i = 0; i < BLOCK; i++) {
      padded[i] ^= (byte) pad;
    }
    SM3Digest sm3 = new SM3Digest();
    sm3.update(padded, 0, BLOCK);
    return sm3;
  }

  /** The code of the parts one after the other, 32 bytes. */
  byte[] of(byte[]... parts) {
    SM3Digest sm3 = new SM3Digest(inner);
    for (byte[] part : parts) {
      sm3.update(part, 0, part.length);
    }
    byte[] code = new byte[Sm3.LENGTH];
    sm3.doFinal(code, 0);
    sm3 = new SM3Digest(outer);
    sm3.update(code, 0, code.length);
    sm3.doFinal(code, 0);
    return code;
  }
}
