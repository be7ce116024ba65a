package city.anju.identity;

import city.anju.shared.IdKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code identity.person}. */
final class PeopleStore {

  private static final String LOCK_BY_INDEX =
      """
      select id from identity.person where id_index = any (cast(:candidates as bytea[])) for update
      """;

  private static final String FIND =
      """
      select id, id_kind, id_sealed, id_index, name_sealed, name_index
        from identity.person
       where id = any (:ids::uuid[])
      """;

  /** Of two first sign-ins at once the second takes the first one's row. */
  private static final String INSERT =
      """
      insert into identity.person
        (id, id_kind, id_sealed, id_index, name_sealed, name_index, created_at, last_signed_in_at)
      values (:id, :id_kind, :id_sealed, :id_index, :name_sealed, :name_index, :at, :at)
      on conflict (id_index) do update set last_signed_in_at = excluded.last_signed_in_at
      returning id
      """;

  private static final String SIGNED_IN =
      """
      update identity.person
         set id_sealed = :id_sealed, id_index = :id_index, name_sealed = :name_sealed,
             name_index = :name_index, last_signed_in_at = :at
       where id = :id
      """;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person with everything that is sealed for their row. */
  static final class Row {

    final UUID id;
    final IdKind idKind;
    final byte[] idSealed;
    final byte[] idIndex;
    final byte[] nameSealed;
    final byte[] nameIndex;

    Row(
        UUID id,
        IdKind idKind,
        byte[] idSealed,
        byte[] idIndex,
        byte[] nameSealed,
        byte[] nameIndex) {
      this.id = id;
      this.idKind = idKind;
      this.idSealed = idSealed;
      this.idIndex = idIndex;
      this.nameSealed = nameSealed;
      this.nameIndex = nameIndex;
    }
  }

  Optional<UUID> lockByIndex(List<byte[]> candidates) {
    return jdbc.sql(LOCK_BY_INDEX)
        .param("candidates", candidates.toArray(byte[][]::new))
        .query(UUID.class)
        .optional();
  }

  Optional<Row> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  List<Row> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(FIND).param("ids", ids.toArray(UUID[]::new)).query(PeopleStore::row).list();
  }

  UUID insert(Row row, Instant now) {
    return bound(INSERT, row, now).param("id_kind", row.idKind.name()).query(UUID.class).single();
  }

  void signedIn(Row row, Instant now) {
    bound(SIGNED_IN, row, now).update();
  }

  private JdbcClient.StatementSpec bound(String sql, Row row, Instant now) {
    return jdbc.sql(sql)
        .param("id", row.id)
        .param("id_sealed", row.idSealed)
        .param("id_index", row.idIndex)
        .param("name_sealed", row.nameSealed)
        .param("name_index", row.nameIndex)
        .param("at", now.atOffset(ZoneOffset.UTC));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        IdKind.valueOf(row.getString("id_kind")),
        row.getBytes("id_sealed"),
        row.getBytes("id_index"),
        row.getBytes("name_sealed"),
        row.getBytes("name_index"));
  }
}
