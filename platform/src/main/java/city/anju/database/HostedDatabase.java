package city.anju.database;

import city.anju.shared.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The database of a platform, up to date and fit to be used: the embedded one of its data folder,
 * or the one the environment names ({@code ANJU_DB_URL}, {@code ANJU_DB_WORK_URL}, {@code
 * ANJU_DB_READ_URL}).
 */
public final class HostedDatabase implements AutoCloseable {

  static final String SUPER_USER_SECRET = "database-super-user";

  private static final String NAME = "anju";

  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres embedded;
  private final long openedAs;

  private HostedDatabase(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
    this.address = address;
    this.embedded = embedded;
    this.openedAs = embedded == null ? -1 : embedded.pid();
  }

  /** Whether the environment names a database of somebody else's. */
  public static boolean isElsewhere(Map<String, String> environment) {
    return environment.keySet().stream()
        .anyMatch(name -> name.startsWith("ANJU_DB_") && name.endsWith("URL"));
  }

  /**
   * Starts or finds the database, brings it up to date and looks at both logins. The caller holds
   * the folder.
   *
   * @throws StartRefused in a sentence for the operator
   */
  public static HostedDatabase open(
      DataFolder folder, Map<String, String> environment, Progress progress) {
    if (isElsewhere(environment)) {
      DatabaseAddress address = elsewhere(folder, environment);
      prepare(address, folder, progress);
      return new HostedDatabase(address, null);
    }
    EmbeddedPostgres server =
        EmbeddedPostgres.start(
            cluster(folder, WalArchive.settings(environment), progress), progress);
    try {
      DatabaseAddress address = inside(folder, server.url(NAME));
      server.through(
          () -> {
            Databases.ensure(server, NAME, folder.secret("database-owner"));
            prepare(address, folder, progress);
          });
      return new HostedDatabase(address, server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * The database a running platform on the same folder uses.
   *
   * @throws StartRefused when that platform has not yet said where it is
   */
  public static DatabaseAddress ofRunning(DataFolder folder, Map<String, String> environment) {
    if (isElsewhere(environment)) {
      return elsewhere(folder, environment).withoutOwner();
    }
    Integer port = folder.running().map(DataFolder.Running::databasePort).orElse(null);
    if (port == null) {
      throw new StartRefused(
          "The platform on " + folder.path() + " is starting or stopping: try again in a moment.");
    }
    return inside(folder, "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME).withoutOwner();
  }

  static PostgresCluster cluster(
      DataFolder folder, Map<String, String> settings, Progress progress) {
    Confinement confinement = Confinement.ofThisMachine();
    return new PostgresCluster(
        PostgresBinaries.packaged(folder.path(), progress),
        confinement,
        folder.path().resolve("pg"),
        folder.secret(SUPER_USER_SECRET),
        true,
        settings);
  }

  private static DatabaseAddress inside(DataFolder folder, String url) {
    return new DatabaseAddress(
        new Login(url, Databases.OWNER, folder.secret("database-owner")),
        new Login(url, Logins.WORK, folder.secret("database-work")),
        new Login(url, Logins.READ, folder.secret("database-read")));
  }

  private static DatabaseAddress elsewhere(DataFolder folder, Map<String, String> environment) {
    Login owner = login("ANJU_DB_URL", environment).orElse(null);
    Optional<Login> work = login("ANJU_DB_WORK_URL", environment);
    Optional<Login> read = login("ANJU_DB_READ_URL", environment);
    if (owner == null && (work.isEmpty() || read.isEmpty())) {
      throw new StartRefused(
          "Set ANJU_DB_URL to the owner of the database, or both ANJU_DB_WORK_URL and"
              + " ANJU_DB_READ_URL.");
    }
    return new DatabaseAddress(
        owner,
        work.orElseGet(() -> made(owner, Logins.WORK, folder, "database-work")),
        read.orElseGet(() -> made(owner, Logins.READ, folder, "database-read")));
  }

  private static Login made(
      @Nullable Login owner, String user, DataFolder folder, String secretName) {
    if (owner == null) {
      throw new IllegalStateException("no owner to make " + user);
    }
    return owner.as(user, folder.secret(secretName));
  }

  private static Optional<Login> login(String variable, Map<String, String> environment) {
    String text = environment.getOrDefault(variable, "").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(Login.parse(variable, text));
  }

  private static void prepare(DatabaseAddress address, DataFolder folder, Progress progress) {
    Login owner = address.owner();
    if (owner == null) {
      Migrations.refuseUnlessUpToDate(address.work());
    } else {
      Logins.createMissing(owner, owner.as(Logins.WORK, folder.secret("database-work")));
      Logins.createMissing(owner, owner.as(Logins.READ, folder.secret("database-read")));
      Migrations.bringUpToDate(owner, progress);
    }
    Logins.check(address.work(), Logins.WORK);
    Logins.check(address.read(), Logins.READ);
    if (address.work().user().equals(address.read().user())) {
      throw new StartRefused("ANJU_DB_WORK_URL and ANJU_DB_READ_URL must name two logins.");
    }
  }

  /** Both logins, without the owner's. */
  public DatabaseAddress address() {
    return address.withoutOwner();
  }

  /**
   * Does again from the start what failed, if the embedded server has ended since it was opened.
   *
   * @param failure of the first time; thrown when the server had no part in it
   * @param work may be done any number of times
   */
  public void again(RuntimeException failure, Runnable work) {
    if (embedded == null) {
      throw failure;
    }
    embedded.again(openedAs, failure, work);
  }

  /** Port of the embedded server; empty when the database is elsewhere. */
  public OptionalInt embeddedPort() {
    return embedded == null ? OptionalInt.empty() : OptionalInt.of(embedded.port());
  }

  /** Stops the embedded server; a database elsewhere is left alone. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
