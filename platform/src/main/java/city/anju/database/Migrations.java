package city.anju.database;

import city.anju.shared.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to what this build expects: tables by one history of migrations, views and
 * functions made anew around them. Uses the owner's login and leaves no connection of it behind.
 * Several platforms may start at once: they take turns.
 */
final class Migrations {

  /** Modules that may have tables, views or functions, ground floor first. */
  static final List<String> FLOORS =
      List.of(
          "database",
          "crypto",
          "api",
          "audit",
          "watch",
          "files",
          "identity",
          "register",
          "listing",
          "search",
          "matching",
          "demo");

  private static final String TAKE_TURNS = "select pg_advisory_lock(6291456071)";

  private static final String ENCODING = "show server_encoding";

  private static final int OLDEST_VERSION = 15;

  /**
   * What was done.
   *
   * @param migrations how many were applied
   * @param views whether views and functions were made anew
   */
  record Outcome(int migrations, boolean views) {}

  private Migrations() {}

  /**
   * Does it.
   *
   * @throws StartRefused when the database is not one the platform can live on, or a migration
   *     fails
   */
  static Outcome bringUpToDate(Login owner, Progress progress) {
    try (Connection connection = owner.connect("anju-owner")) {
      checkServer(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute(TAKE_TURNS);
      }
      return bringUpToDate(owner, connection, progress);
    } catch (SQLException | FlywayException e) {
      throw new StartRefused("The database cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  private static Outcome bringUpToDate(Login owner, Connection connection, Progress progress)
      throws SQLException {
    Flyway flyway = flyway(owner);
    ViewScripts views = ViewScripts.load(FLOORS);
    int pending = flyway.info().pending().length;
    if (pending == 0 && views.areIn(connection)) {
      flyway.validate();
      return new Outcome(0, false);
    }
    progress.say(
        pending == 0
            ? "Making the database's views anew"
            : "Bringing the database up to date (" + pending + " steps)");
    connection.setAutoCommit(false);
    views.drop(connection, FLOORS);
    connection.commit();
    int applied = flyway.migrate().migrationsExecuted;
    views.create(connection);
    connection.commit();
    return new Outcome(applied, true);
  }

  /**
   * For a platform without the owner's login.
   *
   * @throws StartRefused when steps of this build are missing
   */
  static void refuseUnlessUpToDate(Login work) {
    try {
      int pending = flyway(work).info().pending().length;
      if (pending > 0) {
        throw new StartRefused(
            "The database lacks "
                + pending
                + " steps of this build: start once with the owner's login in ANJU_DB_URL.");
      }
    } catch (FlywayException e) {
      throw new StartRefused("The database cannot be looked at: " + e.getMessage(), e);
    }
  }

  private static Flyway flyway(Login owner) {
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations(FLOORS.stream().map(module -> "classpath:db/" + module).toArray(String[]::new))
        .failOnMissingLocations(false)
        .defaultSchema("database")
        .table("migration")
        .outOfOrder(true)
        .ignoreMigrationPatterns("*:future")
        .cleanDisabled(true)
        .connectRetries(5)
        .load();
  }

  private static void checkServer(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_VERSION) {
      throw new StartRefused(
          "The platform needs PostgreSQL "
              + OLDEST_VERSION
              + " or newer; this is "
              + version
              + ".");
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ENCODING)) {
      if (!rows.next() || !rows.getString(1).equals("UTF8")) {
        throw new StartRefused("The database must be made with encoding UTF8.");
      }
    }
  }
}
