package city.anju.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Databases of the embedded server. Their owner is a login like any other, without the super-user's
 * powers: what works here works on a server somebody else runs.
 */
final class Databases {

  static final String OWNER = "anju_owner";

  private static final String CREATE_OWNER =
      """
      select case when exists (select from pg_roles where rolname = 'anju_owner')
                  then format('alter role anju_owner login createrole password %L', ?::text)
                  else format('create role anju_owner login createrole password %L', ?::text) end
      """;

  private static final String CREATE_DATABASE =
      """
      select format('create database %I owner anju_owner', ?::text)
      where not exists (select from pg_database where datname = ?)
      """;

  private static final String COPY_DATABASE =
      "select format('create database %I owner anju_owner template %I', ?::text, ?::text)";

  private static final String DROP_DATABASE =
      "select format('drop database if exists %I with (force)', ?::text)";

  private Databases() {}

  /** Makes the owner and the database unless they are there; gives the owner's login. */
  static Login ensure(EmbeddedPostgres server, String database, String ownerPassword) {
    Login superUser = server.superUser("postgres");
    execute(superUser, CREATE_OWNER, List.of(ownerPassword, ownerPassword));
    execute(superUser, CREATE_DATABASE, List.of(database, database));
    return superUser.as(OWNER, ownerPassword).at(server.url(database));
  }

  /** A copy of a database nobody is connected to. */
  static void copy(EmbeddedPostgres server, String template, String database) {
    execute(server.superUser("postgres"), COPY_DATABASE, List.of(database, template));
  }

  static void drop(EmbeddedPostgres server, String database) {
    execute(server.superUser("postgres"), DROP_DATABASE, List.of(database));
  }

  /** Runs the command a query writes, if it writes one. */
  private static void execute(Login login, String query, List<String> parameters) {
    try (Connection connection = login.connect("anju-setup");
        PreparedStatement format = connection.prepareStatement(query);
        Statement command = connection.createStatement()) {
      for (int i = 0; i < parameters.size(); i++) {
        format.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = format.executeQuery()) {
        if (rows.next()) {
          command.execute(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new StartRefused("The embedded database cannot be set up: " + Logins.said(e), e);
    }
  }
}
