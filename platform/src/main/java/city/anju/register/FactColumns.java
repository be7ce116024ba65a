package city.anju.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What facts put into the columns of their tables. */
final class FactColumns {

  /** Between the aliases of one row: a control character, which no number contains. */
  private static final String BETWEEN = "\u001f";

  private FactColumns() {}

  static StatementSpec units(StatementSpec statement, Columns<Row> rows) {
    return statement
        .param("source", rows.texts(row -> described(row).source()))
        .param("replaced", rows.flags(row -> described(row).replaced()))
        .param("district", units(rows, UnitFacts::district))
        .param("street", units(rows, UnitFacts::street))
        .param("community", units(rows, UnitFacts::community))
        .param("building", units(rows, UnitFacts::building))
        .param("unitDoor", units(rows, UnitFacts::unitDoor))
        .param("room", units(rows, UnitFacts::room))
        .param("location", units(rows, UnitFacts::location))
        .param("floor", units(rows, UnitFacts::floor))
        .param("totalFloors", units(rows, UnitFacts::totalFloors))
        .param("buildingArea", units(rows, UnitFacts::buildingArea))
        .param("innerArea", units(rows, UnitFacts::innerArea))
        .param("sharedArea", units(rows, UnitFacts::sharedArea))
        .param("use", units(rows, UnitFacts::use))
        .param("structure", units(rows, UnitFacts::structure))
        .param("builtYear", units(rows, UnitFacts::builtYear))
        .param("landOwnership", units(rows, UnitFacts::landOwnership))
        .param("landNature", units(rows, UnitFacts::landNature))
        .param("houseNature", units(rows, UnitFacts::houseNature))
        .param("landOnly", rows.flags(row -> row.unit().landOnly()))
        .param("rooms", layout(rows, UnitFacts.Layout::rooms))
        .param("halls", layout(rows, UnitFacts.Layout::halls))
        .param("baths", layout(rows, UnitFacts.Layout::baths))
        .param("lon", point(rows, UnitFacts.Point::lon))
        .param("lat", point(rows, UnitFacts.Point::lat));
  }

  static StatementSpec titles(StatementSpec statement, Columns<Row> rows) {
    return statement
        .param("titleIds", rows.texts(row -> title(row).titleId()))
        .param("origins", rows.texts(row -> title(row).origin()))
        .param("certNos", rows.texts(row -> title(row).facts().certNo()))
        .param("aliases", rows.texts(row -> String.join(BETWEEN, title(row).aliases())))
        .param("coOwnership", rows.texts(row -> title(row).facts().coOwnership()))
        .param("separate", rows.flags(row -> title(row).facts().separate()))
        .param("registeredAt", rows.texts(row -> title(row).facts().registeredAt()))
        .param("versions", rows.longs(Row::titleVersion));
  }

  static StatementSpec encumbrances(StatementSpec statement, Columns<Row> rows) {
    return statement
        .param("sources", rows.texts(row -> encumbrance(row).source()))
        .param("origins", rows.texts(row -> encumbrance(row).origin()))
        .param("numbers", rows.texts(row -> encumbrance(row).number()))
        .param("aliases", rows.texts(row -> String.join(BETWEEN, encumbrance(row).aliases())))
        .param(
            "effects",
            rows.texts(row -> Row.range(encumbrance(row).from(), encumbrance(row).until())))
        .param("kinds", encumbrances(rows, EncumbranceFacts::kind))
        .param("from", encumbrances(rows, EncumbranceFacts::from))
        .param("to", encumbrances(rows, EncumbranceFacts::to))
        .param("authorities", encumbrances(rows, EncumbranceFacts::authority))
        .param("documentNos", encumbrances(rows, EncumbranceFacts::documentNo))
        .param("noticeKinds", encumbrances(rows, EncumbranceFacts::noticeKind))
        .param("holders", encumbrances(rows, EncumbranceFacts::holder))
        .param("leaseKinds", encumbrances(rows, EncumbranceFacts::leaseKind))
        .param("prohibited", encumbrances(rows, EncumbranceFacts::transferProhibited))
        .param("details", encumbrances(rows, EncumbranceFacts::detail));
  }

  static StatementSpec cases(StatementSpec statement, Columns<Row> rows) {
    return statement
        .param("sources", rows.texts(row -> transferCase(row).source()))
        .param("numbers", rows.texts(row -> transferCase(row).number()));
  }

  private static @Nullable String[] units(
      Columns<Row> rows, Function<UnitFacts, @Nullable Object> column) {
    return rows.texts(row -> column.apply(described(row).facts()));
  }

  private static @Nullable String[] layout(
      Columns<Row> rows, Function<UnitFacts.Layout, @Nullable Object> column) {
    return units(rows, unit -> unit.layout() == null ? null : column.apply(unit.layout()));
  }

  private static @Nullable String[] point(
      Columns<Row> rows, Function<UnitFacts.Point, @Nullable Object> column) {
    return units(rows, unit -> unit.point() == null ? null : column.apply(unit.point()));
  }

  private static @Nullable String[] encumbrances(
      Columns<Row> rows, Function<EncumbranceFacts, @Nullable Object> column) {
    return rows.texts(row -> column.apply(encumbrance(row).facts()));
  }

  private static Fact.Described described(Row row) {
    return (Fact.Described) row.fact();
  }

  private static Fact.Title title(Row row) {
    return (Fact.Title) row.fact();
  }

  private static Fact.Encumbrance encumbrance(Row row) {
    return (Fact.Encumbrance) row.fact();
  }

  private static Fact.Case transferCase(Row row) {
    return (Fact.Case) row.fact();
  }
}
