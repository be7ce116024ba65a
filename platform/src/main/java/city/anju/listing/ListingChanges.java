package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.api.Problem;
import city.anju.api.StoredAnswer;
import city.anju.crypto.Fingerprints;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.PersonView;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.Publication.AnswerKey;
import city.anju.register.OwnHome;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an owner changes about a listing: its price and its last day while it stands, under the same
 * code; and when it has ended, that it is offered again, under a new one. Each form is sent with a
 * key of its own and done once, however often it arrives.
 */
@Service
public class ListingChanges {

  private static final StoredAnswer DONE = new StoredAnswer(200, "{}");

  private final OwnerListings listings;
  private final ChangeSteps steps;
  private final OfferLimits limits;
  private final ChangeStore store;
  private final WaitingCodes publication;
  private final Outside outside;

  ListingChanges(
      OwnerListings listings,
      ChangeSteps steps,
      OfferLimits limits,
      ChangeStore store,
      WaitingCodes publication,
      Outside outside) {
    this.listings = listings;
    this.steps = steps;
    this.limits = limits;
    this.store = store;
    this.publication = publication;
    this.outside = outside;
  }

  /** What these changes need of the modules below. */
  @Component
  record Outside(
      Register register,
      People people,
      Idempotency idempotency,
      Fingerprints fingerprints,
      CityClock clock) {}

  /**
   * Changes the price. The price it has already changes nothing; one below the floor that several
   * owners have agreed to is asked of the others first.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs, 409 {@code LISTING_ENDED}
   */
  @Transactional
  public ChangeAnswer price(PersonId person, String code, Yuan price, String key) {
    AnswerKey answer = key(person, code, "price", price.toString(), key);
    if (isDone(answer)) {
      return new ChangeAnswer.Changed();
    }
    ChangeAnswer changed = steps.price(person, standing(person, code), price);
    done(answer);
    return changed;
  }

  /**
   * Changes the last day, after asking the other owners where there are any. For a later one the
   * rules are asked again, and what they answer is kept; when they refuse, nothing changes.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs, 409 {@code LISTING_ENDED}, 422 for a day that
   *     cannot be
   */
  @Transactional
  public ChangeAnswer term(PersonId person, String code, LocalDate lastDay, String key) {
    limits.check(lastDay);
    AnswerKey answer = key(person, code, "term", lastDay.toString(), key);
    if (isDone(answer)) {
      return new ChangeAnswer.Changed();
    }
    ChangeAnswer changed = steps.term(person, standing(person, code), lastDay);
    if (!(changed instanceof ChangeAnswer.NotLonger)) {
      done(answer);
    }
    return changed;
  }

  /**
   * Offers what a listing that has ended offered, again: the same price and texts, a fresh promise
   * and verification, a new code. Where an application for the home is open already, that one goes
   * on.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs, 409 {@code LISTING_STANDS} or {@code
   *     LISTING_REPLACED}, 422 for a day that cannot be
   */
  public PublishAnswer relist(
      PersonId person, String code, LocalDate lastDay, Agreement agreement, String key) {
    return publication.relist(person, code, lastDay, agreement, key);
  }

  /**
   * What a listing has been through.
   *
   * @throws Problem 404 when this person neither applied for it nor owns its home
   */
  @Transactional(readOnly = true)
  public ListingHistory history(PersonId person, String code) {
    return history(person, listings.listing(person, code));
  }

  /** The same of a listing that has just been found to be this person's to see. */
  ListingHistory history(PersonId person, ListingOfHome found) {
    String code = found.listing().code();
    ChangeStore.Line line = store.line(code, outside.clock().now());
    List<ChangeStore.Priced> all = store.prices(code);
    Map<PersonId, PersonView> names =
        outside.people().views(all.stream().flatMap(priced -> by(priced).stream()).toList());
    List<PriceChange> prices = all.stream().map(priced -> shown(priced, person, names)).toList();
    return new ListingHistory(
        prices, line.replaces(), line.replacedBy(), line.listings(), line.since(), line.onMarket());
  }

  private static Optional<PersonId> by(ChangeStore.Priced priced) {
    return Optional.ofNullable(priced.person()).map(UUID::fromString).map(PersonId::new);
  }

  private static PriceChange shown(
      ChangeStore.Priced priced, PersonId person, Map<PersonId, PersonView> names) {
    PersonId by = by(priced).orElse(null);
    return new PriceChange(
        priced.price(),
        priced.at(),
        priced.authority(),
        by == null ? null : Objects.requireNonNull(names.get(by)).displayName(),
        person.equals(by));
  }

  /** The listing with its home, which is locked from now on. */
  ListingOfHome standing(PersonId person, String code) {
    outside.register().lock(List.of(homeOf(listings.listing(person, code)).unitCode()));
    ListingOfHome found = listings.listing(person, code);
    homeOf(found); // it may have passed to another meanwhile
    if (!found.listing().live()) {
      throw ended();
    }
    return found;
  }

  static OwnHome homeOf(ListingOfHome found) {
    OwnHome home = found.home();
    if (home == null) {
      throw OwnHomes.notFound();
    }
    return home;
  }

  static Problem ended() {
    return Problem.of(409, "LISTING_ENDED", "This listing has ended and cannot be changed.");
  }

  private static AnswerKey key(PersonId person, String code, String what, String body, String key) {
    String scope = "person " + person.value() + " POST /my/listings/" + code + "/" + what;
    return new AnswerKey(scope, Idempotency.key(key), body);
  }

  private boolean isDone(AnswerKey answer) {
    return outside
        .idempotency()
        .begin(
            answer.scope(),
            answer.key(),
            kept -> outside.fingerprints().matches(kept, answer.bytes()))
        .isPresent();
  }

  private void done(AnswerKey answer) {
    Instant at = outside.clock().now();
    byte[] fingerprint = outside.fingerprints().of(answer.bytes());
    outside.idempotency().keep(answer.scope(), answer.key(), fingerprint, DONE, at);
  }
}
