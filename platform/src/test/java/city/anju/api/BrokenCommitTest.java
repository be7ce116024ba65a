package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The server ends a connection just when the platform wants to commit. */
@Tag("database")
class BrokenCommitTest {

  private static final String TERMINATE = "select pg_terminate_backend(:pid)";

  private final DatabaseAddress address = TestServer.newDatabase();
  private final JdbcClient operator = JdbcClient.create(plain(TestServer.superUser(address)));

  @Test
  void aCommitWithoutAnAnswerLeavesTheOutcomeUnknown() {
    String key = UUID.randomUUID().toString();
    DataSource breaking = new TerminatedBeforeCommit(plain(address.work()));
    Idempotency answers = new Idempotency(new JdbcTemplate(breaking));
    Throwable thrown =
        catchThrowable(
            () -> transaction(breaking).executeWithoutResult(status -> keep(answers, key)));
    assertThat(problem(thrown).code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(problem(thrown).status()).isEqualTo(503);
    assertThat(problem(thrown).headers()).containsKey("Retry-After");
  }

  @Test
  void aConnectionThatBreaksBeforeTheCommitDidNothing() {
    DataSource work = plain(address.work());
    JdbcClient jdbc = JdbcClient.create(work);
    Idempotency answers = new Idempotency(new JdbcTemplate(work));
    Throwable thrown =
        catchThrowable(
            () ->
                transaction(work)
                    .executeWithoutResult(
                        status -> {
                          int pid =
                              jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                          operator.sql(TERMINATE).param("pid", pid).query().singleValue();
                          keep(answers, UUID.randomUUID().toString());
                        }));
    assertThat(problem(thrown).code()).isEqualTo("DATABASE_UNAVAILABLE");
  }

  private static void keep(Idempotency answers, String key) {
    answers.keep(
        "portal-a POST /x",
        key,
        new byte[] {1},
        new StoredAnswer(201, "{}"),
        java.time.Instant.parse("2026-07-01T02:00:00Z"));
  }

  private static Problem problem(Throwable thrown) {
    Problem problem = Problems.known(thrown);
    if (problem == null) {
      throw new AssertionError("counted as a fault of ours", thrown);
    }
    return problem;
  }

  private static TransactionTemplate transaction(DataSource work) {
    return new TransactionTemplate(new DataSourceTransactionManager(work));
  }

  private static DataSource plain(Login login) {
    return new DriverManagerDataSource(login.url(), login.user(), login.password());
  }

  /** Connections that the server has ended by the time they commit. */
  private final class TerminatedBeforeCommit extends AbstractDataSource {

    private final DataSource real;

    TerminatedBeforeCommit(DataSource real) {
      this.real = real;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = real.getConnection();
      int pid =
          JdbcClient.create(
                  new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                      connection, true))
              .sql("select pg_backend_pid()")
              .query(Integer.class)
              .single();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("commit")) {
                  operator.sql(TERMINATE).param("pid", pid).query().singleValue();
                }
                return call(connection, method, arguments);
              });
    }

    private static @Nullable Object call(
        Connection connection, java.lang.reflect.Method method, Object @Nullable [] arguments)
        throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      }
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException("the login is the platform's");
    }
  }
}
