package city.anju.listing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications that wait because the month's numbers were used up: in the next month's first
 * instant each is verified again and numbered in order of arrival (decision 2).
 */
@Service
public class WaitingCodes {

  private final ApplicationStore applications;
  private final OwnerPublication publication;
  private final TransactionTemplate transaction;

  WaitingCodes(
      ApplicationStore applications,
      OwnerPublication publication,
      TransactionTemplate transaction) {
    this.applications = applications;
    this.publication = publication;
    this.transaction = transaction;
  }

  /**
   * Settles all that can be settled now.
   *
   * @return how many no longer wait
   */
  public long settle() {
    return applications.waitingForCode().stream().filter(this::settled).count();
  }

  private boolean settled(Application waiting) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> publication.settleWaiting(waiting.no())));
  }
}
