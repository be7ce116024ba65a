package city.anju.listing;

import city.anju.listing.Notice.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners are told, written in the transaction that did it. */
@Component
class NoticeStore {

  static final String TELL =
      """
      insert into listing.notice (unit_code, title_version, kind, by_person, subject, words, at)
      values (:unit, :titleVersion, :kind, :by, :subject, :words, :at)
      """;

  static final String TELL_OF_LISTING =
      """
      insert into listing.notice (unit_code, title_version, kind, by_person, subject, words, at)
      select l.unit_code, l.title_version, :kind, :by, l.code, :words, :at
      from listing.listing l where l.code = :code
      """;

  /** A title change tells those who had taken part, for they may own nothing any more. */
  static final String TELL_OF_TITLE =
      """
      insert into listing.notice (unit_code, title_version, person_id, kind, subject, at)
      select l.unit_code, l.title_version, p.person_id, 'TITLE_CHANGED', l.code, :at
      from listing.listing l
      join listing.application a on a.application_id = l.application_id
      cross join lateral (
        select a.person_id union select c.person_id from listing.consent c
        where c.application_id = a.application_id
      ) p
      where l.code = any (:codes::text[])
      """;

  /** Of homes under the title the reader holds, and what was told to him alone. */
  static final String OF_PERSON =
      """
      select n.notice_id, n.kind, n.unit_code, n.by_person, n.subject, n.words, n.at,
        n.notice_id > coalesce(r.through, 0) and n.by_person is distinct from :person as unread
      from (
        select x.* from unnest(:units::text[], :titles::bigint[]) u(unit_code, title_version)
        join listing.notice x
          on x.unit_code = u.unit_code and x.title_version = u.title_version and x.person_id is null
        union all
        select x.* from listing.notice x where x.person_id = :person
      ) n
      left join listing.notice_read r on r.person_id = :person
      order by n.notice_id desc limit :limit
      """;

  static final String READ =
      """
      insert into listing.notice_read as r (person_id, through) values (:person, :through)
      on conflict (person_id) do update set through = greatest(r.through, excluded.through)
      """;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Told(
      long id,
      Kind kind,
      String unitCode,
      @Nullable UUID by,
      String subject,
      @Nullable String words,
      Instant at,
      boolean unread) {}

  void tell(
      Application application, Kind kind, @Nullable UUID by, @Nullable String words, Instant at) {
    tell(application.unitCode(), application.titleVersion(), kind, by, application.no(), words, at);
  }

  void tell(
      String unit,
      long titleVersion,
      Kind kind,
      @Nullable UUID by,
      String subject,
      @Nullable String words,
      Instant at) {
    jdbc.sql(TELL)
        .param("unit", unit)
        .param("titleVersion", titleVersion)
        .param("kind", kind.name())
        .param("by", by)
        .param("subject", subject)
        .param("words", words)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void tellOfListing(String code, Kind kind, UUID by, @Nullable String words, Instant at) {
    jdbc.sql(TELL_OF_LISTING)
        .param("code", code)
        .param("kind", kind.name())
        .param("by", by)
        .param("words", words)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void tellOfTitle(List<String> codes, Instant at) {
    if (!codes.isEmpty()) {
      jdbc.sql(TELL_OF_TITLE)
          .param("codes", codes.toArray(String[]::new))
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  List<Told> of(UUID person, List<String> units, List<Long> titles, int limit) {
    return jdbc.sql(OF_PERSON)
        .param("person", person)
        .param("units", units.toArray(String[]::new))
        .param("titles", titles.toArray(Long[]::new))
        .param("limit", limit)
        .query(NoticeStore::told)
        .list();
  }

  void read(UUID person, long through) {
    jdbc.sql(READ).param("person", person).param("through", through).update();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getLong("notice_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("unit_code"),
        row.getObject("by_person", UUID.class),
        row.getString("subject"),
        row.getString("words"),
        ApplicationStore.instant(row, "at"),
        row.getBoolean("unread"));
  }
}
