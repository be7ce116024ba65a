package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.anju.api.Transactions;
import city.anju.database.Login;
import city.anju.database.TestServer;
import javax.sql.DataSource;
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
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The database ends just when a new session is committed. The filter saves the session when the
 * answer begins and, if that failed, once more at the end of the request.
 */
@Tag("database")
class BrokenSessionCommitTest {

  @Test
  void aNewSessionThatIsKeptAlreadyIsAPassingTroubleAndNoFault() {
    twiceSaved(sessions());
  }

  private static <S extends Session> void twiceSaved(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    session.setAttribute("pending", "state");

    assertThat(failure(sessions, session)).hasMessage("no answer");
    assertThat(SessionTransactions.looking(() -> sessions.findById(session.getId()))).isNotNull();

    TransactionSystemException again = failure(sessions, session);
    assertThat(again).hasMessageContaining("kept by a commit that broke").hasNoCause();
    assertThat(Transactions.inTrouble(again)).isTrue();
  }

  private static <S extends Session> TransactionSystemException failure(
      SessionRepository<S> sessions, S session) {
    return catchThrowableOfType(TransactionSystemException.class, () -> sessions.save(session));
  }

  private static SessionRepository<?> sessions() {
    Login login = TestServer.newDatabase().work();
    DataSource work = new DriverManagerDataSource(login.url(), login.user(), login.password());
    JdbcIndexedSessionRepository sessions =
        new JdbcIndexedSessionRepository(
            new JdbcTemplate(work), new SessionTransactions(new AnswerLost(work)));
    sessions.setTableName("identity.web_session");
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
    return sessions;
  }

  /** Commits, and the answer does not arrive. */
  private static final class AnswerLost extends DataSourceTransactionManager {

    private static final long serialVersionUID = 1L;

    AnswerLost(DataSource database) {
      super(database);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      super.doCommit(status);
      throw new TransactionSystemException("no answer");
    }
  }
}
