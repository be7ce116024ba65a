package city.anju.listing;

import city.anju.shared.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers let pass: granted by a review, ended by the register or an officer. */
@Component
class WaiverStore {

  static final String GRANT =
      """
      insert into listing.waiver (waiver_id, unit_code, rule, encumbrance_no, print, title_version,
        review_id, granted_at)
      select t.id, h.unit_code, t.rule, t.no,
        coalesce(
          (select listing.encumbrance_print(e) from register.encumbrances('infinity') e
           where e.unit_code = h.unit_code and e.encumbrance_no = t.no),
          h.house_nature, ''),
        h.title_version, :review, :at
      from unnest(:ids::uuid[], :rules::text[], :nos::text[]) t(id, rule, no)
      join register.homes('infinity') h on h.unit_code = :unit
      on conflict do nothing
      """;

  /** Another title, or another look of what was let pass, ends it. */
  static final String END_CHANGED =
      """
      update listing.waiver w set ended_at = greatest(:at, w.granted_at), end_reason = 'CHANGED'
      where w.unit_code = any (:units::text[]) and w.ended_at is null and not exists (
        select 1 from register.homes('infinity') h
        where h.unit_code = w.unit_code and h.title_version = w.title_version and h.title_complete
          and w.print = case
            when w.encumbrance_no is null then coalesce(h.house_nature, '')
            else (select listing.encumbrance_print(e) from register.encumbrances('infinity') e
                  where e.unit_code = w.unit_code and e.encumbrance_no = w.encumbrance_no) end)
      """;

  static final String REVOKE =
      """
      update listing.waiver set ended_at = greatest(:at, granted_at), ended_by = :officer,
        end_reason = :reason
      where waiver_id = :id and ended_at is null
      """;

  static final String UNIT_OF = "select unit_code from listing.waiver where waiver_id = :id";

  static final String OF_UNIT =
      """
      select w.waiver_id, w.rule, w.encumbrance_no, r.review_no, w.granted_at, w.ended_at, w.end_reason
      from listing.waiver w join listing.review r on r.review_id = w.review_id
      where w.unit_code = :unit order by w.granted_at desc, w.rule, w.encumbrance_no
      """;

  private final JdbcClient jdbc;

  WaiverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void grant(Review review, List<Finding> findings, Instant at) {
    jdbc.sql(GRANT)
        .param("unit", review.unitCode())
        .param("review", review.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", findings.stream().map(one -> Uuid7.next(at)).toArray(UUID[]::new))
        .param("rules", findings.stream().map(one -> one.rule().name()).toArray(String[]::new))
        .param("nos", findings.stream().map(WaiverStore::number).toArray(String[]::new))
        .update();
  }

  @org.jspecify.annotations.Nullable
  private static String number(Finding finding) {
    return finding.entry() == null ? null : finding.entry().encumbranceNo();
  }

  void endChanged(Collection<String> units, Instant at) {
    jdbc.sql(END_CHANGED)
        .param("units", units.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<String> unitOf(UUID id) {
    return jdbc.sql(UNIT_OF).param("id", id).query(String.class).optional();
  }

  boolean revoke(UUID id, String staffNo, String reason, Instant at) {
    return jdbc.sql(REVOKE)
            .param("id", id)
            .param("officer", staffNo)
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Waiver> ofUnit(String unit) {
    return jdbc.sql(OF_UNIT).param("unit", unit).query(WaiverStore::waiver).list();
  }

  private static Waiver waiver(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Waiver(
        row.getObject("waiver_id", UUID.class),
        Rule.valueOf(row.getString("rule")),
        row.getString("encumbrance_no"),
        row.getString("review_no"),
        ApplicationStore.instant(row, "granted_at"),
        ended == null ? null : ended.toInstant(),
        row.getString("end_reason"));
  }
}
