package city.anju.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database of a running platform on a data folder, as its operator reaches it: the port is in
 * the folder, and so are the passwords.
 *
 * @param data the platform's data folder
 */
record Database(Path data) {

  static final String NAME = "anju";
  static final String WORK = "anju_work";

  /** A login of this program that may do what both of the platform's may. */
  static final String BOTH = "anju_bench";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  int port() {
    try {
      return JSON.readTree(Files.readString(data.resolve("run.json"))).get("databasePort").asInt();
    } catch (IOException e) {
      throw new IllegalStateException("no platform runs on " + data, e);
    }
  }

  String workPassword() {
    return secret("database-work");
  }

  /** Password of {@link #BOTH}, which is made when it is missing. */
  String bothPassword() throws SQLException {
    String password = workPassword();
    if (number("select count(*) from pg_roles where rolname = '" + BOTH + "'") == 0) {
      run(
          "create role %s login password '%s' in role anju_work, anju_read"
              .formatted(BOTH, password));
    }
    return password;
  }

  private String secret(String name) {
    try {
      return Files.readString(data.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the super-user, who lays the ground and looks at the statistics. */
  Connection superUser() throws SQLException {
    return connect("postgres", secret("database-super-user"));
  }

  /** As the platform itself. */
  Connection work() throws SQLException {
    return connect(WORK, workPassword());
  }

  private Connection connect(String user, String password) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "anju-bench");
    login.setProperty("preferQueryMode", "simple");
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME, login);
  }

  /** Runs a script of this program as the super-user. */
  void run(String script) throws SQLException {
    try (Connection connection = superUser();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  /** First column of every row, as text. */
  List<String> texts(String query) throws SQLException {
    try (Connection connection = superUser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(Objects.requireNonNullElse(rows.getString(1), ""));
      }
      return texts;
    }
  }

  long number(String query) throws SQLException {
    return Long.parseLong(texts(query).getFirst());
  }

  /** A file of this program. */
  static String resource(String name) {
    try (var in = Database.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
