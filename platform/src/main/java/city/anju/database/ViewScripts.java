package city.anju.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Views and functions of all modules: derived from the tables, so they are dropped and made again
 * whenever a table or one of them changes. A function on which a table itself leans (by a trigger,
 * a check, a policy, an index) stays; its script replaces it.
 *
 * @param scripts ground floor first
 */
record ViewScripts(List<Script> scripts) {

  record Script(String module, String sql) {}

  private static final String NAME_SCHEMAS = "select set_config('anju.schemas', ?, true)";

  private static final String DROP_ALL =
      """
      do $drop$
      declare
        object record;
        stuck text;
        progress boolean;
      begin
        loop
          stuck := null;
          progress := false;
          for object in
            select format('drop %s %s',
                     case c.relkind when 'm' then 'materialized view' else 'view' end,
                     c.oid::regclass) as command
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm')
              and n.nspname = any (string_to_array(current_setting('anju.schemas'), ','))
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                and d.deptype = 'e')
            union all
            select format('drop routine %s', p.oid::regprocedure)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any (string_to_array(current_setting('anju.schemas'), ','))
              and not exists (select from pg_depend d
                              where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                                and d.deptype = 'e')
              and not exists (select from pg_depend d
                              where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid
                                and d.classid in ('pg_trigger'::regclass, 'pg_attrdef'::regclass,
                                  'pg_constraint'::regclass, 'pg_class'::regclass,
                                  'pg_policy'::regclass))
          loop
            begin
              execute object.command;
              progress := true;
            exception when dependent_objects_still_exist then
              stuck := object.command;
            end;
          end loop;
          exit when stuck is null;
          if not progress then
            raise exception 'something outside the view scripts leans on it: %', stuck;
          end if;
        end loop;
      end
      $drop$
      """;

  private static final String STATE_EXISTS =
      "select to_regclass('database.view_scripts') is not null";

  private static final String DIGEST = "select digest from database.view_scripts";

  private static final String FORGET = "delete from database.view_scripts";

  private static final String REMEMBER = "insert into database.view_scripts (digest) values (?)";

  /** The {@code db/<module>/views.sql} of the class path. */
  static ViewScripts load(List<String> floors) {
    List<Script> scripts = new ArrayList<>();
    for (String module : floors) {
      ClassPathResource resource = new ClassPathResource("db/" + module + "/views.sql");
      if (resource.exists()) {
        try {
          scripts.add(new Script(module, resource.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
          throw new StartRefused("The views of " + module + " cannot be read", e);
        }
      }
    }
    return new ViewScripts(List.copyOf(scripts));
  }

  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Script script : scripts) {
        digest.update(
            (script.module() + "\0" + script.sql() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean areIn(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      if (!stateExists(statement)) {
        return false;
      }
      try (ResultSet rows = statement.executeQuery(DIGEST)) {
        return rows.next() && rows.getString(1).equals(digest());
      }
    }
  }

  private static boolean stateExists(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(STATE_EXISTS)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  /** Inside the caller's transaction. */
  void drop(Connection owner, List<String> floors) throws SQLException {
    try (PreparedStatement names = owner.prepareStatement(NAME_SCHEMAS);
        Statement statement = owner.createStatement()) {
      if (stateExists(statement)) {
        statement.execute(FORGET);
      }
      names.setString(1, String.join(",", floors));
      names.execute();
      statement.execute(DROP_ALL);
    }
  }

  /** Inside the caller's transaction: all of them, or none. */
  void create(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        PreparedStatement remember = owner.prepareStatement(REMEMBER)) {
      statement.setEscapeProcessing(false);
      for (Script script : scripts) {
        try {
          statement.execute(script.sql());
        } catch (SQLException e) {
          throw new SQLException(
              "db/" + script.module() + "/views.sql: " + e.getMessage(), e.getSQLState(), e);
        }
      }
      remember.setString(1, digest());
      remember.execute();
    }
  }
}
