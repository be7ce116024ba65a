package city.anju.listing;

import city.anju.api.Problem;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.ProposalStore.Proposal;
import city.anju.shared.CityClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Several owners offer a home together (Q32): each is asked, and each answers for himself. */
@Service
public class CoOwnerConsents {

  private final ConsentStore consents;
  private final ProposalStore proposals;
  private final WaitingCodes publication;
  private final CoOwnerAnswers answers;
  private final Means means;

  CoOwnerConsents(
      ConsentStore consents,
      ProposalStore proposals,
      WaitingCodes publication,
      CoOwnerAnswers answers,
      Means means) {
    this.consents = consents;
    this.proposals = proposals;
    this.publication = publication;
    this.answers = answers;
    this.means = means;
  }

  /** What it needs beside. */
  @Component
  record Means(
      ApplicationEnds ends, People people, TransactionTemplate transaction, CityClock clock) {}

  /**
   * Something that waits for the answer of the person who is signed in.
   *
   * @param applicationNo the application; null when it is about a listing
   * @param code the listing; null when it is about an application
   * @param location where the home is
   * @param terms what is offered, or would be
   * @param askedBy who asks, masked
   * @param deadline last day to answer; null when there is none
   */
  public record Request(
      @Nullable String applicationNo,
      @Nullable String code,
      String location,
      OfferTerms terms,
      String askedBy,
      @Nullable LocalDate deadline) {}

  /** What waits for this person, of all their homes. */
  List<Request> waitingFor(PersonId person, List<MyHome> offered) {
    Map<String, Proposal> open = open(offered);
    List<Request> requests = new ArrayList<>();
    for (MyHome mine : offered) {
      Application application = mine.application();
      if (application != null && application.state() == State.WAITING_FOR_CO_OWNERS) {
        if (!consents.agreedToOffer(application.no()).contains(person.value())) {
          requests.add(
              new Request(
                  application.no(),
                  null,
                  mine.home().location(),
                  application.terms(),
                  shown(application.startedBy()),
                  application.deadline()));
        }
      }
      OwnListing listing = mine.listing();
      Proposal asked = listing == null ? null : open.get(listing.code());
      if (listing != null && asked != null) {
        if (!consents.agreedToChange(asked.id()).contains(person.value())) {
          requests.add(
              new Request(
                  null,
                  listing.code(),
                  mine.home().location(),
                  asked.terms(listing.terms()),
                  shown(asked.by()),
                  asked.deadline()));
        }
      }
    }
    return List.copyOf(requests);
  }

  /** What is proposed for those of these homes that are on sale, by code. */
  private Map<String, Proposal> open(List<MyHome> offered) {
    List<String> live =
        offered.stream()
            .flatMap(mine -> Stream.ofNullable(mine.listing()))
            .filter(OwnListing::live)
            .map(OwnListing::code)
            .toList();
    return proposals.open(live, means.clock().now()).stream()
        .collect(Collectors.toMap(Proposal::code, asked -> asked));
  }

  private String shown(UUID person) {
    return means.people().view(new PersonId(person)).displayName();
  }

  /**
   * Agrees to an application. When nobody is missing any more the rules are asked again and the
   * code is issued, all in this transaction; a bar pauses it and the answers stay.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs, 409 {@code PROMISE_CHANGED}
   */
  public PublishAnswer agree(PersonId person, String no, Agreement agreement, String key) {
    return publication.agree(person, no, agreement, key);
  }

  /**
   * Goes on with an application that all have agreed to and a bar had paused.
   *
   * @param key the form's hidden key, 1–64 visible ASCII characters
   * @throws Problem 404 when the home is not theirs
   */
  public PublishAnswer goOn(PersonId person, String no, String key) {
    return publication.goOn(person, no, key);
  }

  /**
   * Refuses an application, which ends it; one that has ended already stays as it is.
   *
   * @param reason what the others are told
   * @throws Problem 404 when the home is not theirs
   */
  @Transactional
  public void refuse(PersonId person, String no, String reason) {
    answers.refuse(person, no, reason);
  }

  /** Writes down what has run out, each in a transaction of its own. */
  long lapse() {
    List<String> overdue = means.ends().overdue(means.clock().now());
    overdue.forEach(no -> means.transaction().executeWithoutResult(status -> answers.lapse(no)));
    means
        .transaction()
        .executeWithoutResult(status -> proposals.writeDownOverdue(means.clock().now()));
    return overdue.size();
  }
}
