package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.api.Problem;
import city.anju.api.StoredAnswer;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Fingerprints;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.ApplicationStore.AgreedPromise;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.Publication.AnswerKey;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Promise;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The publishing transaction of an owner: key, home, rules, promise, and the code last. */
@Component
class OwnerPublication {

  private final OwnHomes homes;
  private final ApplicationStore applications;
  private final OwnerQuestions questions;
  private final Withdrawals withdrawals;
  private final Publication publication;
  private final Outside outside;

  OwnerPublication(
      OwnHomes homes,
      ApplicationStore applications,
      OwnerQuestions questions,
      Withdrawals withdrawals,
      Publication publication,
      Outside outside) {
    this.homes = homes;
    this.applications = applications;
    this.questions = questions;
    this.withdrawals = withdrawals;
    this.publication = publication;
    this.outside = outside;
  }

  /** What publication needs of the modules below. */
  @Component
  record Outside(
      Register register,
      Idempotency idempotency,
      Audit audit,
      Fingerprints fingerprints,
      JsonMapper json,
      CityProfile city,
      CityClock clock) {}

  PublishAnswer publish(PersonId person, String no, Agreement agreement, String key) {
    AnswerKey answer = answerKey(person, no, agreement, key);
    Optional<StoredAnswer> first = firstAnswer(answer);
    if (first.isPresent()) {
      return replayed(first.get());
    }
    String unit = mine(person, no).unitCode();
    outside.register().lock(List.of(UnitCode.parse(unit)));
    writeDownWhatEnded(unit);
    Application application = mine(person, no);
    if (application.state() != State.DRAFT) {
      return application.code() == null
          ? new PublishAnswer.Pending(no)
          : new PublishAnswer.Published(application.code());
    }
    checkTerm(application);
    return decide(person, application, agreement, answer);
  }

  private AnswerKey answerKey(PersonId person, String no, Agreement agreement, String key) {
    String scope = "person " + person.value() + " POST /my/applications/" + no + "/publish";
    String body = no + "\n" + agreement.version() + "\n" + agreement.language();
    return new AnswerKey(scope, Idempotency.key(key), body);
  }

  /** The answer this key was given before, if it was. */
  Optional<StoredAnswer> firstAnswer(AnswerKey answer) {
    return outside
        .idempotency()
        .begin(
            answer.scope(),
            answer.key(),
            kept -> outside.fingerprints().matches(kept, answer.bytes()));
  }

  /** What time alone has ended must not stand in the way of the next listing. */
  void writeDownWhatEnded(String unit) {
    withdrawals.ofUnits(List.of(unit), outside.clock().now());
  }

  /** Everything of a draft whose home is locked: rules, promise, and the code where it may be. */
  PublishAnswer decide(
      PersonId person, Application application, Agreement agreement, AnswerKey answer) {
    Judged judged = questions.askToPublish(person, application.certNo(), application.unitCode());
    Verdict verdict = judged.verdict();
    String no = application.no();
    if (verdict instanceof Verdict.Unavailable) {
      applications.note(no, verdict.head().verificationNo(), null);
      return new PublishAnswer.Pending(no);
    }
    Instant at = outside.clock().now();
    UUID promise = promise(person, application, agreement, at);
    applications.note(no, verdict.head().verificationNo(), promise);
    State next = next(verdict, judged);
    if (next != State.PUBLISHED) {
      return pending(application, next, answer, at);
    }
    // Everything that may fail or wait has come before this.
    return publication
        .publish(application, verdict, districtOf(verdict), OwnerListings.by(person), answer)
        .<PublishAnswer>map(code -> new PublishAnswer.Published(code.value()))
        .orElseGet(() -> pending(application, State.WAITING_FOR_CODE, answer, at));
  }

  private PublishAnswer pending(Application application, State next, AnswerKey answer, Instant at) {
    applications.move(application, next, at, deadline(next, at));
    ObjectNode said = outside.json().createObjectNode().put("application", application.no());
    StoredAnswer kept = new StoredAnswer(next == State.DRAFT ? 422 : 202, said.toString());
    byte[] fingerprint = outside.fingerprints().of(answer.bytes());
    outside.idempotency().keep(answer.scope(), answer.key(), fingerprint, kept, at);
    return new PublishAnswer.Pending(application.no());
  }

  private static State next(Verdict verdict, Judged judged) {
    return switch (verdict) {
      case Verdict.Passed ignored ->
          judged.soleOwner() ? State.PUBLISHED : State.WAITING_FOR_CO_OWNERS;
      case Verdict.ForReview ignored -> State.IN_REVIEW;
      case Verdict.Refused ignored -> State.DRAFT;
      case Verdict.Unavailable ignored -> State.DRAFT;
    };
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
    if (verdict instanceof Verdict.Passed) {
      return publication
          .publish(application, verdict, districtOf(verdict), Actor.SYSTEM, null)
          .isPresent();
    }
    if (verdict instanceof Verdict.Unavailable) {
      return false;
    }
    Instant at = outside.clock().now();
    State back = next(verdict, judged);
    applications.note(no, verdict.head().verificationNo(), null);
    return applications.move(application, back, at, deadline(back, at));
  }

  private UUID promise(PersonId person, Application application, Agreement agreement, Instant at) {
    Promise promise = outside.city().promise();
    if (!promise.version().equals(agreement.version())) {
      throw Problem.of(
          409, "PROMISE_CHANGED", "The text of the promise has changed. Read it again.");
    }
    String text = agreement.language().equals("en") ? promise.textEn() : promise.textZh();
    outside
        .audit()
        .record(AuditEvent.PROMISE_AGREED, OwnerListings.by(person), application.no(), Map.of());
    return applications.keep(
        new AgreedPromise(
            person.value(),
            application.unitCode(),
            promise.version(),
            agreement.language(),
            text,
            at));
  }

  private void checkTerm(Application application) {
    if (application.terms().lastDay().isBefore(outside.clock().today())) {
      throw Problem.of(422, "UNTIL_PAST", "The last day of the offer has passed. Change it first.");
    }
  }

  /** The application of this person, or of a home of theirs. */
  private Application mine(PersonId person, String no) {
    Application application = applications.find(no).orElseThrow(OwnHomes::notFound);
    if (!application.startedBy().equals(person.value())) {
      homes.byUnit(person, application.unitCode());
    }
    return application;
  }

  private @Nullable Instant deadline(State next, Instant at) {
    if (next != State.IN_REVIEW) {
      return null;
    }
    CityProfile city = outside.city();
    LocalDate today = outside.clock().dateOf(at);
    return outside.clock().endOf(city.workingDays().plus(today, city.reviewWorkingDays()));
  }

  private static String districtOf(Verdict verdict) {
    VerifiedHome home = verdict.home();
    if (home == null) {
      throw new IllegalStateException("only a home behind the gate is published");
    }
    return home.district();
  }

  PublishAnswer replayed(StoredAnswer answer) {
    JsonNode kept = outside.json().readTree(answer.answer());
    return kept.has("code")
        ? new PublishAnswer.Published(kept.get("code").asString())
        : new PublishAnswer.Pending(kept.get("application").asString());
  }
}
