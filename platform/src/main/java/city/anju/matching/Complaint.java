package city.anju.matching;

import city.anju.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two of a viewing reported of the other.
 *
 * @param by who reported, by the platform's own id
 * @param words what was written
 */
public record Complaint(
    PersonId by, ViewingTalks.Reason reason, @Nullable String words, Instant at) {}
