package city.anju.benchmarks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Listens to what the platform says to its database, by the server's own log. A platform logs no
 * parameters: it is made to for as long as this is open, with connections that begin anew.
 */
final class DatabaseLog implements AutoCloseable {

  private static final String LISTEN =
      """
      alter database anju set log_statement = 'all';
      alter database anju set log_parameter_max_length = -1;
      alter database anju set log_error_verbosity = 'default'
      """;

  private static final String RESET =
      """
      alter database anju reset log_statement;
      alter database anju reset log_parameter_max_length;
      alter database anju reset log_error_verbosity
      """;

  private static final String BEGIN_ANEW =
      """
      select count(pg_terminate_backend(a.pid)) from pg_stat_activity a
      where a.datname = 'anju' and a.usename in ('anju_work', 'anju_read')
      """;

  private static final String READERS =
      "select a.pid from pg_stat_activity a where a.usename = 'anju_read'";

  private static final Duration POOL_LOOKS_AGAIN = Duration.ofSeconds(1);

  private final Database database;
  private final Path file;
  private long heard;

  DatabaseLog(Database database) throws IOException, SQLException {
    this.database = database;
    this.file = database.data().resolve("pg/postgresql.log");
    database.run(LISTEN);
    beginAnew();
  }

  /** A pool believes in a connection that it used a moment ago: that moment is waited for. */
  private void beginAnew() throws SQLException {
    database.number(BEGIN_ANEW);
    long until = System.nanoTime() + POOL_LOOKS_AGAIN.toNanos();
    for (long left = POOL_LOOKS_AGAIN.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left); // may end early
    }
  }

  /** What has been said since the last time. */
  List<Overheard> heard() throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] more = new byte[Math.toIntExact(log.length() - heard)];
      log.seek(heard);
      log.readFully(more);
      heard += more.length;
      return Overheard.in(new String(more, StandardCharsets.UTF_8));
    }
  }

  /** Processes of the database that work under the login of readers. */
  List<Long> readers() throws SQLException {
    return database.texts(READERS).stream().map(Long::valueOf).toList();
  }

  @Override
  public void close() throws SQLException {
    database.run(RESET);
    beginAnew();
  }
}
