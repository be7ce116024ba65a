package city.anju.crypto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key with the time in which the platform signed with it.
 *
 * @param since from then on
 * @param until when the next key took its place; null while it is the current one
 */
public record PublishedKey(VerifyingKey key, Instant since, @Nullable Instant until) {}
