package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.listing.OwnListing.Reason;
import city.anju.register.OwnHome;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner offers his home by himself (H20): from "my homes" to a code, and out again. */
@Service
public class OwnerListings {

  private final OwnHomes homes;
  private final ApplicationStore applications;
  private final OwnerApplications views;
  private final ListingStore listings;
  private final OwnerQuestions questions;
  private final WaitingCodes waiting;
  private final Register register;
  private final Audit audit;
  private final OfferLimits limits;
  private final SeveralOwners coOwners;
  private final CityClock clock;

  OwnerListings(
      OwnHomes homes,
      ApplicationStore applications,
      OwnerApplications views,
      ListingStore listings,
      OwnerQuestions questions,
      WaitingCodes waiting,
      Register register,
      Audit audit,
      OfferLimits limits,
      SeveralOwners coOwners,
      CityClock clock) {
    this.homes = homes;
    this.applications = applications;
    this.views = views;
    this.listings = listings;
    this.questions = questions;
    this.waiting = waiting;
    this.register = register;
    this.audit = audit;
    this.limits = limits;
    this.coOwners = coOwners;
    this.clock = clock;
  }

  /** The homes the register knows as this person's. */
  @Transactional(readOnly = true)
  public List<MyHome> homes(PersonId person) {
    return homes.offered(homes.holdings(person));
  }

  /** The same homes as the register tells of them, without what is offered. */
  @Transactional(readOnly = true)
  public List<OwnHome> registered(PersonId person) {
    return homes.registered(person);
  }

  /** The opaque reference of a home of this person, as {@link MyHome#ref} tells it. */
  public String ref(PersonId person, OwnHome home) {
    return homes.ref(person, home.unitCode().value());
  }

  /** A home with the answer of the rules, asked now and stored. */
  public record HomeVerdict(MyHome home, Verdict verdict) {}

  /**
   * Asks the rules about one of the person's homes.
   *
   * @throws Problem 404 when it is not theirs
   */
  @Transactional
  public HomeVerdict verify(PersonId person, String ref) {
    Holdings his = homes.holdings(person);
    OwnHome home = homes.byRef(his, ref);
    MyHome offered = homes.offered(person, home);
    return new HomeVerdict(offered, questions.ask(his, home).verdict());
  }

  /**
   * Writes down what is offered: starts the application of the home, or changes its draft.
   *
   * @return the application's number
   * @throws Problem 422 for terms that cannot be, 409 when another application for the home is past
   *     its draft
   */
  @Transactional
  public String save(PersonId person, String ref, OfferTerms terms) {
    limits.check(terms);
    UnitCode unit = homes.byRef(homes.holdings(person), ref).unitCode();
    register.lock(List.of(unit));
    OwnHome home = homes.byUnit(person, unit.value()); // it may have passed to another meanwhile
    List<Application> open = coOwners.openUnlessOverdue(unit.value());
    Instant at = clock.now();
    String no = open.isEmpty() ? Numbers.application(clock.dateOf(at)) : open.getFirst().no();
    if (open.isEmpty()) {
      applications.start(Application.draft(no, home, person, terms, at));
    } else if (!applications.changeDraft(no, terms)) {
      throw Problem.of(
          409, "APPLICATION_OPEN", "An application for this home is open and past its draft.");
    }
    audit.record(AuditEvent.APPLICATION_SAVED, by(person), no, Map.of());
    return no;
  }

  /**
   * An application with the answer of the rules.
   *
   * @param home the home; null when the register no longer knows it as this person's
   * @param verdict the answer, asked now and stored, while the application is open
   * @param photos the pictures that are offered with it
   * @param coOwners all owners of the home, while some have still to agree; else empty
   * @param askedBy who started it, masked
   * @param refusal why it was refused; null when it was not
   */
  public record ApplicationOfHome(
      Application application,
      @Nullable OwnHome home,
      @Nullable Verdict verdict,
      List<Photo> photos,
      List<CoOwner> coOwners,
      String askedBy,
      @Nullable Refusal refusal) {}

  /**
   * Why one of several owners refused.
   *
   * @param by who, masked
   */
  public record Refusal(String by, @Nullable String reason, Instant at) {}

  /**
   * An application of this person, or of a home of theirs.
   *
   * @throws Problem 404 when it is neither
   */
  @Transactional
  public ApplicationOfHome application(PersonId person, String no) {
    return views.of(person, no);
  }

  /**
   * Publishes: the promise is kept, the rules are asked once more under the lock of the home, and
   * for a sole owner who passes the code is issued in the same transaction. Sent twice with the
   * same key it is done once. Where others of the district wait for a code, they come first.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   */
  public PublishAnswer publish(PersonId person, String no, Agreement agreement, String key) {
    return waiting.publish(person, no, agreement, key);
  }

  /** Gives up an application; one that is no longer open stays as it is. */
  @Transactional
  public void withdrawApplication(PersonId person, String no) {
    Application seen = applications.find(no).orElseThrow(OwnHomes::notFound);
    homes.ofApplicantOrOwner(person, seen.startedBy(), seen.unitCode());
    register.lock(List.of(UnitCode.parse(seen.unitCode())));
    Application application = applications.find(no).orElseThrow(OwnHomes::notFound);
    if (application.state().open()) {
      Instant at = clock.now();
      applications.move(application, Application.State.WITHDRAWN, at, null);
      coOwners.withdrawn(person, application, at);
      audit.record(AuditEvent.APPLICATION_WITHDRAWN, by(person), no, Map.of());
    }
  }

  /**
   * A listing with its home.
   *
   * @param home the home; null when the register no longer knows it as this person's
   */
  public record ListingOfHome(OwnListing listing, @Nullable OwnHome home) {}

  /**
   * A listing this person applied for, or of a home of theirs.
   *
   * @throws Problem 404 when it is neither
   */
  @Transactional(readOnly = true)
  public ListingOfHome listing(PersonId person, String code) {
    OwnListing listing = listings.find(code, clock.now()).orElseThrow(OwnHomes::notFound);
    OwnHome home = homes.ofApplicantOrOwner(person, listing.startedBy(), listing.unitCode());
    return new ListingOfHome(listing, home);
  }

  /**
   * Withdraws a listing: any owner of the home may, at any time. Doing it twice leaves the first
   * reason.
   */
  @Transactional
  public void withdraw(PersonId person, String code, @Nullable String note) {
    OwnListing listing = listing(person, code).listing();
    register.lock(List.of(UnitCode.parse(listing.unitCode())));
    Instant at = clock.now();
    if (listings.withdraw(code, Reason.OWNER, note, at)) {
      audit.record(AuditEvent.LISTING_WITHDRAWN, by(person), code, Map.of());
      coOwners.withdrawn(person, listing, note, at);
    }
  }

  /** A live code of an owner with its home. */
  public record LiveCode(String code, String unitCode) {}

  /**
   * Live codes of owners, the longest on sale first: for the demo, whose homes are nobody's.
   * Nothing else may list them (decision 0013).
   */
  @Transactional(readOnly = true)
  public List<LiveCode> live(int limit) {
    return listings.liveOfOwners(clock.now(), limit);
  }

  static Actor by(PersonId person) {
    return new Actor(Actor.Kind.PERSON, person.value().toString());
  }
}
