package city.anju.matching;

import city.anju.api.Problem;
import city.anju.api.Transactions;
import city.anju.identity.PersonId;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingSteps.Sent;
import city.anju.matching.ViewingStore.Led;
import city.anju.search.HomeId;
import city.anju.search.HomeSearch;
import city.anju.search.SeenHome;
import city.anju.search.SeenOffer;
import city.anju.search.Viewers;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Buyers ask to see homes their owners offer; owner and buyer agree on a time (自主交易信息撮合, H22). Each
 * step says which state of the viewing its page had shown: what the other has changed meanwhile is
 * looked at again and not overwritten.
 */
@Service
public class Viewings {

  /** Longest text that may be written at once. */
  public static final int LONGEST_WORDS = 300;

  private final HomeSearch search;
  private final Viewers viewers;
  private final ViewingOpening opening;
  private final ViewingSteps steps;
  private final ViewingTimes times;
  private final Means means;

  Viewings(
      HomeSearch search,
      Viewers viewers,
      ViewingOpening opening,
      ViewingSteps steps,
      ViewingTimes times,
      Means means) {
    this.search = search;
    this.viewers = viewers;
    this.opening = opening;
    this.steps = steps;
    this.times = times;
    this.means = means;
  }

  /** What else it needs. */
  @Component
  record Means(
      Signs signs, Addresses addresses, TransactionTemplate transaction, CityClock clock) {}

  /**
   * Asks to see a home that its owner offers. Asked twice there is one viewing.
   *
   * @return its id
   * @throws Problem 404 when there is no such offer for this person's eyes, 409 {@code
   *     VIEWING_OWN_HOME}, {@code VIEWING_BLOCKED}, 422 for words or a time that cannot be, 429
   *     {@code VIEWING_LIMIT} when the day's number is used up
   */
  public UUID ask(PersonId person, HomeId home, ViewingWish wish) {
    SeenOffer offer = offer(person, home).orElseThrow(ViewingSteps::notFound);
    if (wish.at() != null) {
      times.check(List.of(wish.at()));
    }
    String place = offer.community().isEmpty() ? offer.street() : offer.community();
    return Transactions.repeating(
        () ->
            Objects.requireNonNull(
                means.transaction().execute(status -> opening.ask(person, offer, place, wish))));
  }

  /** The owner's own offer of a home, as this person may see it. */
  private Optional<SeenOffer> offer(PersonId person, HomeId home) {
    return search
        .home(viewers.of(Optional.of(person)), home)
        .map(SeenHome::offers)
        .flatMap(offers -> offers.stream().filter(SeenOffer::byOwner).findFirst());
  }

  /** The owner agrees to the time the buyer wished. */
  @Transactional
  public void accept(PersonId person, UUID id, long seen) {
    agreed(
        steps.take(
            new Sent(person, id, seen, ViewingStep.ACCEPT, null),
            (viewing, at) -> agreedOn(viewing, viewing.wishedAt(), at),
            List.of()));
  }

  /** The owner proposes up to three times; what was agreed before no longer is. */
  @Transactional
  public void propose(
      PersonId person, UUID id, long seen, List<Instant> proposed, @Nullable String words) {
    times.check(proposed);
    List<Instant> sorted = new ArrayList<>(proposed);
    sorted.sort(Comparator.naturalOrder());
    steps.take(
        new Sent(person, id, seen, ViewingStep.PROPOSE, words),
        (viewing, at) ->
            new Led(
                State.PROPOSED,
                null,
                viewing.wishedAt(),
                sorted,
                null,
                earlier(opening.answerBy(at), sorted.getLast())),
        sorted);
  }

  /** The buyer picks one of the times; the owner has still to confirm it. */
  @Transactional
  public void pick(PersonId person, UUID id, long seen, Instant time) {
    steps.take(
        new Sent(person, id, seen, ViewingStep.PICK, null),
        (viewing, at) -> {
          if (!viewing.times().contains(time) || !time.isAfter(at)) {
            throw Problem.of(422, "VIEWING_TIME", "That is none of the proposed times.");
          }
          return new Led(
              State.PICKED,
              null,
              viewing.wishedAt(),
              viewing.times(),
              time,
              earlier(opening.answerBy(at), time));
        },
        List.of(time));
  }

  /** The owner confirms what was picked: now both have, and the buyer is told the address. */
  @Transactional
  public void confirm(PersonId person, UUID id, long seen) {
    agreed(
        steps.take(
            new Sent(person, id, seen, ViewingStep.CONFIRM, null),
            (viewing, at) -> agreedOn(viewing, viewing.viewingAt(), at),
            List.of()));
  }

  private static Led agreedOn(Viewing viewing, @Nullable Instant time, Instant at) {
    if (time == null || !time.isAfter(at)) {
      throw ViewingSteps.changed();
    }
    return new Led(
        State.CONFIRMED, null, viewing.wishedAt(), viewing.times(), time, viewing.answerBy());
  }

  private void agreed(@Nullable Viewing before) {
    if (before != null) {
      means.addresses().toldTo(before, means.clock().now());
      means.signs().look(before.buyer(), means.clock().now());
    }
  }

  /** The buyer asks for another time; what was agreed before no longer is. */
  @Transactional
  public void askAnew(PersonId person, UUID id, long seen, ViewingWish wish) {
    if (wish.at() != null) {
      times.check(List.of(wish.at()));
    }
    steps.take(
        new Sent(person, id, seen, ViewingStep.ASK_ANEW, wish.words()),
        (viewing, at) ->
            new Led(State.ASKED, null, wish.at(), List.of(), null, opening.answerBy(at)),
        wish.at() == null ? List.of() : List.of(wish.at()));
  }

  /** The owner does not want to, and says why. */
  @Transactional
  public void decline(PersonId person, UUID id, long seen, String reason) {
    end(new Sent(person, id, seen, ViewingStep.DECLINE, reason), State.DECLINED);
  }

  /** Either calls it off, before its time. */
  @Transactional
  public void cancel(PersonId person, UUID id, long seen, @Nullable String reason) {
    end(new Sent(person, id, seen, ViewingStep.CANCEL, reason), State.CANCELLED);
  }

  private void end(Sent sent, State to) {
    steps.take(
        sent,
        (viewing, at) -> new Led(to, null, null, List.of(), null, viewing.answerBy()),
        List.of());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
