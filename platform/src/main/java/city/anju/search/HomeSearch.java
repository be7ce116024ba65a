package city.anju.search;

import city.anju.database.ReadDoor;
import city.anju.listing.Photo;
import city.anju.listing.Photos;
import city.anju.listing.Standings;
import city.anju.search.HomeReads.HomeOffers;
import city.anju.search.HomeReads.HomePrice;
import city.anju.search.HomeReads.HomeSpan;
import city.anju.search.OfferReads.Counted;
import city.anju.search.OfferReads.Found;
import city.anju.shared.CityClock;
import city.anju.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds homes on sale (H21) and tells about one (N9). The database shows the viewer what is theirs
 * to see; what it shows is asked about once more: whether it stands at this instant, by the
 * primary, and whether it is theirs to see, here.
 */
@Service
public class HomeSearch {

  /** Homes on a page. */
  public static final int PAGE = 20;

  /** So many offers are counted; of more one says that there are more. */
  static final int COUNTED = 1_000;

  private final ReadDoor door;
  private final OfferReads offers;
  private final HomeReads homes;
  private final Standings standings;
  private final Photos photos;
  private final CityClock clock;

  HomeSearch(
      ReadDoor door,
      OfferReads offers,
      HomeReads homes,
      Standings standings,
      Photos photos,
      CityClock clock) {
    this.door = door;
    this.offers = offers;
    this.homes = homes;
    this.standings = standings;
    this.photos = photos;
    this.clock = clock;
  }

  /** The homes behind a place in the order; from the beginning without one. */
  public FoundHomes after(Viewer viewer, Wish wish, @Nullable Place place) {
    Instant at = clock.now();
    Read read =
        door.as(
            viewer, () -> read(viewer, wish, place == null ? Place.BEGINNING : place, false, at));
    boolean more = read.page().size() > PAGE;
    List<SeenOffer> page = more ? read.page().subList(0, PAGE) : read.page();
    return found(viewer, read, page, place != null, more);
  }

  /** The homes before a place in the order. */
  public FoundHomes before(Viewer viewer, Wish wish, Place place) {
    Instant at = clock.now();
    Read read = door.as(viewer, () -> read(viewer, wish, place, true, at));
    if (read.page().size() < PAGE) {
      return after(viewer, wish, null);
    }
    boolean more = read.page().size() > PAGE;
    List<SeenOffer> page = more ? read.page().subList(1, PAGE + 1) : read.page();
    return found(viewer, read, page, more, true);
  }

  /**
   * A home with all its offers that the viewer may see; empty when there is none, for whatever
   * reason: what is not theirs to see does not exist.
   */
  public Optional<SeenHome> home(Viewer viewer, HomeId id) {
    Instant at = clock.now();
    return seen(viewer, door.as(viewer, () -> details(id, at)));
  }

  /** What the database shows of a page, in one transaction. */
  private record Read(
      List<SeenOffer> page,
      Counted counted,
      Map<UUID, HomeOffers> offers,
      Map<UUID, OnMarket> market,
      Map<UUID, List<PriceStep>> prices) {}

  private Read read(Viewer viewer, Wish wish, Place place, boolean before, Instant at) {
    Found where = new Found(viewer.seesOwners() || !viewer.homes().isEmpty(), offers.places(wish));
    if (where.nothing()) {
      return new Read(List.of(), new Counted(0, 0), Map.of(), Map.of(), Map.of());
    }
    List<SeenOffer> page = offers.page(wish, where, place, before, PAGE + 1, at);
    Set<UUID> ids = page.stream().map(SeenOffer::home).collect(Collectors.toSet());
    return new Read(
        page,
        offers.count(wish, where, COUNTED, at),
        homes.offersOfHomes(ids, at).stream()
            .collect(Collectors.toMap(HomeOffers::homeId, Function.identity())),
        market(ids, at),
        prices(ids));
  }

