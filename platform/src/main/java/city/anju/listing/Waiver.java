package city.anju.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What officers let pass for a home, for all who offer it.
 *
 * @param rule the rule that no longer sends it to officers
 * @param encumbranceNo the encumbrance; null for the nature of the house
 * @param reviewNo the review that let it pass
 * @param endedAt until when; null while it holds
 * @param endReason why it ended
 */
public record Waiver(
    UUID id,
    Rule rule,
    @Nullable String encumbranceNo,
    String reviewNo,
    Instant grantedAt,
    @Nullable Instant endedAt,
    @Nullable String endReason) {}
