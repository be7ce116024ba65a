package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.listing.Application.EndedWhy;
import city.anju.listing.Application.State;
import city.anju.listing.ConsentStore.Answer;
import city.anju.listing.Notice.Kind;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.Publication.AnswerKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Co-owners answer an application. The lock of the home decides who comes first; who comes second
 * finds what the first one led to.
 */
@Component
class CoOwnerAnswers {

  private final OwnHomes homes;
  private final OwnerPublication publication;
  private final OwnerPublication.Outside outside;
  private final NextStep nextStep;
  private final OwnerQuestions questions;
  private final Books books;

  CoOwnerAnswers(
      OwnHomes homes,
      OwnerPublication publication,
      OwnerPublication.Outside outside,
      NextStep nextStep,
      OwnerQuestions questions,
      Books books) {
    this.homes = homes;
    this.publication = publication;
    this.outside = outside;
    this.nextStep = nextStep;
    this.questions = questions;
    this.books = books;
  }

  /** Where answers are written down. */
  @Component
  record Books(
      ApplicationStore applications,
      ApplicationEnds ends,
      ConsentStore consents,
      NoticeStore notices,
      Audit audit) {}

  /** Agrees; who is the last has the home verified and published. */
  PublishAnswer agree(PersonId person, String no, Agreement agreement, String key) {
    String body = agreement.version() + "\n" + agreement.language();
    AnswerKey answer = key(person, no, "consent", body, key);
    Optional<PublishAnswer> first = outside.answers().first(answer);
    if (first.isPresent()) {
      return first.get();
    }
    Application application = waiting(person, no);
    if (application.state() != State.WAITING_FOR_CO_OWNERS) {
      return found(application);
    }
    Instant at = outside.clock().now();
    if (!books.consents().agreedToOffer(no).contains(person.value())) {
      UUID promise = outside.promises().agreed(person, application, agreement, at);
      books.consents().toOffer(no, Answer.agreed(person.value(), at), promise);
      books.audit().record(AuditEvent.CONSENT_GIVEN, OwnerListings.by(person), no, Map.of());
      books.notices().tell(application, Kind.AGREED, person.value(), null, at);
    }
    return goOn(person, application, answer);
  }

  /** All have agreed and the bar is gone. */
  PublishAnswer goOn(PersonId person, String no, String key) {
    AnswerKey answer = key(person, no, "going-on", no, key);
    Optional<PublishAnswer> first = outside.answers().first(answer);
    if (first.isPresent()) {
      return first.get();
    }
    Application application = waiting(person, no);
    return application.state() == State.WAITING_FOR_CO_OWNERS
        ? goOn(person, application, answer)
        : found(application);
  }

  private PublishAnswer goOn(PersonId person, Application application, AnswerKey answer) {
    Judged judged = questions.askToPublish(person, application.certNo(), application.unitCode());
    return nextStep.take(application, judged, null, OwnerListings.by(person), answer);
  }

  /** Refuses, which ends it for all; one that has ended stays as it is. */
  void refuse(PersonId person, String no, String reason) {
    Application application = waiting(person, no);
    if (application.state() != State.WAITING_FOR_CO_OWNERS
        && application.state() != State.WAITING_FOR_CODE
        && application.state() != State.IN_REVIEW) {
      return;
    }
    Instant at = outside.clock().now();
    books.consents().toOffer(no, Answer.refused(person.value(), reason, at), null);
    books.ends().end(application, State.WITHDRAWN, EndedWhy.CO_OWNER_REFUSED, at);
    books.audit().record(AuditEvent.CONSENT_REFUSED, OwnerListings.by(person), no, Map.of());
    books.notices().tell(application, Kind.REFUSED, person.value(), reason, at);
  }

  /** Ends one whose co-owners have not answered in time. */
  void lapse(String no) {
    Application seen = books.applications().find(no).orElseThrow();
    outside.lock(seen.unitCode());
    lapsed(books.applications().find(no).orElseThrow());
  }

  private Application lapsed(Application application) {
    Instant at = outside.clock().now();
    Application now = application.asOf(outside.clock().dateOf(at));
    if (now.state() != application.state()) {
      books.ends().end(application, State.LAPSED, EndedWhy.CONSENT_OVERDUE, at);
      books.notices().tell(application, Kind.OVERDUE, null, null, at);
    }
    return now;
  }

  /** The application of a home this person owns, which is locked from now on. */
  private Application waiting(PersonId person, String no) {
    Application seen = publication.mine(person, no);
    homes.byUnit(person, seen.unitCode());
    outside.lock(seen.unitCode());
    homes.byUnit(person, seen.unitCode()); // it may have passed to another meanwhile
    return lapsed(publication.mine(person, no));
  }

  private static PublishAnswer found(Application application) {
    return application.code() == null
        ? new PublishAnswer.Pending(application.no())
        : new PublishAnswer.Published(application.code());
  }

  private static AnswerKey key(PersonId person, String no, String what, String body, String key) {
    String scope = "person " + person.value() + " POST /my/applications/" + no + "/" + what;
    return new AnswerKey(scope, Idempotency.key(key), body);
  }
}
