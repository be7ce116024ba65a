package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Which of the sessions' statements have a transaction. */
class SessionTransactionsTest {

  private final Counting database = new Counting();
  private final SessionTransactions sessions = new SessionTransactions(database);

  @Test
  void whatIsWrittenIsCommitted() {
    assertThat(sessions.<String>execute(status -> "saved")).isEqualTo("saved");
    assertThat(database.commits).isEqualTo(1);
  }

  @Test
  void aLookNeedsNoCommit() {
    String found = SessionTransactions.looking(() -> sessions.execute(status -> "found"));
    assertThat(found).isEqualTo("found");
    assertThat(database.commits).isZero();
  }

  @Test
  void afterALookIsWrittenAsBefore() {
    SessionTransactions.looking(() -> sessions.execute(status -> "found"));
    sessions.execute(status -> "saved");
    assertThat(database.commits).isEqualTo(1);
  }

  /** Begins nothing and counts what is committed. */
  private static final class Counting extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    private int commits;

    @Override
    protected Object doGetTransaction() {
      return "one";
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      commits++;
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
