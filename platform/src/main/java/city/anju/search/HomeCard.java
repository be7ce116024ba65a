package city.anju.search;

import city.anju.listing.Photo;
import city.anju.listing.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home in a list of homes.
 *
 * @param offer of its offers the one that comes first
 * @param offers how many the viewer may see
 * @param byOwner whether one of them is its owners' own
 * @param market since when and how long it has been on the market
 * @param cuts how often a price fell since
 * @param cutBy by how many yuan together
 * @param notices what must be said about it
 * @param photo the picture of the offer that comes first; null where it has none
 */
public record HomeCard(
    SeenOffer offer,
    int offers,
    boolean byOwner,
    OnMarket market,
    int cuts,
    long cutBy,
    List<Rule> notices,
    @Nullable Photo photo) {

  public HomeCard {
    notices = List.copyOf(notices);
  }
}
