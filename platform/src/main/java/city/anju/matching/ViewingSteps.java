package city.anju.matching;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.listing.OwnOffers;
import city.anju.matching.Viewing.Side;
import city.anju.matching.ViewingStore.Led;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One step of a viewing: the listing is held, then both people are locked, then the viewing; what
 * was seen on the page must still be so. The same step sent twice is taken once.
 */
@Component
class ViewingSteps {

  private final ViewingStore viewings;
  private final WrittenStore entries;
  private final PersonStore persons;
  private final Writing writing;
  private final Beside beside;

  ViewingSteps(
      ViewingStore viewings,
      WrittenStore entries,
      PersonStore persons,
      Writing writing,
      Beside beside) {
    this.viewings = viewings;
    this.entries = entries;
    this.persons = persons;
    this.writing = writing;
    this.beside = beside;
  }

  /** What it needs of the modules below. */
  @Component
  record Beside(OwnOffers offers, Practitioners practitioners, Audit audit, CityClock clock) {}

  /** A step as it was sent. */
  record Sent(PersonId by, UUID id, long seen, ViewingStep step, @Nullable String words) {}

  /**
   * Takes a step.
   *
   * @param led where it leads, at this instant
   * @return the viewing before it; null when it had been taken already
   */
  @Nullable Viewing take(Sent sent, BiFunction<Viewing, Instant, Led> led, List<Instant> times) {
    Viewing now = locked(sent.by(), sent.id(), needsListing(sent.step()));
    ViewingStep step = sent.step();
    if (now.version() == sent.seen() + 1
        && now.step() == step.told()
        && sent.by().equals(now.stepBy())) {
      return null;
    }
    Instant at = beside.clock().now();
    if (now.version() != sent.seen()
        || !step.mayBeTaken(now.state(), now.sideOf(sent.by()))
        || (now.tookPlace(at) && !needsListing(step))) {
      throw changed();
    }
    writing.check(sent.words(), now, sent.by());
    if (step == ViewingStep.PROPOSE || step == ViewingStep.ASK_ANEW) {
      writing.countMessage(sent.by()); // an answer, or calling it off, is never one too many
    }
    Led to = led.apply(now, at);
    if (to.state() == Viewing.State.CONFIRMED
        && to.viewingAt() != null
        && viewings.taken(now, to.viewingAt())) {
      throw Problem.of(409, "VIEWING_TIME_TAKEN", "One of you has another viewing at that time.");
    }
    viewings.step(now, to, step.told(), sent.by(), at);
    List<Instant> told =
        times.isEmpty() && to.state() == Viewing.State.CONFIRMED && to.viewingAt() != null
            ? List.of(to.viewingAt())
            : times;
    entries.add(now.id(), step.told(), sent.by(), sent.words(), told, at);
    record(step.recorded(), sent.by(), now.id());
    return now;
  }

  /** Declining and calling off needs no listing that stands. */
  private static boolean needsListing(ViewingStep step) {
    return step != ViewingStep.CANCEL && step != ViewingStep.DECLINE;
  }

  /**
   * The viewing of this person, as it is now, locked with both its people.
   *
   * @throws Problem 404 when it is not theirs, or not theirs to see any more; 409 {@code
   *     LISTING_ENDED}
   */
  Viewing locked(PersonId person, UUID id, boolean needsListing) {
    Viewing seen = mine(person, id);
    if (needsListing && beside.offers().hold(seen.code()).isEmpty()) {
      throw ended();
    }
    persons.lock(seen.seller(), seen.buyer(), beside.clock().today());
    return viewings.lock(id).orElseThrow(ViewingSteps::notFound).asOf(beside.clock().now());
  }

  /** The viewing of this person; whose it is not does not learn that it exists. */
  Viewing mine(PersonId person, UUID id) {
    Viewing viewing = viewings.find(id).orElseThrow(ViewingSteps::notFound);
    boolean his = person.equals(viewing.seller()) || person.equals(viewing.buyer());
    if (!his || (viewing.sideOf(person) == Side.BUYER && beside.practitioners().includes(person))) {
      throw notFound();
    }
    return viewing;
  }

  void record(@Nullable AuditEvent event, PersonId by, UUID viewing) {
    if (event != null) {
      beside.audit().record(event, actor(by), viewing.toString(), Map.of());
    }
  }

  static Actor actor(PersonId person) {
    return new Actor(Actor.Kind.PERSON, person.toString());
  }

  static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such thing of yours.");
  }

  static Problem ended() {
    return Problem.of(409, "LISTING_ENDED", "The listing has ended.");
  }

  static Problem changed() {
    return Problem.of(409, "VIEWING_CHANGED", "The other one was faster; look at it again.");
  }
}
