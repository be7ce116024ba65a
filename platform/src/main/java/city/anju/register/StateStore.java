package city.anju.register;

import city.anju.register.Book.TitleStanding;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes what a batch made of its units: each table in one statement, endings before beginnings.
 */
@Component
class StateStore {

  static final String END_UNIT_VERSIONS =
      """
      update register.unit_version v set recorded = e.recorded
      from unnest(:ids::uuid[], :recorded::tstzrange[]) as e(id, recorded)
      where v.row_id = e.id
      """;

  static final String END_TITLES =
      """
      update register.title t set recorded = e.recorded
      from unnest(:ids::uuid[], :recorded::tstzrange[]) as e(id, recorded)
      where t.row_id = e.id
      """;

  static final String END_ENCUMBRANCES =
      """
      update register.encumbrance n set recorded = e.recorded
      from unnest(:ids::uuid[], :recorded::tstzrange[]) as e(id, recorded)
      where n.row_id = e.id
      """;

  static final String END_CASES =
      """
      update register.transfer_case c set recorded = e.recorded
      from unnest(:ids::uuid[], :recorded::tstzrange[]) as e(id, recorded)
      where c.row_id = e.id
      """;

  static final String ADD_UNIT_VERSIONS =
      """
      insert into register.unit_version (row_id, unit_code, source, replaced, district, street,
        community, building, unit_door, room, location, floor, total_floors, building_area,
        inner_area, shared_area, use_code, structure, built_year, land_ownership, land_nature,
        house_nature, land_only, rooms, halls, baths, lon, lat, valid, recorded)
      select * from unnest(:ids::uuid[], :units::text[], :source::uuid[], :replaced::boolean[],
        :district::text[], :street::text[], :community::text[], :building::text[], :unitDoor::text[],
        :room::text[], :location::text[], :floor::text[], :totalFloors::integer[],
        :buildingArea::numeric[], :innerArea::numeric[], :sharedArea::numeric[], :use::text[],
        :structure::text[], :builtYear::integer[], :landOwnership::text[], :landNature::text[],
        :houseNature::text[], :landOnly::boolean[], :rooms::integer[], :halls::integer[],
        :baths::integer[], :lon::numeric[], :lat::numeric[], :valid::tstzrange[],
        :recorded::tstzrange[])
      """;

  static final String ADD_TITLES =
      """
      insert into register.title (row_id, title_id, origin, unit_code, cert_no, aliases,
        co_ownership, separate, registered_at, version, valid, recorded)
      select a.row_id, a.title_id, a.origin, a.unit_code, a.cert_no,
        string_to_array(a.aliases, chr(31)), a.co_ownership, a.separate,
        a.registered_at, a.version, a.valid, a.recorded
      from unnest(:ids::uuid[], :titleIds::uuid[], :origins::uuid[], :units::text[],
        :certNos::text[], :aliases::text[], :coOwnership::text[], :separate::boolean[],
        :registeredAt::date[], :versions::bigint[], :valid::tstzrange[], :recorded::tstzrange[])
        as a(row_id, title_id, origin, unit_code, cert_no, aliases, co_ownership, separate,
          registered_at, version, valid, recorded)
      """;

  static final String ADD_ENCUMBRANCES =
      """
      insert into register.encumbrance (row_id, source, origin, unit_code, encumbrance_no, aliases,
        kind, effect, from_date, to_date, authority, document_no, notice_kind, holder_id, lease_kind,
        transfer_prohibited, detail, valid, recorded)
      select a.row_id, a.source, a.origin, a.unit_code, a.encumbrance_no,
        string_to_array(a.aliases, chr(31)), a.kind, a.effect, a.from_date, a.to_date,
        a.authority, a.document_no, a.notice_kind, a.holder_id, a.lease_kind, a.transfer_prohibited,
        a.detail, a.valid, a.recorded
      from unnest(:ids::uuid[], :sources::uuid[], :origins::uuid[], :units::text[],
        :numbers::text[], :aliases::text[], :kinds::text[], :effects::tstzrange[], :from::date[],
        :to::date[], :authorities::text[], :documentNos::text[], :noticeKinds::text[],
        :holders::uuid[], :leaseKinds::text[], :prohibited::boolean[], :details::text[],
        :valid::tstzrange[], :recorded::tstzrange[])
        as a(row_id, source, origin, unit_code, encumbrance_no, aliases, kind, effect, from_date,
          to_date, authority, document_no, notice_kind, holder_id, lease_kind, transfer_prohibited,
          detail, valid, recorded)
      """;

  static final String ADD_CASES =
      """
      insert into register.transfer_case (row_id, source, unit_code, case_no, valid, recorded)
      select * from unnest(:ids::uuid[], :sources::uuid[], :units::text[], :numbers::text[],
        :valid::tstzrange[], :recorded::tstzrange[])
      """;

