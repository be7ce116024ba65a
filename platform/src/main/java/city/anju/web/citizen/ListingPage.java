package city.anju.web.citizen;

import city.anju.listing.ListingHistory;
import city.anju.shared.ListingCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An owner's listing.
 *
 * @param live whether it stands at this instant
 * @param home the home; null when the register no longer knows it as this person's
 * @param since instant of the present status
 * @param reason member of the family {@code listing.ended}; null while it stands
 * @param rule what rule ended it, in words; null when none did
 * @param history its prices, and the listings before and after it
 */
public record ListingPage(
    ListingCode code,
    boolean live,
    @Nullable HomeFacts home,
    Offer offer,
    Instant publishedAt,
    Instant since,
    @Nullable String reason,
    @Nullable String rule,
    ListingHistory history) {

  private static final long DAY = 24 * 3600;

  /** Whether its home is this person's and no other listing has followed it. */
  public boolean again() {
    return !live && home != null && history.replacedBy() == null;
  }

  /** Days on the market, those of earlier listings included; the first one is a day. */
  public long days() {
    return 1 + history.onMarket().toSeconds() / DAY;
  }
}
