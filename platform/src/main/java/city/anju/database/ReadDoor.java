package city.anju.database;

import city.anju.shared.Viewer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to what row-level security restricts: a read-only transaction that begins by telling
 * the database who reads. The pool behind it hands out no connection to anybody who has not come
 * through here.
 */
public final class ReadDoor {

  /** For the transaction and no longer: the next user of the connection is anonymous again. */
  static final String WHO_READS =
      """
      select set_config('anju.viewer', :kind, true), set_config('anju.viewer_homes', :homes, true),
        set_config('anju.viewer_person', :person, true)
      """;

  private static final ScopedValue<Viewer> WITHIN = ScopedValue.newInstance();

  private final JdbcClient read;
  private final TransactionTemplate transaction;

  ReadDoor(JdbcClient read, PlatformTransactionManager transactions) {
    this.read = read;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  /**
   * Reads as somebody.
   *
   * @throws IllegalStateException inside a reading: who reads does not change on the way
   */
  public <T> T as(Viewer viewer, Supplier<T> reading) {
    if (WITHIN.isBound()) {
      throw new IllegalStateException("a reading does not begin inside another one");
    }
    return ScopedValue.where(WITHIN, viewer).call(() -> inTransaction(viewer, reading));
  }

  private <T> T inTransaction(Viewer viewer, Supplier<T> reading) {
    @Nullable T answer =
        transaction.execute(
            status -> {
              tell(viewer);
              return reading.get();
            });
    if (answer == null) {
      throw new IllegalStateException("a reading always answers");
    }
    return answer;
  }

  private void tell(Viewer viewer) {
    String homes =
        viewer.homes().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    read.sql(WHO_READS)
        .param("kind", viewer.kind().name())
        .param("homes", homes)
        .param("person", viewer.person() == null ? "" : viewer.person().toString())
        .query((row, number) -> number)
        .single();
  }

  /** Connections for those inside; the others are told so. */
  static final class Guarded extends DelegatingDataSource implements AutoCloseable {

    Guarded(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (!WITHIN.isBound()) {
        throw new IllegalStateException("the read pool is reached through ReadDoor only");
      }
      return super.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new IllegalStateException("the read pool has one login");
    }

    @Override
    public void close() {
      if (getTargetDataSource() instanceof AutoCloseable pool) {
        try {
          pool.close();
        } catch (Exception e) {
          throw new IllegalStateException("the read pool does not close", e);
        }
      }
    }
  }
}
