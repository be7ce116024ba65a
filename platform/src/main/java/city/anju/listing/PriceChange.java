package city.anju.listing;

import city.anju.shared.Yuan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One price of a listing: since when, by whom and on what authority (N10).
 *
 * @param price the price from then on
 * @param at since when
 * @param authority on what authority
 * @param by who set it, masked; null where it was no person
 * @param you whether it was the person who asks
 */
public record PriceChange(
    Yuan price, Instant at, Authority authority, @Nullable String by, boolean you) {

  /** What entitles somebody to set a price. */
  public enum Authority {
    /** With the publication. */
    INITIAL,
    /** An owner who was signed in. */
    OWNER_LOGIN,
    /** An owner's paper. */
    OWNER_WRITTEN,
    /** A clause of the entrustment, with its floor. */
    ENTRUSTMENT_CLAUSE
  }
}
