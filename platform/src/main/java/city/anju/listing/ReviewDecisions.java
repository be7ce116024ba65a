package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.OfficerCaller;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.Finding.Weight;
import city.anju.listing.Notice.Kind;
import city.anju.register.OwnHome;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a decided review does, and what undoes it; units are locked by the caller or here. */
@Component
class ReviewDecisions {

  private static final int SHORTEST_OBJECTION = 10;

  private final ReviewStore store;
  private final WaiverStore waivers;
  private final ApplicationStore applications;
  private final ReviewOpening opening;
  private final Reach reach;
  private final OwnHomes homes;
  private final ReviewSources sources;
  private final Audit audit;
  private final CityClock clock;

  ReviewDecisions(
      ReviewStore store,
      WaiverStore waivers,
      ApplicationStore applications,
      ReviewOpening opening,
      Reach reach,
      OwnHomes homes,
      ReviewSources sources,
      Audit audit,
      CityClock clock) {
    this.store = store;
    this.waivers = waivers;
    this.applications = applications;
    this.opening = opening;
    this.reach = reach;
    this.homes = homes;
    this.sources = sources;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a decision reaches beyond the review itself. */
  @Component
  record Reach(
      AfterReview after,
      Withdrawals withdrawals,
      PhotoReuse reuse,
      SeveralOwners owners,
      NoticeStore notices) {}

  /**
   * Lets pass what the officers saw, then asks the rules again and publishes: the code is the last
   * thing that happens in this transaction.
   */
  void pass(Review review, Application application, Verdict seen, Actor by) {
    Instant at = clock.now();
    List<Finding> passed =
        seen.reasons().stream().filter(one -> one.weight() == Weight.REVIEW).toList();
    boolean photos = passed.stream().anyMatch(one -> one.rule() == Rule.P101);
    if (photos) {
      reach.reuse().clear(application.no()); // the photos are the offer's, and waive nothing
    }
    waivers.grant(review, passed.stream().filter(one -> one.rule() != Rule.P101).toList(), at);
    end(review, "PASSED", by, at);
    reach.notices().tell(application, Kind.REVIEW_PASSED, null, null, at);
    reach.after().passed(application, by);
  }

  void refuse(Review review, Application application, Actor by) {
    Instant at = clock.now();
    applications.move(application, State.REFUSED, at, null);
    end(review, "REFUSED", by, at);
    reach.notices().tell(application, Kind.REVIEW_REFUSED, null, null, at);
  }

  private void end(Review review, String outcome, Actor by, Instant at) {
    if (!store.decide(review, outcome, at)) {
      throw new IllegalStateException("decided twice under the lock of its home: " + review.no());
    }
    audit.record(AuditEvent.REVIEW_DECIDED, by, review.no(), Map.of("outcome", outcome));
  }

  void revoke(OfficerCaller officer, UUID waiver, String reason) {
    if (reason.isBlank() || reason.length() > Ballot.LONGEST_NOTE) {
      throw Problem.of(422, "REASON_REQUIRED", "Say why it is taken back.");
    }
    String unit =
        waivers
            .unitOf(waiver)
            .filter(code -> store.isOf(officer.district(), code))
            .orElseThrow(ReviewDesk::notFound);
    sources.lock(unit);
    Instant at = clock.now();
    if (waivers.revoke(waiver, officer.staffNo(), reason, at)) {
      audit.record(AuditEvent.WAIVER_REVOKED, officer.actor(), waiver.toString(), Map.of());
      reach.withdrawals().ofUnits(List.of(unit), at);
    }
  }

  void object(PersonId person, String applicationNo, String text) {
    Application seen = applications.find(applicationNo).orElseThrow(OwnHomes::notFound);
    OwnHome home = homes.byUnit(person, seen.unitCode());
    if (text.isBlank()
        || text.strip().length() < SHORTEST_OBJECTION
        || text.length() > Ballot.LONGEST_NOTE) {
      throw Problem.of(
          422, "OBJECTION_REQUIRED", "Say in 10 to 1 000 characters what speaks against it.");
    }
    sources.lock(seen.unitCode());
    Application application = applications.find(applicationNo).orElseThrow(OwnHomes::notFound);
    List<Review> reviews = store.ofApplication(applicationNo);
    Review last = reviews.isEmpty() ? null : reviews.getFirst();
    boolean possible =
        application.state() == State.REFUSED
            && last != null
            && last.objectsTo() == null
            && home.titleVersion() == application.titleVersion();
    if (last == null || !possible) {
      throw Problem.of(409, "OBJECTION_NOT_OPEN", "There is nothing to object to, or no more.");
    }
    if (!reach.owners().openUnlessOverdue(application.unitCode()).isEmpty()) {
      throw Problem.of(409, "APPLICATION_OPEN", "Another application for this home is open.");
    }
    Instant at = clock.now();
    Instant due = opening.due(at);
    applications.move(application, State.IN_REVIEW, at, due);
    store.open(applicationNo, last.grounds(), at, due, last, text);
    audit.record(AuditEvent.REVIEW_OBJECTED, OwnerListings.by(person), last.no(), Map.of());
  }
}
