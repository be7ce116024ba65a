package city.anju.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's listing as its owners see it.
 *
 * @param code its code
 * @param unitCode the home
 * @param live whether it stands at this instant
 * @param statusSince instant of the present status as written down
 * @param reason why it is no longer live; null while it is
 * @param rule rule that ended it, if one did
 * @param terms what is offered
 * @param publishedAt when it was published
 * @param startedBy who applied for it
 */
public record OwnListing(
    String code,
    String unitCode,
    boolean live,
    Instant statusSince,
    @Nullable Reason reason,
    @Nullable Rule rule,
    OfferTerms terms,
    Instant publishedAt,
    @Nullable UUID startedBy) {

  /** Why a listing is no longer live, as the machine interface names it. */
  public enum Reason {
    ENTRUSTMENT_EXPIRED,
    SIGNING_STARTED,
    RIGHTS_RESTRICTED,
    TITLE_CHANGED,
    PUBLISHER_CHANGED,
    OWNER,
    AGENCY,
    PLATFORM,
    AUTHORITY
  }
}
