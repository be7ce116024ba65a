package city.anju.register;

import city.anju.register.EncumbranceFacts.LeaseKind;
import city.anju.register.TitleFacts.CoOwnership;
import city.anju.register.TitleFacts.Owner;
import city.anju.shared.Area;
import city.anju.shared.CertificateNo;
import city.anju.shared.Share;
import city.anju.shared.UnitCode;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** Reads rows of state back into facts. */
@Component
class RowReader {

  /** Rows of the tables that some instant selects; {@code as_of} null: what nothing has ended. */
  static final String UNIT_VERSIONS =
      """
      select v.*, lower(v.valid) as valid_from, upper(v.valid) as valid_until,
        lower(v.recorded) as recorded_from
      from register.unit_version v
      where v.unit_code = any(:units) and v.recorded @> :known::timestamptz
        and (upper_inf(v.valid) or v.unit_code = any(:whole))
      """;

  static final String TITLES =
      """
      select t.*, lower(t.valid) as valid_from, upper(t.valid) as valid_until,
        lower(t.recorded) as recorded_from,
        (select array_agg(h.holder_id || ' ' || coalesce(h.share_numerator || '/' || h.share_denominator, '')
           order by h.ordinal)
         from register.title_holder h where h.title_id = t.title_id) as owners
      from register.title t
      where t.unit_code = any(:units) and t.recorded @> :known::timestamptz
        and (upper_inf(t.valid) or t.unit_code = any(:whole))
      """;

  static final String ENCUMBRANCES =
      """
      select e.*, lower(e.valid) as valid_from, upper(e.valid) as valid_until,
        lower(e.recorded) as recorded_from, lower(e.effect) as effect_from, upper(e.effect) as effect_until
      from register.encumbrance e
      where e.unit_code = any(:units) and e.recorded @> :known::timestamptz
        and (upper_inf(e.valid) or e.unit_code = any(:whole))
      """;

  static final String CASES =
      """
      select c.*, 0 as version, lower(c.valid) as valid_from, upper(c.valid) as valid_until,
        lower(c.recorded) as recorded_from
      from register.transfer_case c
      where c.unit_code = any(:units) and c.recorded @> :known::timestamptz
        and (upper_inf(c.valid) or c.unit_code = any(:whole))
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
    read(UNIT_VERSIONS, known, units, whole, RowReader::described, found);
    read(TITLES, known, units, whole, RowReader::title, found);
    read(ENCUMBRANCES, known, units, whole, RowReader::encumbrance, found);
    read(CASES, known, units, whole, RowReader::transferCase, found);
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

  private static Fact.Described described(ResultSet row, int number) throws SQLException {
    Integer rooms = integer(row, "rooms");
    Integer halls = integer(row, "halls");
    Integer baths = integer(row, "baths");
    BigDecimal lon = row.getBigDecimal("lon");
    BigDecimal lat = row.getBigDecimal("lat");
    UnitFacts facts =
        new UnitFacts(
            new UnitCode(row.getString("unit_code")),
            row.getString("district"),
            row.getString("street"),
            row.getString("community"),
            row.getString("building"),
            row.getString("unit_door"),
            row.getString("room"),
            row.getString("location"),
            row.getString("floor"),
            integer(row, "total_floors"),
            new Area(row.getBigDecimal("building_area")),
            area(row, "inner_area"),
            area(row, "shared_area"),
            row.getString("use_code"),
            row.getString("structure"),
            integer(row, "built_year"),
            UnitFacts.LandOwnership.valueOf(row.getString("land_ownership")),
            named(UnitFacts.LandNature.class, row.getString("land_nature")),
            row.getString("house_nature"),
            rooms == null && halls == null && baths == null
                ? null
                : new UnitFacts.Layout(rooms, halls, baths),
            lon == null || lat == null ? null : new UnitFacts.Point(lon, lat));
    return new Fact.Described(
        row.getObject("source", UUID.class), row.getBoolean("replaced"), facts);
  }

  private static Fact.Title title(ResultSet row, int number) throws SQLException {
    List<Owner> owners = new ArrayList<>();
    for (String owner : texts(row, "owners")) {
      String[] holderAndShare = owner.split(" ", 2);
      owners.add(
          new Owner(
              UUID.fromString(holderAndShare[0]),
              holderAndShare[1].isEmpty() ? null : Share.parse(holderAndShare[1])));
    }
    return new Fact.Title(
        row.getObject("title_id", UUID.class),
        row.getObject("origin", UUID.class),
        texts(row, "aliases"),
        new TitleFacts(
            new CertificateNo(row.getString("cert_no")),
            CoOwnership.valueOf(row.getString("co_ownership")),
            owners,
            row.getObject("registered_at", LocalDate.class),
            row.getBoolean("separate")));
  }

  private static Fact.Encumbrance encumbrance(ResultSet row, int number) throws SQLException {
    String encumbranceNo = row.getString("encumbrance_no");
    return new Fact.Encumbrance(
        row.getObject("source", UUID.class),
        row.getObject("origin", UUID.class),
        encumbranceNo,
        texts(row, "aliases"),
        row.getObject("effect_from", OffsetDateTime.class).toInstant(),
        Columns.instant(row, "effect_until"),
        new EncumbranceFacts(
            encumbranceNo,
            EncumbranceFacts.Kind.valueOf(row.getString("kind")),
            row.getString("authority"),
            row.getString("document_no"),
            row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class),
            row.getObject("transfer_prohibited", Boolean.class),
            row.getString("notice_kind"),
            row.getObject("holder_id", UUID.class),
            named(LeaseKind.class, row.getString("lease_kind")),
            row.getString("detail")));
  }

  private static Fact.Case transferCase(ResultSet row, int number) throws SQLException {
    return new Fact.Case(row.getObject("source", UUID.class), row.getString("case_no"));
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static @Nullable Area area(ResultSet row, String column) throws SQLException {
    BigDecimal area = row.getBigDecimal(column);
    return area == null ? null : new Area(area);
  }

  private static <E extends Enum<E>> @Nullable E named(Class<E> list, @Nullable String name) {
    return name == null ? null : Enum.valueOf(list, name);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
