package city.anju.listing;

import city.anju.api.Transactions;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications that wait because the month's numbers were used up: in the next month each is
 * verified again and numbered in order of arrival, before whoever comes then (decision 0006).
 */
@Service
public class WaitingCodes {

  private final ApplicationStore applications;
  private final PublishedTogether together;
  private final OwnerPublication publication;
  private final OwnerRelisting relisting;
  private final CoOwnerAnswers coOwners;
  private final TransactionTemplate transaction;

  WaitingCodes(
      ApplicationStore applications,
      PublishedTogether together,
      OwnerPublication publication,
      OwnerRelisting relisting,
      CoOwnerAnswers coOwners,
      TransactionTemplate transaction) {
    this.applications = applications;
    this.together = together;
    this.publication = publication;
    this.relisting = relisting;
    this.coOwners = coOwners;
    this.transaction = transaction;
  }

  /**
   * Settles all that can be settled now. Several may do so at once: each passes an application only
   * when it no longer waits, so the order stays.
   *
   * @return how many no longer wait
   */
  public long settle() {
    return applications.waitingForCode().stream().filter(this::settled).count();
  }

  private boolean settled(Application waiting) {
    return inTransaction(() -> publication.settleWaiting(waiting.no()));
  }

  /**
   * Publishes together with whoever else does, or in a transaction of its own. An application that
   * had to join the queue is settled with the queue, and then answered for.
   */
  PublishAnswer publish(PersonId person, String no, Agreement agreement, String key) {
    Submission submission = Submission.of(person, no, agreement, key);
    return together
        .publish(submission)
        .orElseGet(() -> settled(inTransaction(() -> publication.publish(submission))));
  }

  /** The same for a listing that is offered again. */
  PublishAnswer relist(
      PersonId person, String code, LocalDate lastDay, Agreement agreement, String key) {
    return settled(inTransaction(() -> relisting.relist(person, code, lastDay, agreement, key)));
  }

  /** The same for who is the last to agree. */
  PublishAnswer agree(PersonId person, String no, Agreement agreement, String key) {
    return settled(inTransaction(() -> coOwners.agree(person, no, agreement, key)));
  }

  /** The same for what was held up by a bar that is gone. */
  PublishAnswer goOn(PersonId person, String no, String key) {
    return settled(inTransaction(() -> coOwners.goOn(person, no, key)));
  }

  /**
   * The same for what officers decide.
   *
   * @param decision returns the number of the application
   */
  void review(Supplier<String> decision) {
    settleWith(inTransaction(decision));
  }

  private PublishAnswer settled(PublishAnswer answer) {
    if (!(answer instanceof PublishAnswer.Pending(String no))) {
      return answer;
    }
    settleWith(no);
    String code = find(no).code();
    return code == null ? answer : new PublishAnswer.Published(code);
  }

  private void settleWith(String no) {
    if (find(no).state() == State.WAITING_FOR_CODE) {
      settle();
    }
  }

  private Application find(String no) {
    return applications.find(no).orElseThrow();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(
        Transactions.repeating(() -> transaction.execute(status -> work.get())));
  }
}
