package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.api.StoredAnswer;
import city.anju.audit.Actor;
import city.anju.crypto.Fingerprints;
import city.anju.listing.Application.State;
import city.anju.listing.Notice.Kind;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.Publication.AnswerKey;
import city.anju.listing.Publication.Due;
import city.anju.listing.Publication.Evidence;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an application goes once the rules have been asked under the lock of its home: the one
 * place for who submits, for who is the last to agree, for a queue that moves, and for a review
 * that passed.
 */
@Component
class NextStep {

  private final ApplicationStore applications;
  private final ApplicationEnds ends;
  private final Consents consents;
  private final Publication publication;
  private final NoticeStore notices;
  private final Answers answers;
  private final Calendar calendar;

  NextStep(
      ApplicationStore applications,
      ApplicationEnds ends,
      Consents consents,
      Publication publication,
      NoticeStore notices,
      Answers answers,
      Calendar calendar) {
    this.applications = applications;
    this.ends = ends;
    this.consents = consents;
    this.publication = publication;
    this.notices = notices;
    this.answers = answers;
    this.calendar = calendar;
  }

  /** Answers kept by key. */
  @Component
  record Answers(Idempotency idempotency, Fingerprints fingerprints, JsonMapper json) {

    /** The answer this key was given before, if it was. */
    Optional<PublishAnswer> first(AnswerKey answer) {
      return idempotency
          .begin(answer.scope(), answer.key(), kept -> fingerprints.matches(kept, answer.bytes()))
          .map(this::replayed);
    }

    private PublishAnswer replayed(StoredAnswer answer) {
      JsonNode kept = json.readTree(answer.answer());
      return kept.has("code")
          ? new PublishAnswer.Published(kept.get("code").asString())
          : new PublishAnswer.Pending(kept.get("application").asString());
    }

    void keep(AnswerKey answer, String no, int status, Instant at) {
      ObjectNode said = json.createObjectNode().put("application", no);
      StoredAnswer kept = new StoredAnswer(status, said.toString());
      idempotency.keep(answer.scope(), answer.key(), fingerprints.of(answer.bytes()), kept, at);
    }
  }

  /** The terms of the procedure. */
  @Component
  record Calendar(CityProfile city, ReviewOpening reviews, CityClock clock) {

    private @Nullable Instant deadline(State next, Instant at) {
      LocalDate today = clock.dateOf(at);
      return switch (next) {
        case IN_REVIEW -> reviews.due(at);
        case WAITING_FOR_CO_OWNERS -> clock.endOf(today.plusDays(city.consentDays()));
        case DRAFT, WAITING_FOR_CODE, PUBLISHED, REFUSED, LAPSED, WITHDRAWN -> null;
      };
    }
  }

  /**
   * Takes the step.
   *
   * @param judged what the rules have just answered; about to be published, so V208 too
   * @param promise agreed to just now by whoever started it; null when it was before
   * @param by whose act it is
   * @param answer to be kept; null when the platform goes on by itself
   */
  PublishAnswer take(
      Application application,
      Judged judged,
      @Nullable UUID promise,
      Actor by,
      @Nullable AnswerKey answer) {
    Verdict verdict = judged.verdict();
    boolean complete = judged.soleOwner() || consents.complete(application, judged.home());
    State next = next(application, verdict, complete);
    if (next == State.PUBLISHED) {
      // Everything that may fail or wait has come before this.
      Optional<PublishAnswer> published =
          publication
              .publish(new Due(application, new Evidence(verdict, promise), by, answer))
              .map(code -> new PublishAnswer.Published(code.value()));
      if (published.isPresent()) {
        return published.get();
      }
      next = State.WAITING_FOR_CODE;
    }
    applications.note(application.no(), verdict.head().verificationNo(), promise);
    return pending(application, judged, next, complete, answer);
  }

  private PublishAnswer pending(
      Application application,
      Judged judged,
      State next,
      boolean complete,
      @Nullable AnswerKey answer) {
    Instant at = calendar.clock().now();
    if (next != application.state()) {
      applications.move(application, next, at, calendar.deadline(next, at));
      if (next == State.WAITING_FOR_CO_OWNERS) {
        notices.tell(application, Kind.ASKED, application.startedBy(), null, at);
      } else if (next == State.IN_REVIEW) {
        calendar.reviews().open(application, judged.verdict(), at);
      }
    } else if (next == State.WAITING_FOR_CO_OWNERS && complete) {
      ends.pause(application.no());
      notices.tell(application, Kind.PAUSED, null, null, at);
    }
    if (answer != null) {
      answers.keep(answer, application.no(), next == State.DRAFT ? 422 : 202, at);
    }
    return new PublishAnswer.Pending(application.no());
  }

  private static State next(Application application, Verdict verdict, boolean complete) {
    return switch (verdict) {
      case Verdict.Passed ignored -> complete ? State.PUBLISHED : State.WAITING_FOR_CO_OWNERS;
      case Verdict.ForReview ignored -> State.IN_REVIEW;
      case Verdict.Refused ignored -> held(application);
      case Verdict.Unavailable ignored -> held(application);
    };
  }

  /** A bar pauses what co-owners have been asked about; their answers stay. */
  private static State held(Application application) {
    return application.state() == State.WAITING_FOR_CO_OWNERS
        ? State.WAITING_FOR_CO_OWNERS
        : State.DRAFT;
  }
}
