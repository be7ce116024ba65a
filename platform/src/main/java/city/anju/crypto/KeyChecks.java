package city.anju.crypto;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which keys the database has seen: numbers and check values, never a key. */
final class KeyChecks {

  private static final String SELECT =
      """
      select kind, key_id, encode(check_value, 'hex') as check_value
        from crypto.key_check
       order by kind, key_id
      """;

  private static final String INSERT =
      """
      insert into crypto.key_check (kind, key_id, check_value, created_at)
      values (:kind, :key_id, decode(:check_value, 'hex'), :created_at)
      on conflict (kind, key_id) do nothing
      """;

  private final JdbcClient jdbc;

  KeyChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row; the check value in hexadecimal digits. */
  record Seen(String kind, int keyId, String checkValue) {}

  List<Seen> all() {
    return jdbc.sql(SELECT).query(Seen.class).list();
  }

  /** Remembers a key; one that is already remembered stays as it is. */
  void remember(Key key) {
    Instant created = key.created();
    jdbc.sql(INSERT)
        .param("kind", key.kind().name())
        .param("key_id", key.id())
        .param("check_value", hex(key))
        .param("created_at", created.atOffset(ZoneOffset.UTC))
        .update();
  }

  static String hex(Key key) {
    return HexFormat.of().formatHex(key.checkValue());
  }
}
