package city.anju.api;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What the database's passing troubles mean for who asked: ask again, and when. */
final class DatabaseTrouble {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration AFTER_A_RESTART = Duration.ofSeconds(5);

  private DatabaseTrouble() {}

  /** The 503 of a passing trouble; null when this is none. */
  static @Nullable Problem problemOf(Throwable thrown) {
    if (thrown instanceof TransactionSystemException broken) {
      Throwable work = broken.getApplicationException();
      if (work == null && !settled(sqlState(thrown))) {
        return outcomeUnknown(); // it was the commit that failed, and not a rollback after failed
        // work
      }
    }
    SQLException sql = sqlException(thrown);
    if (sql == null) {
      boolean noConnection =
          thrown instanceof CannotCreateTransactionException
              || thrown instanceof DataAccessResourceFailureException;
      return noConnection ? unavailable() : null;
    }
    return ofSql(sql);
  }

  /** Whether this transaction was sacrificed to another one and may simply be done again. */
  static boolean sacrificed(Throwable thrown) {
    String state = sqlState(thrown);
    return "40P01".equals(state) || "40001".equals(state);
  }

  private static @Nullable Problem ofSql(SQLException sql) {
    String state = sqlState(sql);
    if (state == null) {
      // Hikari: no connection within the time given, or the pool is being closed
      return sql instanceof SQLTransientConnectionException ? busy() : unavailable();
    }
    return switch (state) {
      case "55P03", "40P01", "40001", "57014" -> busy();
      case "25P03", "25P04" -> unavailable();
      default ->
          switch (state.substring(0, Math.min(2, state.length()))) {
            case "53" -> busy();
            case "08", "57", "58" -> unavailable();
            default -> null;
          };
    };
  }

  /**
   * A commit the database answered with a refusal is rolled back; without an answer nobody knows.
   */
  private static boolean settled(@Nullable String state) {
    return state != null
        && (state.startsWith("23") || state.startsWith("40") || state.startsWith("25"));
  }

  private static @Nullable String sqlState(Throwable thrown) {
    String state = null;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return state;
  }

  private static @Nullable SQLException sqlException(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static Problem busy() {
    return Problem.of(503, "DATABASE_BUSY", "Too much at once; nothing was done. Ask again.")
        .retryAfter(SOON);
  }

  private static Problem unavailable() {
    return Problem.of(
            503, "DATABASE_UNAVAILABLE", "The database is away; nothing was done. Ask again.")
        .retryAfter(AFTER_A_RESTART);
  }

  private static Problem outcomeUnknown() {
    return Problem.of(
            503,
            "OUTCOME_UNKNOWN",
            "The connection broke while committing: the request may have been done or not. Ask"
                + " again with the same Idempotency-Key (register entries: the same entryNo).")
        .retryAfter(AFTER_A_RESTART);
  }
}
