package city.anju.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code identity.signing_key}. */
final class SigningKeyStore {

  private static final String ALL =
      """
      select kid, sealed, created_at, retired_at is not null as retired
        from identity.signing_key
       order by created_at desc, kid
      """;

  private static final String TAKE_TURNS = "select pg_advisory_xact_lock(6291456072)";

  private static final String INSERT =
      """
      insert into identity.signing_key (kid, sealed, created_at) values (:kid, :sealed, :at)
      """;

  private static final String RETIRE_OTHERS =
      """
      update identity.signing_key
         set retired_at = greatest(created_at, cast(:at as timestamptz))
       where kid <> :kid and retired_at is null
      """;

  private static final String FORGET =
      "delete from identity.signing_key where retired_at < :before";

  private final JdbcClient jdbc;

  SigningKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sealed key; the newest comes first in every list. */
  static final class Row {

    final String kid;
    final byte[] sealed;
    final Instant createdAt;
    final boolean retired;

    Row(String kid, byte[] sealed, Instant createdAt, boolean retired) {
      this.kid = kid;
      this.sealed = sealed;
      this.createdAt = createdAt;
      this.retired = retired;
    }
  }

  List<Row> all() {
    return jdbc.sql(ALL).query(SigningKeyStore::row).list();
  }

  /** Waits until no other platform is making a key; holds until the transaction ends. */
  void takeTurns() {
    jdbc.sql(TAKE_TURNS).query((row, number) -> number).list();
  }

  /** Puts a new key in the place of the others, and forgets those retired before an instant. */
  void replaceBy(String kid, byte[] sealed, Instant now, Instant forgetBefore) {
    jdbc.sql(INSERT)
        .param("kid", kid)
        .param("sealed", sealed)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(RETIRE_OTHERS).param("kid", kid).param("at", now.atOffset(ZoneOffset.UTC)).update();
    jdbc.sql(FORGET).param("before", forgetBefore.atOffset(ZoneOffset.UTC)).update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("kid"),
        row.getBytes("sealed"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("retired"));
  }
}
