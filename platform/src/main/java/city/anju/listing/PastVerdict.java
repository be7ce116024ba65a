package city.anju.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something was so at a past instant: what the rules said of a home by what the register knew
 * then, and by what we know now about then (N4). Both come from the same rules, asked again; only a
 * person who owned the home at that instant is told what stood behind the gate.
 *
 * @param at the instant
 * @param knownThen by what the register knew then
 * @param knownNow by what we know now; null when it says the same
 */
public record PastVerdict(Instant at, Verdict knownThen, @Nullable Verdict knownNow) {}
