package city.anju.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL for tests: one server per JVM, started when first asked for, forgetful, with a
 * database that is migrated once and copied for whoever wants one.
 *
 * <p>{@code -Danju.test.postgres=15} (or {@code ANJU_TEST_POSTGRES=15}) takes the installed
 * PostgreSQL of that version instead of the packaged one; where there is none, tests are skipped.
 */
public final class TestServer {

  private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
  private static final String TEMPLATE = "anju_template";
  private static final String OWNER_PASSWORD = "owner-of-tests";
  private static final String WORK_PASSWORD = "work-of-tests";
  private static final String READ_PASSWORD = "read-of-tests";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static @Nullable TestServer running;
  private static @Nullable String failure;
  private static @Nullable DatabaseAddress shared;

  private final EmbeddedPostgres postgres;

  private TestServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** A database of its own, migrated; takes a tenth of a second. */
  public static DatabaseAddress newDatabase() {
    String name = "test_" + NUMBER.incrementAndGet();
    TestServer server = running();
    Databases.copy(server.postgres, TEMPLATE, name);
    return server.address(name);
  }

  /** The migrated database all {@code @AnjuTest} classes of this JVM share. */
  public static synchronized DatabaseAddress sharedDatabase() {
    DatabaseAddress address = shared;
    if (address == null) {
      address = newDatabase();
      shared = address;
    }
    return address;
  }

  /** A database with an owner and both logins, and nothing in it. */
  static DatabaseAddress emptyDatabase() {
    String name = "empty_" + NUMBER.incrementAndGet();
    TestServer server = running();
    Databases.ensure(server.postgres, name, OWNER_PASSWORD);
    return server.address(name);
  }

  /**
   * A database that a script makes, as somebody else's PostgreSQL dumped it; brought up to date.
   */
  public static DatabaseAddress restored(String script) {
    DatabaseAddress address = emptyDatabase();
    Login owner = Objects.requireNonNull(address.owner());
    try (Connection connection = owner.connect("test-restore");
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(script);
    } catch (SQLException e) {
      throw new IllegalStateException("The script does not run", e);
    }
    Migrations.bringUpToDate(owner, LOG::info);
    return address;
  }

  /** The super-user, for tests that look into the catalogue or break something on purpose. */
  public static Login superUser(DatabaseAddress address) {
    return running().postgres.superUser("postgres").at(address.work().url());
  }

  /** The programs the tests run on. */
  static PostgresBinaries binaries() {
    String version =
        System.getProperty(
            "anju.test.postgres", System.getenv().getOrDefault("ANJU_TEST_POSTGRES", ""));
    if (version.isEmpty()) {
      return PostgresBinaries.packaged(buildFolder().resolve("postgres"), LOG::info);
    }
    Path bin = Path.of("/usr/lib/postgresql", version, "bin");
    Assumptions.assumeTrue(
        Files.isExecutable(bin.resolve("initdb")),
        () -> "There is no PostgreSQL " + version + " in " + bin + ": tests on it are skipped");
    return PostgresBinaries.installed(bin);
  }

  private static synchronized TestServer running() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    TestServer server = running;
    if (server == null) {
      try {
        server = start();
        server.migrateTemplate();
      } catch (RuntimeException e) {
        failure = "The tests' database did not start: " + e.getMessage();
        throw e;
      }
      running = server;
    }
    return server;
  }

  private static TestServer start() {
    PostgresBinaries binaries = binaries();
    Path home = folderOfThisJvm("test-server");
    sweepAwayThoseOfDeadProcesses();
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            new PostgresCluster(
                binaries, Confinement.ofThisMachine(), home, "super-user-of-tests", false),
            LOG::info);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  postgres.abandon();
                  delete(folderOfThisJvm(""));
                },
                "test-server-stop"));
    return new TestServer(postgres);
  }

  private void migrateTemplate() {
    Login owner = Databases.ensure(postgres, TEMPLATE, OWNER_PASSWORD);
    DatabaseAddress address = address(TEMPLATE);
    Logins.createMissing(owner, address.work());
    Logins.createMissing(owner, address.read());
    Migrations.bringUpToDate(owner, LOG::info);
  }

  private DatabaseAddress address(String database) {
    String url = postgres.url(database);
    return new DatabaseAddress(
        new Login(url, Databases.OWNER, OWNER_PASSWORD),
        new Login(url, Logins.WORK, WORK_PASSWORD),
        new Login(url, Logins.READ, READ_PASSWORD));
  }

  /** The module's {@code target}, so that checkouts do not meet. */
  static Path buildFolder() {
    return Path.of(System.getProperty("basedir", "."), "target").toAbsolutePath().normalize();
  }

  /** A folder under {@code target} that goes away with the JVM, at the latest with the next one. */
  public static Path folderOfThisJvm(String purpose) {
    String name = "jvm-" + ProcessHandle.current().pid();
    try {
      return Files.createDirectories(buildFolder().resolve(name).resolve(purpose));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweepAwayThoseOfDeadProcesses() {
    try (Stream<Path> entries = Files.list(buildFolder())) {
      List<Path> homes =
          entries.filter(p -> p.getFileName().toString().startsWith("jvm-")).toList();
      for (Path home : homes) {
        long pid = Long.parseLong(home.getFileName().toString().substring(4));
        if (ProcessHandle.of(pid).isEmpty()) {
          delete(home);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      LOG.warn("Left behind: {}", folder);
    }
  }
}
