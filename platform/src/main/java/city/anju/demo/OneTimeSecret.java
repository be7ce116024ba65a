package city.anju.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of somebody's one-time codes (RFC 6238), as an app on their phone would have it. A
 * demo has no phones: it prints the codes.
 */
record OneTimeSecret(String base32) {

  static final int STEP_SECONDS = 30;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int CHARACTERS = 32;
  private static final int MILLION = 1_000_000;

  /** A secret that follows from other random text: each of its first characters gives five bits. */
  static OneTimeSecret from(String random) {
    StringBuilder base32 = new StringBuilder(CHARACTERS);
    for (int i = 0; i < CHARACTERS; i++) {
      base32.append(ALPHABET.charAt(random.charAt(i) & 31));
    }
    return new OneTimeSecret(base32.toString());
  }

  /** The six digits of an instant. */
  String code(Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      long step = at.getEpochSecond() / STEP_SECONDS;
      byte[] digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = digest[digest.length - 1] & 0x0F;
      int number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MILLION);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  private byte[] bytes() {
    byte[] text = base32.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[text.length * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int value = ALPHABET.indexOf(text[bit / 5]);
      if ((value >> (4 - bit % 5) & 1) == 1) {
        bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    return bytes;
  }
}
