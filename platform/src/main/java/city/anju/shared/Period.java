package city.anju.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From an instant (included) until another (not included) or for ever ({@code null}). */
public record Period(Instant from, @Nullable Instant until) {

  /**
   * @throws InvalidValue {@code PERIOD_EMPTY}
   */
  public Period {
    if (until != null && !from.isBefore(until)) {
      throw new InvalidValue("PERIOD_EMPTY", "A period ends after it begins.");
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && (until == null || instant.isBefore(until));
  }

  public boolean overlaps(Period other) {
    return (other.until == null || from.isBefore(other.until))
        && (until == null || other.from.isBefore(until));
  }
}
