package city.anju.register;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.register.Batch.Held;
import city.anju.shared.UnitCode;
import city.anju.shared.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that are held, why, and how that ended. */
@Component
class HoldStore {

  static final String PLACE =
      """
      insert into register.hold (hold_id, reference, unit_code, code, detail, placed_at)
      select h.id, h.reference, h.unit_code, h.code, h.detail, :at
      from unnest(:ids::uuid[], :references::text[], :units::text[], :codes::text[], :details::text[])
        as h(id, reference, unit_code, code, detail)
      on conflict (reference, unit_code) where ended_at is null do nothing
      returning reference, unit_code
      """;

  static final String END_RECORDED =
      """
      update register.hold set ended_at = :at, ended_how = 'RECORDED', ended_by = :by
      where reference = any(:references) and ended_at is null
      """;

  static final String RELEASE =
      """
      update register.hold set ended_at = :at, ended_how = 'RELEASED', ended_by = :by,
        end_reason = :reason
      where reference = :reference and ended_at is null
      returning unit_code
      """;

  static final String OPEN =
      """
      select h.reference, h.unit_code, h.code, h.detail, h.placed_at
      from register.hold h
      where h.ended_at is null
      order by h.placed_at, h.reference, h.unit_code
      """;

  static final String IS_HELD =
      """
      select exists (select from register.hold h where h.unit_code = :unit and h.ended_at is null)
      """;

  private static final int LONGEST_DETAIL = 2_000;

  private final JdbcClient jdbc;

  HoldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A unit that was not held for this entry before. */
  record Placed(String reference, UnitCode unit) {}

  /** Holds the units; says which were not held for the same entry already. */
  List<Placed> place(Collection<Held> held, Instant at) {
    Map<Placed, Held> once = new LinkedHashMap<>();
    held.forEach(one -> once.putIfAbsent(new Placed(one.reference(), one.unit()), one));
    if (once.isEmpty()) {
      return List.of();
    }
    Columns<Held> columns = Columns.of(once.values());
    return jdbc.sql(PLACE)
        .param("ids", columns.texts(one -> Uuid7.next(at)))
        .param("references", columns.texts(Held::reference))
        .param("units", columns.texts(Held::unit))
        .param("codes", columns.texts(one -> one.problem().code()))
        .param("details", columns.texts(one -> detail(one.problem())))
        .param("at", Columns.param(at))
        .query(
            (row, number) ->
                new Placed(row.getString("reference"), new UnitCode(row.getString("unit_code"))))
        .list();
  }

  /** The entries were recorded after all. */
  void endRecorded(Collection<String> entryNos, Actor by, Instant at) {
    if (!entryNos.isEmpty()) {
      jdbc.sql(END_RECORDED)
          .param("references", entryNos.toArray(String[]::new))
          .param("by", by.kind() + ":" + by.id())
          .param("at", Columns.param(at))
          .update();
    }
  }

  List<UnitCode> release(String reference, String reason, Actor by, Instant at) {
    return jdbc.sql(RELEASE)
        .param("reference", reference)
        .param("reason", reason)
        .param("by", by.kind() + ":" + by.id())
        .param("at", Columns.param(at))
        .query((row, number) -> new UnitCode(row.getString("unit_code")))
        .list();
  }

  List<OpenHold> open() {
    return jdbc.sql(OPEN).query(HoldStore::hold).list();
  }

  boolean isHeld(UnitCode unit) {
    return jdbc.sql(IS_HELD).param("unit", unit.value()).query(Boolean.class).single();
  }

  private static OpenHold hold(ResultSet row, int number) throws SQLException {
    return new OpenHold(
        row.getString("reference"),
        new UnitCode(row.getString("unit_code")),
        row.getString("code"),
        row.getString("detail"),
        row.getObject("placed_at", OffsetDateTime.class).toInstant());
  }

  /** The sentence and the wrong fields; never a value. */
  private static String detail(Problem problem) {
    String fields =
        problem.errors().stream().map(HoldStore::field).collect(Collectors.joining("; "));
    String detail = fields.isEmpty() ? problem.detail() : problem.detail() + " " + fields;
    int end = Math.min(detail.length(), LONGEST_DETAIL);
    return detail.substring(0, Character.isHighSurrogate(detail.charAt(end - 1)) ? end - 1 : end);
  }

  private static String field(FieldProblem field) {
    return field.pointer() + " " + field.code();
  }
}
