package city.anju.api;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a whole transaction again when the database sacrificed it to another one: deadlock (40P01)
 * or serialization failure (40001), at most three times more. Then the failure goes on and becomes
 * a 503.
 */
public final class Transactions {

  private static final int REPEATS = 3;

  private Transactions() {}

  /**
   * Runs {@code transaction}, which opens a transaction of its own, and repeats it when sacrificed.
   *
   * @throws IllegalStateException inside a transaction: what is sacrificed cannot go on
   */
  public static <T> T repeating(Supplier<T> transaction) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a transaction can only be repeated from outside");
    }
    for (int repeat = 0; ; repeat++) {
      try {
        return transaction.get();
      } catch (RuntimeException failed) {
        if (repeat == REPEATS || !DatabaseTrouble.sacrificed(failed)) {
          throw failed;
        }
      }
    }
  }

  /** The same for a transaction without a result. */
  public static void repeating(Runnable transaction) {
    repeating(
        () -> {
          transaction.run();
          return true;
        });
  }

  /**
   * Whether the database was away or had too much to do, so that to begin anew would only be more
   * of it; not when it refused or sacrificed the transaction.
   */
  public static boolean inTrouble(RuntimeException failed) {
    return DatabaseTrouble.problemOf(failed) != null && !DatabaseTrouble.sacrificed(failed);
  }
}
