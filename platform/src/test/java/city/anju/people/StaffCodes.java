package city.anju.people;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of the {@link TestSandbox}'s officers, each used once as it must be. */
public final class StaffCodes {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final int STEP = 30;
  private static final Map<String, Long> USED = new ConcurrentHashMap<>();

  private StaffCodes() {}

  /** A code that is good now: three for each officer without waiting, as clocks may be apart. */
  public static String next(String staffNo) {
    long now = stepThatLasts();
    long step = USED.merge(staffNo, now - 1, (used, earliest) -> Math.max(used + 1, earliest));
    if (step > now + 1) {
      throw new IllegalStateException(staffNo + " has signed in too often: take another officer");
    }
    return of(step);
  }

  /** The oldest code that is still good would not be at the end of a step, before it is typed. */
  private static long stepThatLasts() {
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> Instant.now().getEpochSecond() % STEP < STEP - 2);
    return Instant.now().getEpochSecond() / STEP;
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
