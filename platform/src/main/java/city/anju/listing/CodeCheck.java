package city.anju.listing;

import city.anju.shared.ListingCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may learn of a code. A code that was never issued has no kind, whatever its letter;
 * an owner's code answers validity and nothing else (decision 0013).
 *
 * @param code the code, normalised
 * @param issued whether it was ever issued
 * @param valid whether an advertisement may carry it at this instant
 * @param kind whose it is; null when never issued
 * @param checkedAt the instant of the answer
 */
public record CodeCheck(
    ListingCode code, boolean issued, boolean valid, @Nullable Kind kind, Instant checkedAt) {

  /** Whose code it is. */
  public enum Kind {
    OWNER,
    AGENCY
  }

  /** {@code UNKNOWN}, {@code PUBLISHED} or {@code WITHDRAWN} (also for signing, sale, expiry). */
  public String status() {
    if (!issued) {
      return "UNKNOWN";
    }
    return valid ? "PUBLISHED" : "WITHDRAWN";
  }
}
