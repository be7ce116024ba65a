package city.anju.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905), 32 bytes, without a key: for content that anybody may digest again. */
public final class Sm3 {

  /** Length of a digest in bytes. */
  public static final int LENGTH = 32;

  private Sm3() {}

  /** The digest of the parts one after the other, as if they were one. */
  public static byte[] digest(byte[]... parts) {
    SM3Digest sm3 = new SM3Digest();
    for (byte[] part : parts) {
      sm3.update(part, 0, part.length);
    }
    byte[] digest = new byte[LENGTH];
    sm3.doFinal(digest, 0);
    return digest;
  }

  /** The digest of all that comes out of a stream, as 64 lower-case hexadecimal digits. */
  public static String hex(InputStream content) throws IOException {
    SM3Digest sm3 = new SM3Digest();
    byte[] some = new byte[8192];
    for (int read = content.read(some); read >= 0; read = content.read(some)) {
      sm3.update(some, 0, read);
    }
    byte[] digest = new byte[LENGTH];
    sm3.doFinal(digest, 0);
    return HexFormat.of().formatHex(digest);
  }

  /** The digest of the content as 64 lower-case hexadecimal digits. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(digest(content));
  }
}
