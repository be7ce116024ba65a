package city.anju.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code identity.machine_client}. */
final class MachineClientStore {

  private static final String FIND =
      """
      select client_id, name, scopes, suspended_at is not null as suspended
        from identity.machine_client
       where client_id = :client_id
      """;

  private static final String DIGEST =
      "select secret_digest from identity.machine_client where client_id = :client_id";

  private static final String INSERT =
      """
      insert into identity.machine_client (client_id, name, secret_digest, scopes, created_at)
      values (:client_id, :name, :secret_digest, :scopes, :at)
      on conflict (client_id) do nothing
      """;

  private static final String SUSPEND =
      """
      update identity.machine_client
         set suspended_at = :at
       where client_id = :client_id and suspended_at is null
      """;

  private final JdbcClient jdbc;

  MachineClientStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<MachineClient> find(String clientId) {
    return jdbc.sql(FIND).param("client_id", clientId).query(MachineClientStore::row).optional();
  }

  Optional<byte[]> digestOf(String clientId) {
    return jdbc.sql(DIGEST).param("client_id", clientId).query(byte[].class).optional();
  }

  boolean insert(String clientId, String name, byte[] digest, Set<String> scopes, Instant now) {
    return jdbc.sql(INSERT)
            .param("client_id", clientId)
            .param("name", name)
            .param("secret_digest", digest)
            .param("scopes", scopes.stream().sorted().toArray(String[]::new))
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean suspend(String clientId, Instant now) {
    return jdbc.sql(SUSPEND)
            .param("client_id", clientId)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static MachineClient row(ResultSet row, int number) throws SQLException {
    String[] scopes = (String[]) row.getArray("scopes").getArray();
    return new MachineClient(
        row.getString("client_id"),
        row.getString("name"),
        Set.of(scopes),
        row.getBoolean("suspended"));
  }
}
