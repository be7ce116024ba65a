package city.anju.audit;

import city.anju.shared.CityClock;
import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who did what. Part of the act's own transaction, so that there is no act without its
 * record and no record without its act. Ids and codes only: no names, no ID numbers, no secrets.
 */
public class Audit {

  /** The longest subject, in characters. */
  public static final int LONGEST_SUBJECT = 200;

  private final AuditStore store;
  private final CityClock clock;

  Audit(AuditStore store, CityClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Appends one event.
   *
   * @param subject what it was done to, as an id or a code, 1 to 200 characters
   * @param details what else an auditor needs, as ids, codes and counts; may be empty
   * @throws IllegalArgumentException when the subject is empty or too long
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(AuditEvent event, Actor actor, String subject, Map<String, String> details) {
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("an audited subject has 1 to 200 characters");
    }
    store.appendEvent(clock.now(), event, actor, subject, details);
  }
}
