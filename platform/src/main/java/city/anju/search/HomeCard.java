package city.anju.search;

import city.anju.listing.Rule;
import java.time.Instant;
import java.util.List;

/**
 * A home in a list of homes.
 *
 * @param offer of its offers the one that comes first
 * @param offers how many the viewer may see
 * @param byOwner whether one of them is its owners' own
 * @param since when it came on the market
 * @param cuts how often a price fell since
 * @param cutBy by how many yuan together
 * @param notices what must be said about it
 */
public record HomeCard(
    SeenOffer offer,
    int offers,
    boolean byOwner,
    Instant since,
    int cuts,
    long cutBy,
    List<Rule> notices) {

  public HomeCard {
    notices = List.copyOf(notices);
  }
}
