package city.anju.web.citizen;

import city.anju.listing.ListingHistory;
import city.anju.listing.Photo;
import city.anju.listing.ProposedChanges.ProposedChange;
import city.anju.shared.ListingCode;
import city.anju.web.support.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An owner's listing.
 *
 * @param live whether it stands at this instant
 * @param home the home; null when the register no longer knows it as this person's
 * @param photos the pictures it shows, or showed
 * @param since instant of the present status
 * @param reason member of the family {@code listing.ended}; null while it stands
 * @param rule what rule ended it, in words; null when none did
 * @param history its prices, and the listings before and after it
 * @param change what the owners are asked about; null when nothing waits
 * @param changed what would be offered then
 * @param errors what must be mended
 */
public record ListingPage(
    ListingCode code,
    boolean live,
    @Nullable HomeFacts home,
    Offer offer,
    List<Photo> photos,
    Instant publishedAt,
    Instant since,
    @Nullable String reason,
    @Nullable String rule,
    ListingHistory history,
    @Nullable ProposedChange change,
    @Nullable Offer changed,
    List<FieldError> errors) {

  public ListingPage {
    photos = List.copyOf(photos);
    errors = List.copyOf(errors);
  }

  /** Whether several own the home. */
  public boolean several() {
    return home != null && home.ownerCount() > 1;
  }

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
