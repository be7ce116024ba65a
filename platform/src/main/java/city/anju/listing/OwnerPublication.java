package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.ListingStore.Offered;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.Publication.AnswerKey;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The publishing transaction of an owner: key, home, rules, promise, and the code last. */
@Component
class OwnerPublication {

  private final OwnHomes homes;
  private final ApplicationStore applications;
  private final OwnerQuestions questions;
  private final ConsentStore consents;
  private final NextStep nextStep;
  private final Outside outside;

  OwnerPublication(
      OwnHomes homes,
      ApplicationStore applications,
      OwnerQuestions questions,
      ConsentStore consents,
      NextStep nextStep,
      Outside outside) {
    this.homes = homes;
    this.applications = applications;
    this.questions = questions;
    this.consents = consents;
    this.nextStep = nextStep;
    this.outside = outside;
  }

  /** What comes before and after the rules. */
  @Component
  record Outside(
      Register register,
      ListingStore listings,
      Withdrawals withdrawals,
      NextStep.Answers answers,
      Promises promises,
      CityClock clock) {

    /**
     * Locks the home, and writes down what time alone has ended: it must not stand in the way.
     *
     * @return what was written down of its offers just before
     */
    Offered lock(String unit) {
      register.lock(List.of(UnitCode.parse(unit)));
      Offered offered = listings.offered(unit);
      if (offered.stands()) {
        withdrawals.ofUnits(List.of(unit), clock.now());
      }
      return offered;
    }
  }

  PublishAnswer publish(Submission submission) {
    PersonId person = submission.person();
    String no = submission.no();
    Optional<PublishAnswer> first = outside.answers().first(submission.answer());
    if (first.isPresent()) {
      return first.get();
    }
    Offered offered = outside.lock(mine(person, no).unitCode());
    Application application = mine(person, no);
    if (application.state() != State.DRAFT) {
      return application.code() == null
          ? new PublishAnswer.Pending(no)
          : new PublishAnswer.Published(application.code());
    }
    checkTerm(application);
    return decide(person, application, offered, submission.agreement(), submission.answer());
  }

  /** Everything of a draft whose home is locked: rules, promise, and the code where it may be. */
  PublishAnswer decide(
      PersonId person, Application application, Agreement agreement, AnswerKey answer) {
    Offered offered = outside.listings().offered(application.unitCode());
    return decide(person, application, offered, agreement, answer);
  }

  private PublishAnswer decide(
      PersonId person,
      Application application,
      Offered offered,
      Agreement agreement,
      AnswerKey answer) {
    Judged judged =
        questions.askToPublish(person, application.certNo(), application.unitCode(), offered);
    Verdict verdict = judged.verdict();
    String no = application.no();
    if (verdict instanceof Verdict.Unavailable) {
      applications.note(no, verdict.head().verificationNo(), null);
      return new PublishAnswer.Pending(no);
    }
    Instant at = outside.clock().now();
    UUID promise = outside.promises().agreed(person, application, agreement, at);
    if (!judged.soleOwner()) {
      consents.toOffer(no, ConsentStore.Answer.agreed(person.value(), at), promise);
    }
    return nextStep.take(application, judged, promise, OwnerListings.by(person), answer);
  }

  /**
   * A waiting application gets its number, if the rules still let it: asked again in the next month
   * (decision 0006).
   *
   * @return whether it no longer waits
   */
  boolean settleWaiting(String no) {
    Application waiting = applications.find(no).orElseThrow();
    outside.register().lock(List.of(UnitCode.parse(waiting.unitCode())));
    Application application = applications.find(no).orElseThrow();
    if (application.state() != State.WAITING_FOR_CODE) {
      return true;
    }
    Instant now = outside.clock().now();
    if (application.terms().lastDay().isBefore(outside.clock().dateOf(now))) {
      return applications.move(application, State.LAPSED, now, null);
    }
    PersonId person = new PersonId(application.startedBy());
    Judged judged = questions.askToPublish(person, application.certNo(), application.unitCode());
    Verdict verdict = judged.verdict();
    if (verdict instanceof Verdict.Unavailable) {
      return false;
    }
    nextStep.take(application, judged, null, Actor.SYSTEM, null);
    return applications.find(no).orElseThrow().state() != State.WAITING_FOR_CODE;
  }

  private void checkTerm(Application application) {
    if (application.terms().lastDay().isBefore(outside.clock().today())) {
      throw Problem.of(422, "UNTIL_PAST", "The last day of the offer has passed. Change it first.");
    }
  }

  /** The application of this person, or of a home of theirs. */
  Application mine(PersonId person, String no) {
    Application application = applications.find(no).orElseThrow(OwnHomes::notFound);
    if (!application.startedBy().equals(person.value())) {
      homes.byUnit(person, application.unitCode());
    }
    return application;
  }
}
