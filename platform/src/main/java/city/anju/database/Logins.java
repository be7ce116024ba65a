package city.anju.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The two logins of the platform: {@code anju_work} and {@code anju_read}. Migrations grant to
 * these names; a login of another name must be a member of the one it stands for.
 */
final class Logins {

  static final String WORK = "anju_work";
  static final String READ = "anju_read";

  private static final String ROLE_EXISTS =
      "select exists (select from pg_roles where rolname = ?)";

  private static final String CREATE_COMMAND =
      "select format('create role %I login password %L', ?::text, ?::text)";

  private static final String WRONG_PASSWORD = "28P01";

  private static final String TOO_POWERFUL =
      """
      select concat_ws(', ',
        case when exists (select from pg_roles r
                          where r.rolsuper and pg_has_role(current_user, r.oid, 'member'))
             then 'is superuser' end,
        case when exists (select from pg_roles r
                          where r.rolbypassrls and not r.rolsuper
                            and pg_has_role(current_user, r.oid, 'member'))
             then 'bypasses row-level security' end,
        case when exists (select from pg_roles r
                          where r.rolcreaterole and not r.rolsuper
                            and pg_has_role(current_user, r.oid, 'member'))
             then 'may make roles' end,
        case when exists (select from pg_class c
                          where c.relkind in ('r', 'p') and c.relpersistence <> 't'
                            and pg_has_role(current_user, c.relowner, 'member'))
             then 'owns tables' end,
        case when exists (select from pg_database d
                          where d.datname = current_database()
                            and pg_has_role(current_user, d.datdba, 'member'))
             then 'owns the database' end)
      """;

  private static final String STANDS_FOR =
      """
      select exists (select from pg_roles r
                     where r.rolname = ? and pg_has_role(current_user, r.oid, 'usage'))
      """;

  private Logins() {}

  /** Makes the login with this password unless there is one; never changes an existing one. */
  static void createMissing(Login owner, Login login) {
    try (Connection connection = owner.connect("anju-owner")) {
      if (!exists(connection, login.user())) {
        create(connection, login);
      }
    } catch (SQLException e) {
      throw new StartRefused("The login " + login.user() + " cannot be made: " + said(e), e);
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ROLE_EXISTS)) {
      statement.setString(1, role);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static void create(Connection connection, Login login) throws SQLException {
    try (PreparedStatement format = connection.prepareStatement(CREATE_COMMAND)) {
      format.setString(1, login.user());
      format.setString(2, login.password());
      try (ResultSet rows = format.executeQuery();
          Statement statement = connection.createStatement()) {
        rows.next();
        statement.execute(rows.getString(1));
      }
    }
  }

  /**
   * Looks at what the login may do.
   *
   * @param standsFor the name migrations grant to
   * @throws StartRefused when it owns tables, is superuser, bypasses row-level security or cannot
   *     sign in
   */
  static void check(Login login, String standsFor) {
    try (Connection connection = login.connect("anju-check")) {
      String powers = text(connection, TOO_POWERFUL, null);
      if (!powers.isEmpty()) {
        throw new StartRefused(
            "The database login "
                + login.user()
                + " must not have such power ("
                + powers
                + "): give ANJU_DB_URL for the owner and let the platform make its own logins, or"
                + " name plain logins in ANJU_DB_WORK_URL and ANJU_DB_READ_URL.");
      }
      if (!text(connection, STANDS_FOR, standsFor).equals("t")) {
        throw new StartRefused(
            "The database login " + login.user() + " must be " + standsFor + " or a member of it.");
      }
    } catch (SQLException e) {
      throw cannotSignIn(login, e);
    }
  }

  private static StartRefused cannotSignIn(Login login, SQLException e) {
    if (WRONG_PASSWORD.equals(e.getSQLState())) {
      return new StartRefused(
          "The database knows "
              + login.user()
              + " by another password: start with the data folder that made it, or give"
              + " ANJU_DB_WORK_URL and ANJU_DB_READ_URL.",
          e);
    }
    return new StartRefused("The login " + login + " does not work: " + said(e), e);
  }

  private static String text(Connection connection, String query, @Nullable String parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      if (parameter != null) {
        statement.setString(1, parameter);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  static String said(SQLException e) {
    return String.valueOf(e.getMessage());
  }
}
