package city.anju.cases;

import city.anju.api.Problem;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which exceptions may reach a caller when too many ask at once, and which may not. */
final class RaceFailures {

  private RaceFailures() {}

  /** A documented problem is counted; a busy pool or row is a 503; anything else is a fault. */
  static void judge(Throwable thrown, Set<String> ordinary, RaceTally tally) {
    if (thrown instanceof Problem problem && ordinary.contains(problem.code())) {
      tally.count(problem.code());
    } else if (busy(thrown)) {
      tally.count("503 busy");
    } else {
      tally.fault(thrown.toString());
    }
  }

  /** No connection of the pool or no row lock in time: nothing was done. A deadlock is not that. */
  static boolean busy(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      return problem.status() == 503 && !problem.code().equals("OUTCOME_UNKNOWN");
    }
    String state = null;
    boolean noConnection = false;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      noConnection |= t instanceof java.sql.SQLTransientConnectionException;
      state =
          t instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : state;
    }
    return noConnection || lockTimeout(state);
  }

  private static boolean lockTimeout(@Nullable String sqlState) {
    return "55P03".equals(sqlState);
  }
}
