package city.anju.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the officers' log and reads it; nothing is ever removed from it. */
final class ReportStore {

  static final String ADD =
      """
      insert into watch.report as r (day, habit, subject_kind, subject, first_seen, last_seen,
        asked, odd, refused, level)
      select :day, t.habit, t.subject_kind, t.subject,
        least(to_timestamp(t.since / 1000.0), to_timestamp(t.last / 1000.0)),
        to_timestamp(t.last / 1000.0), t.asked, t.odd, t.refused, t.level
      from unnest(:habits::text[], :kinds::text[], :subjects::text[], :since::bigint[],
        :last::bigint[], :asked::bigint[], :odd::bigint[], :refused::bigint[], :levels::bigint[])
        as t (habit, subject_kind, subject, since, last, asked, odd, refused, level)
      order by t.habit, t.subject_kind, t.subject
      on conflict (day, habit, subject_kind, subject) do update set
        first_seen = least(r.first_seen, excluded.first_seen),
        last_seen = greatest(r.last_seen, excluded.last_seen),
        asked = r.asked + excluded.asked,
        odd = r.odd + excluded.odd,
        refused = r.refused + excluded.refused,
        level = greatest(r.level, excluded.level)
      """;

  /** Found elsewhere: the figures are those of the last time. */
  static final String NOTICE =
      """
      insert into watch.report as r (day, habit, subject_kind, subject, first_seen, last_seen,
        asked, odd, refused, level, figures)
      values (:day, :habit, 'PERSON', :person, :at, :at, :asked, :odd, 0, 0, cast(:figures as jsonb))
      on conflict (day, habit, subject_kind, subject) do update set
        last_seen = greatest(r.last_seen, excluded.last_seen),
        asked = greatest(r.asked, excluded.asked),
        odd = greatest(r.odd, excluded.odd),
        figures = excluded.figures
      """;

  static final String LATEST =
      """
      select day, habit, subject_kind, subject, first_seen, last_seen, asked, odd, refused, level, figures
      from watch.report order by last_seen desc, subject limit :limit
      """;

  static final String ABOUT =
      """
      select day, habit, subject_kind, subject, first_seen, last_seen, asked, odd, refused, level, figures
      from watch.report where subject = any (:subjects::text[])
      order by last_seen desc, habit limit :limit
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<Trail.Told> told, LocalDate day) {
    jdbc.sql(ADD)
        .param("day", day)
        .param("habits", texts(told, one -> one.subject().habit().name()))
        .param("kinds", texts(told, one -> one.subject().kind().name()))
        .param("subjects", texts(told, one -> one.subject().name()))
        .param("since", numbers(told, Trail.Told::since))
        .param("last", numbers(told, Trail.Told::last))
        .param("asked", numbers(told, Trail.Told::asked))
        .param("odd", numbers(told, Trail.Told::odd))
        .param("refused", numbers(told, Trail.Told::refused))
        .param("levels", numbers(told, Trail.Told::level))
        .update();
  }

  void notice(Noticed noticed, LocalDate day, Instant at) {
    jdbc.sql(NOTICE)
        .param("day", day)
        .param("habit", noticed.habit().name())
        .param("person", noticed.person().toString())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("asked", noticed.asked())
        .param("odd", noticed.odd())
        .param("figures", JSON.writeValueAsString(new TreeMap<>(noticed.figures())))
        .update();
  }

  List<Report> latest(int limit) {
    return jdbc.sql(LATEST).param("limit", limit).query(ReportStore::report).list();
  }

  List<Report> about(List<String> subjects, int limit) {
    return jdbc.sql(ABOUT)
        .param("subjects", subjects.toArray(String[]::new))
        .param("limit", limit)
        .query(ReportStore::report)
        .list();
  }

  private static String[] texts(List<Trail.Told> told, Function<Trail.Told, String> of) {
    return told.stream().map(of).toArray(String[]::new);
  }

  private static Long[] numbers(List<Trail.Told> told, ToLongFunction<Trail.Told> of) {
    return told.stream().map(of::applyAsLong).toArray(Long[]::new);
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getObject("day", LocalDate.class),
        Habit.valueOf(row.getString("habit")),
        row.getString("subject_kind"),
        row.getString("subject"),
        instant(row, "first_seen"),
        instant(row, "last_seen"),
        row.getLong("asked"),
        row.getLong("odd"),
        row.getLong("refused"),
        row.getInt("level"),
        figures(row.getString("figures")));
  }

  private static Map<String, Long> figures(String json) {
    Map<String, Long> figures = new TreeMap<>();
    JSON.readTree(json).forEachEntry((name, figure) -> figures.put(name, figure.asLong()));
    return figures;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
