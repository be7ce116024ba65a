package city.anju.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the sessions' own. Looking for a session is one statement and needs none: a
 * commit after it would be one more message to the database with every page of who is signed in.
 */
final class SessionTransactions implements TransactionOperations {

  private static final ScopedValue<Boolean> LOOKING = ScopedValue.newInstance();

  private final TransactionTemplate transaction;

  SessionTransactions(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Looks for a session, and writes none but what a single statement does. */
  static <T> @Nullable T looking(Supplier<@Nullable T> look) {
    return ScopedValue.where(LOOKING, true).call(look::get);
  }

  /**
   * {@inheritDoc}
   *
   * @throws TransactionSystemException when nobody knows whether it is done; also when a request
   *     saves its new session once more, because the first commit broke, and finds it kept
   */
  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    if (LOOKING.isBound()) {
      return TransactionOperations.withoutTransaction().execute(action);
    }
    try {
      return transaction.execute(action);
    } catch (DuplicateKeyException kept) { // its id is random: nobody else has it
      TransactionSystemException unknown =
          new TransactionSystemException("The session was kept by a commit that broke");
      unknown.addSuppressed(kept);
      throw unknown;
    }
  }
}
