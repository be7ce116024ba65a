package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.anju.api.Transactions;
import city.anju.database.Login;
import city.anju.database.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database ends just when a new session is committed. The filter saves the session when the
 * answer begins and, if that failed, once more at the end of the request.
 */
@Tag("database")
class BrokenSessionCommitTest {

  private final DriverManagerDataSource work = work();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(work));

  @Test
  void aNewSessionThatIsKeptAlreadyIsAPassingTroubleAndNoFault() {
    twiceSaved(new SeldomTouched<>(sessions(new AnswerLost(transaction))));
  }

  @Test
  void withoutTroubleItIsKeptAndFound() {
    SeldomTouched<?> sessions = new SeldomTouched<>(sessions(transaction));
    assertThat(sessions.findById(savedOnce(sessions))).isNotNull();
  }

  private static <S extends Session> void twiceSaved(SeldomTouched<S> sessions) {
    SeldomTouched.Touched<S> session = sessions.createSession();
    session.setAttribute("pending", "state");

    assertThat(failure(sessions, session)).hasMessage("no answer");
    TransactionSystemException again = failure(sessions, session);

    assertThat(again).hasMessageContaining("kept by a commit that broke").hasNoCause();
    assertThat(Transactions.inTrouble(again)).isTrue();
  }

  private static <S extends Session> TransactionSystemException failure(
      SeldomTouched<S> sessions, SeldomTouched.Touched<S> session) {
    return catchThrowableOfType(TransactionSystemException.class, () -> sessions.save(session));
  }

  private static <S extends Session> String savedOnce(SeldomTouched<S> sessions) {
    SeldomTouched.Touched<S> session = sessions.createSession();
    sessions.save(session);
    return session.getId();
  }

  /** Writes are committed, and the answer does not arrive. */
  private record AnswerLost(TransactionTemplate transaction) implements TransactionOperations {
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
      transaction.execute(action);
      throw new TransactionSystemException("no answer");
    }
  }

  private SessionRepository<?> sessions(TransactionOperations transactions) {
    JdbcIndexedSessionRepository kept =
        new JdbcIndexedSessionRepository(new JdbcTemplate(work), transactions);
    kept.setTableName("identity.web_session");
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(kept);
    return kept;
  }

  private static DriverManagerDataSource work() {
    Login login = TestServer.newDatabase().work();
    return new DriverManagerDataSource(login.url(), login.user(), login.password());
  }
}
