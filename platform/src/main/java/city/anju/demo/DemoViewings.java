package city.anju.demo;

import city.anju.demo.DemoGuide.Story;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.matching.ViewingTimes;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.search.FoundHomes;
import city.anju.search.HomeCard;
import city.anju.search.HomeId;
import city.anju.search.HomeSearch;
import city.anju.search.Place;
import city.anju.search.Wish;
import city.anju.shared.Viewer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody waits for an owner's answer, and somebody else has agreed with her on a time. */
final class DemoViewings {

  private static final Viewer ANYBODY = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final int DAY = 2;

  private final People people;
  private final OwnerListings listings;
  private final HomeSearch search;
  private final Viewings viewings;
  private final ViewingTimes times;

  DemoViewings(
      People people,
      OwnerListings listings,
      HomeSearch search,
      Viewings viewings,
      ViewingTimes times) {
    this.people = people;
    this.listings = listings;
    this.search = search;
    this.viewings = viewings;
    this.times = times;
  }

  /** Told once; told again, what is open stays as it is. */
  void tell() {
    PersonId seller = signedIn(DemoStories.people(Story.LIVE).getFirst());
    Optional<HomeId> home =
        listings.homes(seller).stream()
            .map(mine -> Optional.ofNullable(mine.listing()))
            .flatMap(Optional::stream)
            .filter(OwnListing::live)
            .findFirst()
            .flatMap(listing -> onSale(listing.code()));
    home.ifPresent(
        shown -> {
          Instant time = times.at(times.days().get(DAY), TEN);
          UUID agreed =
              viewings.ask(
                  signedIn(DemoStories.visitor()), shown, new ViewingWish(time, "一家三口来看。"));
          viewings.accept(seller, agreed, 1);
          viewings.ask(
              signedIn(DemoStories.people(Story.BUYER).getFirst()),
              shown,
              new ViewingWish(null, "周末方便，想看看采光和楼下的停车位。"));
        });
  }

  private PersonId signedIn(DemoPerson person) {
    return people.signedIn(person.personName(), person.document());
  }

  private Optional<HomeId> onSale(String code) {
    @Nullable Place place = null;
    do {
      FoundHomes found = search.after(ANYBODY, Wish.ANYTHING, place);
      Optional<HomeId> home =
          found.homes().stream()
              .map(HomeCard::offer)
              .filter(offer -> offer.code().equals(code))
              .map(offer -> offer.homeId())
              .findFirst();
      if (home.isPresent()) {
        return home;
      }
      place = found.after();
    } while (place != null);
    return Optional.empty();
  }
}
