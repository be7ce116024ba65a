package city.anju.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends and reads looks at homes. */
final class AccessStore {

  private static final String APPEND =
      """
      insert into audit.access (at, unit_code, actor_kind, actor_id, ground, outcome)
      select :at, looked.unit_code, :actor_kind, :actor_id, :ground, :outcome
        from unnest(cast(:unit_codes as text[])) as looked (unit_code)
      """;

  private static final String PAGE =
      """
      select page.at, page.unit_code, page.actor_kind, page.actor_id, page.ground, page.outcome
        from (select access_id, at, unit_code, actor_kind, actor_id, ground, outcome
                from audit.access
               where unit_code = any (cast(:unit_codes as text[]))
                 and at < coalesce(cast(:before as timestamptz), 'infinity')
               order by at desc
               fetch first (:limit) rows with ties) as page
       order by page.at desc, page.access_id desc
      """;

  private final JdbcClient jdbc;

  AccessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(Actor actor, List<String> unitCodes, String ground, String outcome, Instant at) {
    jdbc.sql(APPEND)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("unit_codes", unitCodes.toArray(String[]::new))
        .param("actor_kind", actor.kind().name())
        .param("actor_id", actor.id())
        .param("ground", AuditStore.printable(ground))
        .param("outcome", AuditStore.printable(outcome))
        .update();
  }

  List<AccessRow> page(Collection<String> unitCodes, @Nullable Instant before, int limit) {
    return jdbc.sql(PAGE)
        .param("unit_codes", unitCodes.toArray(String[]::new))
        .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(AccessStore::row)
        .list();
  }

  private static AccessRow row(ResultSet row, int number) throws SQLException {
    return new AccessRow(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("unit_code"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        row.getString("ground"),
        row.getString("outcome"));
  }
}
