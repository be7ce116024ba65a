package city.anju.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that ask about the whole city: their statements may take longer than those of a
 * request, up to a limit of their own. The connection is as before afterwards.
 */
public final class LongTransactions {

  static final String LIMIT_STATEMENTS = "select set_config('statement_timeout', ?, true)";

  private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

  /** The database gives up first, and says so. */
  private static final Duration ANSWER_ON_ITS_WAY = Duration.ofSeconds(30);

  private final DataSource database;
  private final TransactionTemplate transaction;

  LongTransactions(DataSource database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * Runs the work in a transaction.
   *
   * @param limit what one statement of it may take
   */
  public <T> T run(Duration limit, Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Connection connection = DataSourceUtils.getConnection(database);
              try {
                allow(connection, limit);
              } catch (SQLException e) {
                throw Objects.requireNonNull(
                    TRANSLATOR.translate("a longer limit", LIMIT_STATEMENTS, e));
              } finally {
                DataSourceUtils.releaseConnection(connection, database);
              }
              return work.get();
            }));
  }

  /** The pool puts the connection's own limit back. */
  private static void allow(Connection connection, Duration limit) throws SQLException {
    connection.setNetworkTimeout(
        Runnable::run, Math.toIntExact(limit.plus(ANSWER_ON_ITS_WAY).toMillis()));
    try (PreparedStatement statement = connection.prepareStatement(LIMIT_STATEMENTS)) {
      statement.setString(1, limit.toMillis() + "ms");
      statement.execute();
    }
  }
}