  private FoundHomes found(
      Viewer viewer, Read read, List<SeenOffer> page, boolean hasBefore, boolean hasAfter) {
    Standings.Answer answer = standings.of(page.stream().map(SeenOffer::code).toList());
    List<SeenOffer> standing = standing(viewer, page, answer);
    Map<String, Photo> first = photos.first(standing.stream().map(SeenOffer::code).toList());
    List<HomeCard> cards =
        standing.stream().map(offer -> card(offer, read, answer, first.get(offer.code()))).toList();
    boolean none = page.isEmpty();
    return new FoundHomes(
        cards,
        hasBefore && !none ? place(page.getFirst()) : null,
        hasAfter && !none ? place(page.getLast()) : null,
        read.counted().homes(),
        read.counted().offers() < COUNTED,
        answer.at());
  }

  private static HomeCard card(
      SeenOffer offer, Read read, Standings.Answer answer, @Nullable Photo photo) {
    UUID home = offer.home();
    OnMarket market =
        read.market().getOrDefault(home, new OnMarket(offer.publishedAt(), Duration.ZERO));
    List<PriceStep> cuts =
        read.prices().getOrDefault(home, List.of()).stream()
            .filter(step -> step.cut() > 0 && !step.at().isBefore(market.since()))
            .toList();
    HomeOffers all = read.offers().get(home);
    return new HomeCard(
        offer,
        all == null ? 1 : Math.toIntExact(all.offers()),
        all == null ? offer.byOwner() : all.byOwner(),
        market,
        cuts.size(),
        cuts.stream().mapToLong(PriceStep::cut).sum(),
        answer.of(offer.code()),
        photo);
  }

  private record Details(List<SeenOffer> offers, OnMarket market, List<PriceStep> prices) {}

  private Details details(HomeId id, Instant at) {
    Set<UUID> one = Set.of(id.value());
    return new Details(
        homes.ofHome(id.value(), at),
        market(one, at).getOrDefault(id.value(), new OnMarket(at, Duration.ZERO)),
        prices(one).getOrDefault(id.value(), List.of()));
  }

  private Optional<SeenHome> seen(Viewer viewer, Details details) {
    Standings.Answer answer = standings.of(details.offers().stream().map(SeenOffer::code).toList());
    List<SeenOffer> standing = standing(viewer, details.offers(), answer);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    List<PriceStep> prices =
        details.prices().stream()
            .filter(step -> !step.at().isBefore(details.market().since()))
            .toList();
    return Optional.of(
        new SeenHome(
            standing,
            details.market(),
            prices,
            answer.of(standing.getFirst().code()),
            photosOfFirst(standing),
            answer.at()));
  }

  private List<Photo> photosOfFirst(List<SeenOffer> offers) {
    Map<String, List<Photo>> byCode = photos.of(offers.stream().map(SeenOffer::code).toList());
    return offers.stream()
        .map(offer -> byCode.getOrDefault(offer.code(), List.of()))
        .filter(pictures -> !pictures.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What the policy lets pass is asked about here again: two locks, either of which holds. */
  private static List<SeenOffer> standing(
      Viewer viewer, List<SeenOffer> offers, Standings.Answer answer) {
    return offers.stream()
        .filter(offer -> answer.stands(offer.code()))
        .filter(offer -> !offer.byOwner() || viewer.seesOwnersOf(offer.home()))
        .toList();
  }

  private Map<UUID, OnMarket> market(Collection<UUID> ids, Instant at) {
    Map<UUID, List<OnMarket.Span>> spans =
        homes.spans(ids).stream()
            .collect(
                Collectors.groupingBy(
                    HomeSpan::home, Collectors.mapping(HomeSpan::span, Collectors.toList())));
    return homes.onMarketSince(ids).stream()
        .collect(
            Collectors.toMap(
                HomeReads.Since::home,
                from -> OnMarket.of(from.since(), spans.getOrDefault(from.home(), List.of()), at)));
  }

  private Map<UUID, List<PriceStep>> prices(Collection<UUID> ids) {
    return homes.prices(ids).stream()
        .collect(
            Collectors.groupingBy(
                HomePrice::home, Collectors.mapping(HomePrice::step, Collectors.toList())));
  }

  private static Place place(SeenOffer offer) {
    return new Place(offer.key(), offer.code());
  }
}