  static final String END_TITLE_STANDINGS =
      """
      update register.title_standing s set recorded = tstzrange(lower(s.recorded), e.until)
      from unnest(:units::text[], :until::timestamptz[]) as e(unit_code, until)
      where s.unit_code = e.unit_code and upper_inf(s.recorded)
      """;

  static final String ADD_TITLE_STANDINGS =
      """
      insert into register.title_standing (unit_code, version, titles, complete, recorded)
      select * from unnest(:units::text[], :versions::bigint[], :titles::integer[],
        :complete::boolean[], :recorded::tstzrange[])
      """;

  static final String TURN_UNITS =
      """
      update register.unit u set title_version = t.title_version,
        last_occurred_at = t.last_occurred_at, last_recorded_at = t.last_recorded_at
      from unnest(:units::text[], :versions::bigint[], :occurred::timestamptz[],
        :recorded::timestamptz[]) as t(unit_code, title_version, last_occurred_at, last_recorded_at)
      where u.unit_code = t.unit_code
      """;

  private final JdbcClient jdbc;

  StateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(Collection<Book> books) {
    List<Book> changed = books.stream().filter(Book::changed).toList();
    if (changed.isEmpty()) {
      return;
    }
    List<Row> rows = changed.stream().flatMap(book -> book.rows().stream()).toList();
    end(rows);
    begin(rows);
    titleStandings(changed);
    Columns<Book> units = Columns.of(changed);
    jdbc.sql(TURN_UNITS)
        .param("units", units.texts(Book::unit))
        .param("versions", units.longs(Book::titleVersion))
        .param("occurred", units.texts(Book::lastOccurredAt))
        .param("recorded", units.texts(Book::lastRecordedAt))
        .update();
  }

  private void end(List<Row> rows) {
    end(END_UNIT_VERSIONS, Fact.Kind.UNIT, rows);
    end(END_TITLES, Fact.Kind.TITLE, rows);
    end(END_ENCUMBRANCES, Fact.Kind.ENCUMBRANCE, rows);
    end(END_CASES, Fact.Kind.CASE, rows);
  }

  private void end(String sql, Fact.Kind kind, List<Row> rows) {
    Columns<Row> ended = of(kind, rows, row -> row.stored() && !row.known());
    if (!ended.rows().isEmpty()) {
      jdbc.sql(sql)
          .param("ids", ended.texts(Row::id))
          .param("recorded", ended.texts(Row::recorded))
          .update();
    }
  }

  private void begin(List<Row> rows) {
    begin(ADD_UNIT_VERSIONS, Fact.Kind.UNIT, rows, FactColumns::units);
    begin(ADD_TITLES, Fact.Kind.TITLE, rows, FactColumns::titles);
    begin(ADD_ENCUMBRANCES, Fact.Kind.ENCUMBRANCE, rows, FactColumns::encumbrances);
    begin(ADD_CASES, Fact.Kind.CASE, rows, FactColumns::cases);
  }

  private void begin(
      String sql,
      Fact.Kind kind,
      List<Row> rows,
      BiFunction<StatementSpec, Columns<Row>, StatementSpec> filling) {
    Columns<Row> fresh = of(kind, rows, row -> !row.stored());
    if (!fresh.rows().isEmpty()) {
      StatementSpec statement =
          jdbc.sql(sql)
              .param("ids", fresh.texts(Row::id))
              .param("units", fresh.texts(Row::unit))
              .param("valid", fresh.texts(Row::valid))
              .param("recorded", fresh.texts(Row::recorded));
      filling.apply(statement, fresh).update();
    }
  }

  /** At most one change of a unit's titles is still open; those before it were ended in memory. */
  private void titleStandings(List<Book> changed) {
    Columns<TitleStanding> fresh =
        Columns.of(changed.stream().flatMap(book -> book.titleStandings().stream()).toList());
    if (fresh.rows().isEmpty()) {
      return;
    }
    Columns<TitleStanding> first =
        Columns.of(
            changed.stream()
                .filter(book -> !book.titleStandings().isEmpty())
                .map(book -> book.titleStandings().getFirst())
                .toList());
    jdbc.sql(END_TITLE_STANDINGS)
        .param("units", first.texts(TitleStanding::unit))
        .param("until", first.texts(TitleStanding::recordedFrom))
        .update();
    jdbc.sql(ADD_TITLE_STANDINGS)
        .param("units", fresh.texts(TitleStanding::unit))
        .param("versions", fresh.longs(TitleStanding::version))
        .param("titles", fresh.integers(TitleStanding::titles))
        .param("complete", fresh.flags(TitleStanding::complete))
        .param("recorded", fresh.texts(TitleStanding::recorded))
        .update();
  }

  private static Columns<Row> of(Fact.Kind kind, List<Row> rows, Predicate<Row> which) {
    return Columns.of(
        rows.stream().filter(row -> row.fact().key().kind() == kind).filter(which).toList());
  }
}
