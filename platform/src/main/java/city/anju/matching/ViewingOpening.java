package city.anju.matching;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.OwnOffers;
import city.anju.listing.OwnOffers.Offer;
import city.anju.search.SeenOffer;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A buyer asks: what he sees is held, both people are locked, and there is one open at a time. */
@Component
class ViewingOpening {

  private final OwnOffers offers;
  private final ViewingStore viewings;
  private final WrittenStore entries;
  private final PersonStore persons;
  private final Writing writing;
  private final Means means;

  ViewingOpening(
      OwnOffers offers,
      ViewingStore viewings,
      WrittenStore entries,
      PersonStore persons,
      Writing writing,
      Means means) {
    this.offers = offers;
    this.viewings = viewings;
    this.entries = entries;
    this.persons = persons;
    this.writing = writing;
    this.means = means;
  }

  /** What else it needs. */
  @Component
  record Means(ViewingSteps steps, Signs signs, CityProfile city, CityClock clock) {}

  /**
   * Asks about an offer the buyer has just been shown.
   *
   * @param place what the home is called
   * @return the new viewing, or the one that is open already
   */
  UUID ask(PersonId buyer, SeenOffer seen, String place, ViewingWish wish) {
    writing.check(wish.words());
    Offer offer = offers.hold(seen.code()).orElseThrow(ViewingSteps::ended);
    if (offers.owns(buyer, offer.unitCode()) || offer.seller().equals(buyer)) {
      throw Problem.of(409, "VIEWING_OWN_HOME", "This home is your own.");
    }
    persons.lock(offer.seller(), buyer, means.clock().today());
    Instant at = means.clock().now();
    Optional<Viewing> open = viewings.open(seen.code(), buyer);
    if (open.isPresent() && goesOn(open.get(), at)) {
      return open.get().id();
    }
    if (persons.blocks(offer.seller(), buyer) || persons.blocks(buyer, offer.seller())) {
      throw Problem.of(409, "VIEWING_BLOCKED", "One of you wants to hear no more of the other.");
    }
    writing.countAsk(buyer);
    UUID id = UUID.randomUUID();
    viewings.add(
        new Viewing(
            id,
            seen.code(),
            seen.home(),
            offer.seller(),
            buyer,
            Viewing.State.ASKED,
            null,
            wish.at(),
            List.of(),
            null,
            answerBy(at),
            null,
            place,
            seen.area(),
            1,
            ViewingEntry.Kind.ASKED,
            buyer,
            at));
    List<Instant> times = wish.at() == null ? List.of() : List.of(wish.at());
    entries.add(id, ViewingEntry.Kind.ASKED, buyer, wish.words(), times, at);
    means.steps().record(ViewingStep.ASK.recorded(), buyer, id);
    means.signs().look(buyer, at);
    return id;
  }

  /** Whether an open one is still going on; what time has ended is written down, to make room. */
  private boolean goesOn(Viewing open, Instant at) {
    if (open.asOf(at).state() == Viewing.State.LAPSED) {
      lapse(open, at);
      return false;
    }
    return true;
  }

  void lapse(Viewing open, Instant at) {
    viewings.step(
        open,
        new ViewingStore.Led(Viewing.State.LAPSED, null, null, List.of(), null, open.answerBy()),
        ViewingEntry.Kind.LAPSED,
        null,
        at);
    entries.add(open.id(), ViewingEntry.Kind.LAPSED, null, null, List.of(), at);
  }

  /** Through the last of the profile's days. */
  Instant answerBy(Instant at) {
    return means
        .clock()
        .endOf(means.clock().dateOf(at).plusDays(means.city().viewings().answerDays()));
  }
}
