package city.anju.crypto;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which keys the database has seen, in {@code crypto.key_check}. */
final class KeyCheckStore implements KeyChecks {

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

  KeyCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Seen> all() {
    return jdbc.sql(SELECT).query(Seen.class).list();
  }

  @Override
  public void remember(Key key) {
    jdbc.sql(INSERT)
        .param("kind", key.kind().name())
        .param("key_id", key.id())
        .param("check_value", KeyChecks.hex(key))
        .param("created_at", key.created().atOffset(ZoneOffset.UTC))
        .update();
  }
}
