package city.anju.cases;

import static org.awaitility.Awaitility.await;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** A row others wait for, held from outside by the owner of the database. */
final class HeldRow implements AutoCloseable {

  private static final String HOLD_COUNTER =
      "select last from listing.code_counter where district = ? for update";

  private static final String HOLD_UNIT =
      "select title_version from register.unit where unit_code = ? for update";

  private static final String HOLD_LONGER =
      """
      update listing.listing set entrusted_until = entrusted_until + interval '30 days'
      where code = ? returning code
      """;

  private static final String SET =
      "update listing.code_counter set month = ?, last = ?, last_at = ? where district = ?";

  private static final String WAITING =
      """
      select count(*) from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database() and a.usename = 'anju_work'
      """;

  private final Login owner;
  private final Connection connection;

  private HeldRow(Login owner, Connection connection) {
    this.owner = owner;
    this.connection = connection;
  }

  /** Publications of the district wait from now on, until this is closed. */
  static HeldRow counterOf(DatabaseAddress city, String district) throws SQLException {
    return hold(city, HOLD_COUNTER, district);
  }

  /** Whoever writes about the home waits from now on, until this is closed. */
  static HeldRow unit(String unitCode) throws SQLException {
    return unit(TestServer.sharedDatabase(), unitCode);
  }

  /** The same in a city of its own. */
  static HeldRow unit(DatabaseAddress city, String unitCode) throws SQLException {
    return hold(city, HOLD_UNIT, unitCode);
  }

  /** The term of the listing is being made longer, and is so once this is closed. */
  static HeldRow listingMadeLonger(String code) throws SQLException {
    return hold(TestServer.sharedDatabase(), HOLD_LONGER, code);
  }

  private static HeldRow hold(DatabaseAddress city, String sql, String key) throws SQLException {
    Login owner = Objects.requireNonNull(city.owner());
    Connection connection = owner.connect("from-outside");
    connection.setAutoCommit(false);
    try (PreparedStatement hold = connection.prepareStatement(sql)) {
      hold.setString(1, key);
      hold.executeQuery().close();
    }
    return new HeldRow(owner, connection);
  }

  /** As if this many codes of the month had been issued. */
  static void setCounter(
      DatabaseAddress city, String district, LocalDate month, int last, Instant at)
      throws SQLException {
    try (Connection connection = Objects.requireNonNull(city.owner()).connect("from-outside");
        PreparedStatement set = connection.prepareStatement(SET)) {
      set.setObject(1, month);
      set.setInt(2, last);
      set.setObject(3, at.atOffset(ZoneOffset.UTC));
      set.setString(4, district);
      set.executeUpdate();
    }
  }

  /** Returns when this many transactions of the platform wait for a lock. */
  void awaitWaiting(int many) {
    await()
        .atMost(Duration.ofSeconds(4))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> waiting() == many);
  }

  private int waiting() throws SQLException {
    try (Connection other = owner.connect("from-outside");
        Statement statement = other.createStatement();
        ResultSet row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.close();
  }
}
