package city.anju.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of the {@link TestSandbox}'s officers, each used once as it must be. */
public final class StaffCodes {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Map<String, Long> USED = new ConcurrentHashMap<>();

  private StaffCodes() {}

  /** A code that is good now: three for each officer without waiting, as clocks may be apart. */
  public static String next(String staffNo) {
    long now = Instant.now().getEpochSecond() / 30;
    long step = USED.merge(staffNo, now - 1, (used, earliest) -> Math.max(used + 1, earliest));
    if (step > now + 1) {
      throw new IllegalStateException(staffNo + " has signed in too often: take another officer");
    }
    return of(step);
  }

  /** The code of a step. */
  static String of(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA1"));
      byte[] digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(digest, digest[19] & 0x0F, 4).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
