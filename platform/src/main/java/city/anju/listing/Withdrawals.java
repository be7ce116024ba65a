package city.anju.listing;

import city.anju.register.HomesChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down which live listings may no longer stand. The rule is {@code listing.failing}; here it
 * is asked for some homes (in the transaction of the register entry that changed them), or again
 * for what a look at the whole city found.
 */
@Component
class Withdrawals {

  /** What is written down of those that fail, once they are locked: {@code {found}} says which. */
  private static final String TEMPLATE =
      """
      with {found}
      , withdrawn as (
        update listing.listing l
        set status = 'WITHDRAWN', reason = f.reason, rule = f.rule,
          status_since = greatest(l.published_at, least(:at,
            case when f.reason = 'ENTRUSTMENT_EXPIRED' then l.entrusted_until else :at end))
        from ended f
        where l.code = f.code and l.status = 'PUBLISHED'
        returning l.code, l.status_since, l.reason, l.rule
      ), told as (
        insert into listing.change (code, type, at, reason)
        select w.code, 'WITHDRAWN', w.status_since, w.reason from withdrawn w
      )
      select w.code, w.reason, w.rule from withdrawn w
      """;

  /**
   * Keyed by unit, so that the rules are asked of these homes only, and only of those on sale.
   * Units are locked by the caller.
   */
  static final String OF_UNITS =
      TEMPLATE.replace(
          "{found}",
          """
          offered as (
            select distinct l.unit_code
            from unnest(:units::text[]) u(unit_code)
            join listing.listing l on l.unit_code = u.unit_code
            where l.status = 'PUBLISHED'
          ), failing as (
            select distinct on (f.code) f.code, f.reason, f.rule
            from offered o
            cross join lateral (
              select x.* from listing.failing(:at) x where x.unit_code = o.unit_code offset 0
            ) f
            order by f.code, f.priority, f.rule
          ), locked as (
            select l.code from listing.listing l
            where l.code in (select f.code from failing f) and l.status = 'PUBLISHED'
            order by l.code for update
          ), ended as (
            select f.code, f.reason, f.rule from failing f join locked k on k.code = f.code
          )
          """);

  /** Listings in the order of locks, as they are once nobody else writes them. */
  static final String LOCK =
      """
      select l.code from listing.listing l
      where l.code = any (:codes::text[]) and l.status = 'PUBLISHED'
      order by l.code for update
      """;

  static final String LOCK_FREE = LOCK + "skip locked";

  /**
   * The rules of all their homes at once. A statement after the one that locks them: what somebody
   * wrote until then, a longer term above all, is asked about too.
   */
  static final String ASK =
      """
      select distinct on (f.code) f.code, f.reason, f.rule
      from listing.failing(:at) f
      where f.unit_code = any (:units::text[])
      order by f.code, f.priority, f.rule
      """;

  static final String END =
      TEMPLATE.replace(
          "{found}",
          """
          ended as (
            select f.code, f.reason, f.rule
            from unnest(:codes::text[], :reasons::text[], :rules::text[]) f(code, reason, rule)
          )
          """);

  /**
   * Applications stand on one title: another one voids them and all answers (decision 0008). Who
   * had taken part is told, for he may own nothing here any more.
   */
  static final String LAPSE_APPLICATIONS =
      """
      with lapsed as (
        update listing.application a
        set state = 'LAPSED', state_since = greatest(:at, a.state_since), deadline = null,
          ended_why = 'TITLE_CHANGED'
        from (
          select o.application_id, o.title_version, h.title_version as version, h.title_complete
          from unnest(:units::text[]) u(unit_code)
          join listing.application o on o.unit_code = u.unit_code
            and o.state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE')
          left join lateral (
            select x.title_version, x.title_complete from register.homes('infinity') x
            where x.unit_code = o.unit_code offset 0
          ) h on true
        ) open
        where a.application_id = open.application_id
          and a.state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE')
          and (open.version is distinct from open.title_version or open.title_complete is not true)
        returning a.application_id, a.application_no, a.unit_code, a.title_version, a.person_id
      )
      insert into listing.notice (unit_code, title_version, person_id, kind, subject, at)
      select l.unit_code, l.title_version, p.person_id, 'TITLE_CHANGED', l.application_no, :at
      from lapsed l
      cross join lateral (
        select l.person_id union select c.person_id from listing.consent c
        where c.application_id = l.application_id
      ) p
      """;

  private final JdbcClient jdbc;
  private final NoticeStore notices;
  private final WaiverStore waivers;

  Withdrawals(JdbcClient jdbc, NoticeStore notices, WaiverStore waivers) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.waivers = waivers;
  }

  /** A code that was withdrawn, and why. */
  record Withdrawn(String code, String reason, @Nullable String rule) {}

  /** Must be true together with the register entry: a plain listener in its transaction. */
  @EventListener
  void on(HomesChanged changed) {
    List<String> units = changed.units().stream().map(unit -> unit.value()).toList();
    waivers.endChanged(units, changed.at());
    List<String> ofOldTitle =
        ofUnits(units, changed.at()).stream()
            .filter(withdrawn -> withdrawn.reason().equals("TITLE_CHANGED"))
            .map(Withdrawn::code)
            .toList();
    notices.tellOfTitle(ofOldTitle, changed.at());
    jdbc.sql(LAPSE_APPLICATIONS)
        .param("units", array(units))
        .param("at", changed.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Withdrawn> ofUnits(Collection<String> units, Instant at) {
    return jdbc.sql(OF_UNITS)
        .param("units", array(units))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Withdrawals::withdrawn)
        .list();
  }

  private static Withdrawn withdrawn(ResultSet row, int number) throws SQLException {
    return new Withdrawn(row.getString("code"), row.getString("reason"), row.getString("rule"));
  }

  /** A live listing that a look at the whole city found. */
  record Found(String code, String unitCode) {}

  /**
   * Asks again about those it gets the lock of, and ends those that fail.
   *
   * @param waiting for whoever holds the lock of one; else those are left out
   */
  List<Withdrawn> ofFound(Collection<Found> found, Instant at, boolean waiting) {
    Set<String> locked =
        jdbc.sql(waiting ? LOCK : LOCK_FREE)
            .param("codes", array(found.stream().map(Found::code).toList()))
            .query(String.class)
            .set();
    if (locked.isEmpty()) {
      return List.of();
    }
    List<String> units =
        found.stream()
            .filter(one -> locked.contains(one.code()))
            .map(Found::unitCode)
            .distinct()
            .toList();
    List<Withdrawn> failing =
        jdbc
            .sql(ASK)
            .param("units", array(units))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Withdrawals::withdrawn)
            .stream()
            .filter(one -> locked.contains(one.code()))
            .toList();
    return failing.isEmpty() ? failing : end(failing, at);
  }

  private List<Withdrawn> end(List<Withdrawn> failing, Instant at) {
    return jdbc.sql(END)
        .param("codes", failing.stream().map(Withdrawn::code).toArray(String[]::new))
        .param("reasons", failing.stream().map(Withdrawn::reason).toArray(String[]::new))
        .param("rules", failing.stream().map(Withdrawn::rule).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Withdrawals::withdrawn)
        .list();
  }

  private static String[] array(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }
}
