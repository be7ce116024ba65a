package city.anju.search;

import city.anju.shared.Yuan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a price history.
 *
 * @param was the price before; null for the first one of a code
 * @param authority on whose word
 */
public record PriceStep(
    String code, boolean byOwner, Instant at, Yuan price, @Nullable Yuan was, Authority authority) {

  /** On whose word a price stands. */
  public enum Authority {
    /** The price at publication. */
    INITIAL,
    /** An owner who was signed in. */
    OWNER_LOGIN,
    /** An owner's written word. */
    OWNER_WRITTEN,
    /** A clause of the entrustment, not below its floor. */
    ENTRUSTMENT_CLAUSE
  }

  /** By how much it fell; 0 where it did not. */
  public long cut() {
    return was == null ? 0 : Math.max(0, was.amount() - price.amount());
  }

  /** By how much it rose; 0 where it did not. */
  public long rise() {
    return was == null ? 0 : Math.max(0, price.amount() - was.amount());
  }
}
