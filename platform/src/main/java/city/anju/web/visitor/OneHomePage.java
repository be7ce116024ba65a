package city.anju.web.visitor;

import city.anju.files.PictureKind;
import city.anju.listing.Photo;
import city.anju.search.PriceStep;
import city.anju.search.SeenOffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One home, one page.
 *
 * @param home what it is
 * @param use planned use, in words
 * @param offers all that the reader may see, the cheapest first
 * @param since when it came on the market
 * @param prices every price since, the latest first
 * @param photos what it looks like, photos before plans
 * @param at when it was compared with the register
 * @param ask how the reader may ask its owner to show it; null where there is nobody to ask, or the
 *     reader is not signed in
 */
public record OneHomePage(
    HomeLine home,
    String use,
    List<SeenOffer> offers,
    Instant since,
    List<PriceStep> prices,
    List<Photo> photos,
    Instant at,
    @Nullable AskForm ask) {

  public OneHomePage {
    offers = List.copyOf(offers);
    prices = List.copyOf(prices);
    photos = List.copyOf(photos);
  }

  /** The pictures of a kind, in their publisher's order. */
  public List<Photo> photos(PictureKind kind) {
    return photos.stream().filter(photo -> photo.kind() == kind).toList();
  }

  /** How many codes the prices belong to. */
  public long codes() {
    return prices.stream().map(PriceStep::code).distinct().count();
  }

  /** The publisher's words; of the first offer that has any. */
  public List<SeenOffer> told() {
    return offers.stream()
        .filter(offer -> offer.title() != null || offer.description() != null)
        .limit(1)
        .toList();
  }
}
