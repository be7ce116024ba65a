package city.anju.monitoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Whether the database answers; asked at most once a second, whoever wants to know. */
final class Readiness {

  private static final int SECONDS_TO_ANSWER = 1;
  private static final long KEPT = TimeUnit.SECONDS.toNanos(1);

  private final DataSource database;
  private final LongSupplier nanos;
  private final ReentrantLock asking = new ReentrantLock();
  private long askedAt;
  private boolean answered;

  Readiness(DataSource database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
    this.askedAt = nanos.getAsLong() - KEPT;
  }

  boolean databaseAnswers() {
    asking.lock();
    try {
      if (nanos.getAsLong() - askedAt >= KEPT) {
        answered = ask();
        askedAt = nanos.getAsLong();
      }
      return answered;
    } finally {
      asking.unlock();
    }
  }

  private boolean ask() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException away) {
      return false;
    }
  }
}
