package city.anju.register;

import city.anju.shared.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads rows of state back. Each unit is looked up by itself: while a register is loaded for the
 * first time nobody has counted its rows yet, and the planner would rather read whole tables.
 */
@Component
class RowReader {

  static final String UNIT_VERSIONS =
      """
      select v.row_id, v.unit_code, v.source, v.replaced, v.district, v.street, v.community,
        v.building, v.unit_door, v.room, v.location, v.floor, v.total_floors, v.building_area,
        v.inner_area, v.shared_area, v.use_code, v.structure, v.built_year, v.land_ownership,
        v.land_nature, v.house_nature, v.rooms, v.halls, v.baths, v.lon, v.lat,
        lower(v.valid) as valid_from, upper(v.valid) as valid_until, lower(v.recorded) as recorded_from
      from unnest(:units::text[]) as n(code)
      cross join lateral (
        select * from register.unit_version u
        where u.unit_code = n.code and u.recorded @> :known::timestamptz
          and (upper_inf(u.valid) or u.unit_code = any(:whole))
        offset 0
      ) v
      """;

  static final String TITLES =
      """
      select t.row_id, t.unit_code, t.title_id, t.origin, t.cert_no, t.aliases, t.co_ownership,
        t.separate, t.registered_at, t.version,
        lower(t.valid) as valid_from, upper(t.valid) as valid_until, lower(t.recorded) as recorded_from,
        array(
          select h.holder_id || ' ' || coalesce(h.share_numerator || '/' || h.share_denominator, '')
          from register.title_holder h where h.title_id = t.title_id order by h.ordinal) as owners
      from unnest(:units::text[]) as n(code)
      cross join lateral (
        select * from register.title u
        where u.unit_code = n.code and u.recorded @> :known::timestamptz
          and (upper_inf(u.valid) or u.unit_code = any(:whole))
        offset 0
      ) t
      """;

  static final String ENCUMBRANCES =
      """
      select e.row_id, e.unit_code, e.source, e.origin, e.encumbrance_no, e.aliases, e.kind,
        e.authority, e.document_no, e.from_date, e.to_date, e.transfer_prohibited, e.notice_kind,
        e.holder_id, e.lease_kind, e.detail,
        lower(e.effect) as effect_from, upper(e.effect) as effect_until,
        lower(e.valid) as valid_from, upper(e.valid) as valid_until, lower(e.recorded) as recorded_from
      from unnest(:units::text[]) as n(code)
      cross join lateral (
        select * from register.encumbrance u
        where u.unit_code = n.code and u.recorded @> :known::timestamptz
          and (upper_inf(u.valid) or u.unit_code = any(:whole))
        offset 0
      ) e
      """;

  static final String CASES =
      """
      select c.row_id, c.unit_code, c.source, c.case_no,
        lower(c.valid) as valid_from, upper(c.valid) as valid_until, lower(c.recorded) as recorded_from
      from unnest(:units::text[]) as n(code)
      cross join lateral (
        select * from register.transfer_case u
        where u.unit_code = n.code and u.recorded @> :known::timestamptz
          and (upper_inf(u.valid) or u.unit_code = any(:whole))
        offset 0
      ) c
      """;

  private final JdbcClient jdbc;

  RowReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the platform knows of the units.
   *
   * @param whole units whose past is wanted too; of the others what nothing has ended
   */
  Map<UnitCode, List<Row>> known(Set<UnitCode> units, Set<UnitCode> whole) {
    return knownAt("infinity", units, whole);
  }

  /**
   * The same as it was known at an instant.
   *
   * @param known an instant as PostgreSQL reads it
   */
  Map<UnitCode, List<Row>> knownAt(String known, Set<UnitCode> units, Set<UnitCode> whole) {
    Map<UnitCode, List<Row>> found = new HashMap<>();
    read(UNIT_VERSIONS, known, units, whole, FactRows::described, found);
    read(TITLES, known, units, whole, FactRows::title, found);
    read(ENCUMBRANCES, known, units, whole, FactRows::encumbrance, found);
    read(CASES, known, units, whole, FactRows::transferCase, found);
    return found;
  }

  static String[] codes(Collection<UnitCode> units) {
    return units.stream().map(UnitCode::value).toArray(String[]::new);
  }

  private void read(
      String sql,
      String known,
      Set<UnitCode> units,
      Set<UnitCode> whole,
      RowMapper<Fact> fact,
      Map<UnitCode, List<Row>> into) {
    jdbc.sql(sql)
        .param("units", codes(units))
        .param("whole", codes(whole))
        .param("known", known)
        .query((row, number) -> row(row, fact.mapRow(row, number)))
        .list()
        .forEach(row -> into.computeIfAbsent(row.unit(), u -> new ArrayList<>()).add(row));
  }

  private static Row row(ResultSet row, @Nullable Fact fact) throws SQLException {
    if (fact == null) {
      throw new IllegalStateException("a row without a fact");
    }
    return new Row(
        row.getObject("row_id", UUID.class),
        new UnitCode(row.getString("unit_code")),
        fact,
        fact instanceof Fact.Title ? row.getLong("version") : 0,
        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
        Columns.instant(row, "valid_until"),
        row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
        true);
  }
}
