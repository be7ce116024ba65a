package city.anju.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One login of one database.
 *
 * @param url JDBC URL without user and password
 */
public record Login(String url, String user, String password) {

  /**
   * Reads {@code jdbc:postgresql://host:port/name?user=…&password=…} or {@code
   * postgresql://user:password@host:port/name}; other parameters are kept.
   *
   * @throws StartRefused when it is neither
   */
  public static Login parse(String variable, String text) {
    String plain = text.startsWith("jdbc:") ? text.substring(5) : text;
    if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
      throw wrong(variable, null);
    }
    try {
      return of(variable, new URI(plain));
    } catch (java.net.URISyntaxException e) {
      throw wrong(variable, null);
    }
  }

  private static Login of(String variable, URI uri) {
    @Nullable String user = null;
    String password = "";
    String info = uri.getRawUserInfo();
    if (info != null) {
      int colon = info.indexOf(':');
      user = decoded(colon < 0 ? info : info.substring(0, colon));
      password = colon < 0 ? "" : decoded(info.substring(colon + 1));
    }
    List<String> others = new ArrayList<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith("user=")) {
        user = decoded(parameter.substring(5));
      } else if (parameter.startsWith("password=")) {
        password = decoded(parameter.substring(9));
      } else if (!parameter.isEmpty()) {
        others.add(parameter);
      }
    }
    if (user == null || uri.getHost() == null || uri.getPath().length() < 2) {
      throw wrong(variable, null);
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
    return new Login(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + rest, user, password);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static StartRefused wrong(String variable, @Nullable Throwable cause) {
    return new StartRefused(
        variable + " is not understood: write it as postgresql://user:password@host:5432/database.",
        cause);
  }

  /** The same database under another user. */
  public Login as(String otherUser, String otherPassword) {
    return new Login(url, otherUser, otherPassword);
  }

  /** The same user in another database. */
  Login at(String otherUrl) {
    return new Login(otherUrl, user, password);
  }

  /**
   * A connection outside the pools; its name is seen in {@code pg_stat_activity}. Statements
   * without parameters go to the server as they are: the driver does not cut scripts into pieces.
   */
  public Connection connect(String applicationName) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", applicationName);
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("connectTimeout", "20");
    properties.setProperty("loginTimeout", "20");
    return DriverManager.getConnection(url, properties);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
