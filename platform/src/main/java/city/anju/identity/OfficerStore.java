package city.anju.identity;

import city.anju.api.OfficerRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code identity.officer}. */
final class OfficerStore {

  private static final String ID_OF =
      "select id from identity.officer where staff_no = :staff_no for update";

  private static final String FIND =
      """
      select id, staff_no, name_sealed, district, roles, suspended_at is not null as suspended
        from identity.officer
       where id = :id
      """;

  private static final String ALL =
      """
      select id, staff_no, name_sealed, district, roles, suspended_at is not null as suspended
        from identity.officer
       order by staff_no
      """;

  private static final String FILE =
      """
      insert into identity.officer (id, staff_no, name_sealed, district, roles, created_at)
      values (:id, :staff_no, :name_sealed, :district, :roles, :at)
      on conflict (id) do update
         set name_sealed = excluded.name_sealed, district = excluded.district,
             roles = excluded.roles, suspended_at = null
      """;

  private static final String SUSPEND =
      """
      update identity.officer
         set suspended_at = :at
       where staff_no = :staff_no and suspended_at is null
      """;

  private final JdbcClient jdbc;

  OfficerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An officer as filed, the name sealed for the row. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Row(
      UUID id,
      String staffNo,
      byte[] nameSealed,
      @Nullable String district,
      Set<OfficerRole> roles,
      boolean suspended) {}

  Optional<UUID> idOf(String staffNo) {
    return jdbc.sql(ID_OF).param("staff_no", staffNo).query(UUID.class).optional();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(OfficerStore::row).optional();
  }

  List<Row> all() {
    return jdbc.sql(ALL).query(OfficerStore::row).list();
  }

  void file(Row row, Instant now) {
    jdbc.sql(FILE)
        .param("id", row.id())
        .param("staff_no", row.staffNo())
        .param("name_sealed", row.nameSealed())
        .param("district", row.district())
        .param("roles", row.roles().stream().map(Enum::name).toArray(String[]::new))
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean suspend(String staffNo, Instant now) {
    return jdbc.sql(SUSPEND)
            .param("staff_no", staffNo)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Set<OfficerRole> roles = EnumSet.noneOf(OfficerRole.class);
    for (String role : (String[]) row.getArray("roles").getArray()) {
      roles.add(OfficerRole.valueOf(role));
    }
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("staff_no"),
        row.getBytes("name_sealed"),
        row.getString("district"),
        roles,
        row.getBoolean("suspended"));
  }
}
