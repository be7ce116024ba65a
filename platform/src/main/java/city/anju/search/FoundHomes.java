package city.anju.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of homes.
 *
 * @param before where the page before ends; null on the first
 * @param after where the next page begins; null on the last
 * @param count homes that match, of those the viewer may see
 * @param counted whether that is all of them; else there are more
 * @param at the instant at which the register was asked about each
 */
public record FoundHomes(
    List<HomeCard> homes,
    @Nullable Place before,
    @Nullable Place after,
    long count,
    boolean counted,
    Instant at) {

  public FoundHomes {
    homes = List.copyOf(homes);
  }
}
