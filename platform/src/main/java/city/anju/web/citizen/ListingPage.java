package city.anju.web.citizen;

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
 */
public record ListingPage(
    ListingCode code,
    boolean live,
    @Nullable HomeFacts home,
    Offer offer,
    Instant publishedAt,
    Instant since,
    @Nullable String reason,
    @Nullable String rule) {}
