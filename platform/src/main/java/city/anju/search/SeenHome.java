package city.anju.search;

import city.anju.listing.Photo;
import city.anju.listing.Rule;
import java.time.Instant;
import java.util.List;

/**
 * One home, one page: all its offers that the viewer may see.
 *
 * @param offers the cheapest first; never empty
 * @param market since when and how long: relisting does not reset it
 * @param prices every price since, the latest first
 * @param notices what must be said about it
 * @param photos the pictures of the first offer that has any, photos before plans
 * @param at the instant at which the register was asked
 */
public record SeenHome(
    List<SeenOffer> offers,
    OnMarket market,
    List<PriceStep> prices,
    List<Rule> notices,
    List<Photo> photos,
    Instant at) {

  public SeenHome {
    offers = List.copyOf(offers);
    prices = List.copyOf(prices);
    notices = List.copyOf(notices);
    photos = List.copyOf(photos);
  }

  /** The offer that stands for the home. */
  public SeenOffer first() {
    return offers.getFirst();
  }
}
