package city.anju.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The platform's clock in tests: the real one until a test sets it, then it stands still. */
public final class TestClock extends Clock {

  private volatile @Nullable Instant standing;

  /** Stops at this instant. */
  public void set(Instant instant) {
    standing = instant;
  }

  /** Stops this much later than it shows now; a negative duration goes back. */
  public void advance(Duration duration) {
    standing = instant().plus(duration);
  }

  /** Shows the real time again. Call it after each test that moved the clock. */
  public void reset() {
    standing = null;
  }

  @Override
  public Instant instant() {
    Instant fixed = standing;
    return fixed == null ? Clock.systemUTC().instant() : fixed;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants only");
  }
}
