package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.Publication.AnswerKey;
import city.anju.shared.CityClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What comes after officers have let a home pass, in their transaction. */
@Component
class AfterReview {

  private final ApplicationStore applications;
  private final OwnerQuestions questions;
  private final NextStep nextStep;
  private final CityClock clock;

  AfterReview(
      ApplicationStore applications, OwnerQuestions questions, NextStep nextStep, CityClock clock) {
    this.applications = applications;
    this.questions = questions;
    this.nextStep = nextStep;
    this.clock = clock;
  }

  /**
   * Asks the rules again, and publishes or goes on to whoever is next.
   *
   * @throws Problem 503 {@code REGISTER_UNAVAILABLE} when the register cannot be asked
   */
  void passed(Application application, Actor by) {
    Instant now = clock.now();
    if (application.terms().lastDay().isBefore(clock.dateOf(now))) {
      applications.move(application, State.LAPSED, now, null);
      return;
    }
    PersonId person = new PersonId(application.startedBy());
    Judged judged = questions.askToPublish(person, application.certNo(), application.unitCode());
    Verdict verdict = judged.verdict();
    String verificationNo = verdict.head().verificationNo();
    if (verdict instanceof Verdict.Unavailable) {
      throw Problem.of(
          503, "REGISTER_UNAVAILABLE", "The register cannot be asked just now: decide later.");
    }
    if (verdict instanceof Verdict.ForReview) {
      throw new IllegalStateException("passed, and sent to officers again: " + application.no());
    }
    // With a key it goes behind those of the district who wait for a number already.
    AnswerKey once = new AnswerKey("review of " + application.no(), verificationNo, "passed");
    nextStep.take(application, judged, null, by, once);
  }
}
