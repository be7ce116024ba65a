package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.OfficerCaller;
import city.anju.identity.PersonId;
import city.anju.listing.Review.Vote;
import city.anju.listing.ReviewFile.MayDecide;
import city.anju.register.UnitView;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where officers decide about applications the rules send to them (Q11): oldest first, with all
 * there is to know on one page, by two of them where the city says so.
 */
@Service
public class ReviewDesk {

  /** Lines of one page of the queue. */
  public static final int PAGE = 25;

  private final ReviewStore store;
  private final VoteStore votes;
  private final WaiverStore waivers;
  private final ReviewDecisions decisions;
  private final ReviewSources sources;
  private final AccessLog accessLog;
  private final Audit audit;
  private final WaitingCodes waiting;
  private final ReviewRules rules;
  private final CityClock clock;

  ReviewDesk(
      ReviewStore store,
      VoteStore votes,
      WaiverStore waivers,
      ReviewDecisions decisions,
      ReviewSources sources,
      AccessLog accessLog,
      Audit audit,
      WaitingCodes waiting,
      ReviewRules rules,
      CityClock clock) {
    this.store = store;
    this.votes = votes;
    this.waivers = waivers;
    this.decisions = decisions;
    this.sources = sources;
    this.accessLog = accessLog;
    this.audit = audit;
    this.waiting = waiting;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What waits for this officer's district, oldest first.
   *
   * @param escalated only what is overdue, or seen differently by two
   * @param after number of the last line of the page before; null from the beginning
   * @return up to {@link #PAGE} lines and one more when there is a next page
   */
  @Transactional(readOnly = true)
  public List<Review.Waiting> queue(
      OfficerCaller officer, boolean escalated, @Nullable String after) {
    Review last = after == null ? null : store.find(after).orElse(null);
    return store.queue(officer.district(), escalated, last, PAGE + 1);
  }

  /**
   * Everything about one review. That the officer looked is in the owners' access log.
   *
   * @throws Problem 404 when there is none of this number in the officer's district
   */
  @Transactional
  public ReviewFile file(OfficerCaller officer, String no) {
    Review review = store.find(no).orElseThrow(ReviewDesk::notFound);
    UnitView unit = unit(officer, review);
    Application application = sources.application(review.applicationNo());
    List<ReusedPhoto> reused = sources.reused(application);
    Verdict verdict = sources.verdict(application, reused);
    String findings = ReviewRules.findings(verdict, reused);
    List<Vote> all = votes.of(review.id());
    List<Vote> counted = ReviewRules.counted(all, findings);
    Tally tally = rules.tally(counted);
    MayDecide may = rules.mayDecide(officer, review, application, verdict, counted);
    List<Photo> photos = sources.photos(application);
    boolean open = review.outcome() == null && application.state() == Application.State.IN_REVIEW;
    return new ReviewFile(
        review,
        findings + "." + all.size(),
        application,
        unit,
        verdict,
        sources.promise(application),
        open && tally != Tally.SPLIT ? own(counted, officer) : all,
        counted.size(),
        open && tally == Tally.SPLIT,
        may,
        open && !clock.now().isBefore(review.dueAt()),
        votes.withVotes(
            store.ofUnit(review.unitCode()).stream()
                .filter(one -> one.outcome() != null && !one.id().equals(review.id()))
                .toList()),
        waivers.ofUnit(review.unitCode()),
        sources.listings(review.unitCode()),
        photos,
        sources.elsewhere(photos, reused, officer));
  }

  /** Who has not decided yet is not to know how another did. */
  private static List<Vote> own(List<Vote> votes, OfficerCaller officer) {
    return votes.stream().filter(vote -> vote.officer().equals(officer.id())).toList();
  }

  private UnitView unit(OfficerCaller officer, Review review) {
    UnitView unit =
        sources.unit(UnitCode.parse(review.unitCode()), officer).orElseThrow(ReviewDesk::notFound);
    UnitView.Description described = unit.unit();
    String district = officer.district();
    if (described == null || (district != null && !district.equals(described.district()))) {
      throw notFound();
    }
    return unit;
  }

  /**
   * The owners of the home under review by name, for an officer who has a reason to look: recorded.
   */
  @Transactional
  public List<UnitView.Owner> owners(OfficerCaller officer, String no) {
    Review review = store.find(no).orElseThrow(ReviewDesk::notFound);
    UnitView unit = unit(officer, review);
    accessLog.looked(
        officer.actor(), List.of(review.unitCode()), no, "OWNERS_REVEALED", clock.now());
    audit.record(AuditEvent.OWNERS_REVEALED, officer.actor(), no, Map.of());
    return unit.titles().stream().flatMap(title -> title.owners().stream()).distinct().toList();
  }

  /**
   * Decides, under the lock of the home. What it leads to is true once this returns: another
   * officer is waited for, the applicant has a code, or is told why not.
   *
   * @throws Problem 409 {@code REVIEW_OVER}, {@code REVIEW_VOTED}, {@code REVIEW_OTHER_OFFICERS},
   *     {@code REVIEW_SENIORS_ONLY}, {@code REVIEW_CHANGED}; 422 for an incomplete ballot; 503
   *     {@code REGISTER_UNAVAILABLE} when the register cannot be asked: nothing is decided then
   */
  public void decide(OfficerCaller officer, String no, Ballot ballot) {
    Ballot.Checked checked = ballot.checked();
    waiting.review(() -> decided(officer, no, ballot.seen(), checked));
  }

  private String decided(OfficerCaller officer, String no, String read, Ballot.Checked checked) {
    Review seen = store.find(no).orElseThrow(ReviewDesk::notFound);
    sources.lock(seen.unitCode());
    Review review = store.find(no).orElseThrow(ReviewDesk::notFound);
    if (!store.isOf(officer.district(), review.unitCode())) {
      throw notFound();
    }
    Application application = sources.application(review.applicationNo());
    List<ReusedPhoto> reused = sources.reused(application);
    Verdict verdict = sources.verdict(application, reused);
    String findings = ReviewRules.findings(verdict, reused);
    List<Vote> all = votes.of(review.id());
    List<Vote> counted = ReviewRules.counted(all, findings);
    ReviewRules.refuse(rules.mayDecide(officer, review, application, verdict, counted));
    if (!read.equals(findings + "." + all.size())) {
      throw Problem.of(
          409, "REVIEW_CHANGED", "Something has changed since the page was read: read it again.");
    }
    Vote vote =
        new Vote(
            officer.id(),
            officer.staffNo(),
            findings,
            checked.pass(),
            checked.reason(),
            checked.note(),
            clock.now());
    votes.add(review, vote);
    audit.record(
        AuditEvent.REVIEW_VOTED,
        officer.actor(),
        no,
        Map.of("pass", String.valueOf(vote.pass()), "reason", vote.reason().name()));
    Tally tally = rules.tally(Stream.concat(counted.stream(), Stream.of(vote)).toList());
    if (tally == Tally.PASSED) {
      decisions.pass(review, application, verdict, officer.actor());
    } else if (tally == Tally.REFUSED) {
      decisions.refuse(review, application, officer.actor());
    }
    return application.no();
  }

  /**
   * Takes back what was let pass, and withdraws what stood on it.
   *
   * @throws Problem 404 for an unknown one and outside the officer's district, 422 {@code
   *     REASON_REQUIRED}
   */
  @Transactional
  public void revoke(OfficerCaller officer, UUID waiver, String reason) {
    decisions.revoke(officer, waiver, reason);
  }

  /** How the reviews of an application went, newest first, for who may see the application. */
  @Transactional(readOnly = true)
  public List<ReviewFile.Earlier> ofApplication(String applicationNo) {
    return votes.withVotes(store.ofApplication(applicationNo));
  }

  /**
   * The applicant objects to a refusal, once: it goes to other officers.
   *
   * @throws Problem 404 when it is not theirs, 409 {@code OBJECTION_NOT_OPEN} or {@code
   *     APPLICATION_OPEN}, 422 {@code OBJECTION_REQUIRED}
   */
  @Transactional
  public void object(PersonId person, String applicationNo, String text) {
    decisions.object(person, applicationNo, text);
  }

  static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such review in your district.");
  }
}
