package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.api.Problem;
import city.anju.api.StoredAnswer;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Fingerprints;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.PriceChange.Authority;
import city.anju.listing.Publication.AnswerKey;
import city.anju.register.OwnHome;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  private final OwnerQuestions questions;
  private final OfferLimits limits;
  private final ChangeStore store;
  private final WaitingCodes publication;
  private final Outside outside;

  ListingChanges(
      OwnerListings listings,
      OwnerQuestions questions,
      OfferLimits limits,
      ChangeStore store,
      WaitingCodes publication,
      Outside outside) {
    this.listings = listings;
    this.questions = questions;
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
      Audit audit,
      CityClock clock) {}

  /**
   * Changes the price. The price it has already changes nothing.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs, 409 {@code LISTING_ENDED}
   */
  @Transactional
  public void price(PersonId person, String code, Yuan price, String key) {
    AnswerKey answer = key(person, code, "price", price.toString(), key);
    if (isDone(answer)) {
      return;
    }
    Instant at = outside.clock().now();
    if (!standing(person, code).listing().terms().price().equals(price)) {
      boolean changed =
          store.changePrice(code, price, Authority.OWNER_LOGIN, person.value().toString(), at);
      if (!changed) {
        throw ended();
      }
      outside
          .audit()
          .record(
              AuditEvent.PRICE_CHANGED,
              OwnerListings.by(person),
              code,
              Map.of("price", price.toString()));
    }
    done(answer, at);
  }

  /**
   * Changes the last day. For a later one the rules are asked again, and what they answer is kept;
   * when they refuse, nothing changes.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs, 409 {@code LISTING_ENDED}, 422 for a day that
   *     cannot be
   */
  @Transactional
  public TermAnswer term(PersonId person, String code, LocalDate lastDay, String key) {
    limits.check(lastDay);
    AnswerKey answer = key(person, code, "term", lastDay.toString(), key);
    if (isDone(answer)) {
      return new TermAnswer.Changed();
    }
    ListingOfHome found = standing(person, code);
    LocalDate before = found.listing().terms().lastDay();
    String evidence = "";
    if (lastDay.isAfter(before)) {
      OwnHome home = homeOf(found);
      Verdict verdict =
          questions
              .ask(person, home.certNos().getFirst().value(), home.unitCode().value())
              .verdict();
      if (!(verdict instanceof Verdict.Passed)) {
        return new TermAnswer.NotLonger(verdict);
      }
      evidence = verdict.head().verificationNo();
    }
    Instant at = outside.clock().now();
    if (!lastDay.equals(before)) {
      if (!store.changeTerm(code, outside.clock().endOf(lastDay), at)) {
        throw ended();
      }
      Map<String, String> details =
          Map.of("from", before.toString(), "to", lastDay.toString(), "verification", evidence);
      outside.audit().record(AuditEvent.TERM_CHANGED, OwnerListings.by(person), code, details);
    }
    done(answer, at);
    return new TermAnswer.Changed();
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
    listings.listing(person, code);
    ChangeStore.Line line = store.line(code, outside.clock().now());
    List<PriceChange> prices =
        store.prices(code).stream().map(priced -> shown(priced, person)).toList();
    return new ListingHistory(
        prices, line.replaces(), line.replacedBy(), line.listings(), line.since(), line.onMarket());
  }

  private PriceChange shown(ChangeStore.Priced priced, PersonId person) {
    PersonId by = priced.person() == null ? null : new PersonId(UUID.fromString(priced.person()));
    return new PriceChange(
        priced.price(),
        priced.at(),
        priced.authority(),
        by == null ? null : outside.people().view(by).displayName(),
        person.equals(by));
  }

  /** The listing with its home, which is locked from now on. */
  private ListingOfHome standing(PersonId person, String code) {
    outside.register().lock(List.of(homeOf(listings.listing(person, code)).unitCode()));
    ListingOfHome found = listings.listing(person, code);
    homeOf(found); // it may have passed to another meanwhile
    if (!found.listing().live()) {
      throw ended();
    }
    return found;
  }

  private static OwnHome homeOf(ListingOfHome found) {
    OwnHome home = found.home();
    if (home == null) {
      throw OwnHomes.notFound();
    }
    return home;
  }

  private static Problem ended() {
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

  private void done(AnswerKey answer, Instant at) {
    byte[] fingerprint = outside.fingerprints().of(answer.bytes());
    outside.idempotency().keep(answer.scope(), answer.key(), fingerprint, DONE, at);
  }
}
