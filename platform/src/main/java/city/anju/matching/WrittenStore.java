package city.anju.matching;

import city.anju.crypto.PersonalData;
import city.anju.identity.PersonId;
import city.anju.matching.ViewingEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened and what was written, words sealed for their row. */
@Component
class WrittenStore {

  static final String PLACE = "matching.entry.words_sealed";

  static final String ADD =
      """
      insert into matching.entry (entry_id, viewing_id, kind, by_person, words_sealed, times, at)
      values (:id, :viewing, :kind, :by, :words, :times::timestamptz[], :at)
      on conflict (entry_id) do nothing
      """;

  static final String LAST_MESSAGES =
      """
      select e.entry_id, e.words_sealed from matching.entry e
      where e.viewing_id = :viewing and e.by_person = :by and e.words_sealed is not null
      order by e.entry_no desc limit :limit
      """;

  static final String READ =
      """
      insert into matching.reading as r (viewing_id, person_id, through)
      values (:viewing, :person, :through)
      on conflict (viewing_id, person_id) do update set through = greatest(r.through, excluded.through)
      """;

  private final JdbcClient jdbc;
  private final PersonalData personalData;

  WrittenStore(JdbcClient jdbc, PersonalData personalData) {
    this.jdbc = jdbc;
    this.personalData = personalData;
  }

  void add(
      UUID viewing,
      Kind kind,
      @Nullable PersonId by,
      @Nullable String words,
      List<Instant> times,
      Instant at) {
    add(UUID.randomUUID(), viewing, kind, by, words, times, at);
  }

  /** Whether it was not there before. */
  boolean add(
      UUID id,
      UUID viewing,
      Kind kind,
      @Nullable PersonId by,
      @Nullable String words,
      List<Instant> times,
      Instant at) {
    return jdbc.sql(ADD)
            .param("id", id)
            .param("viewing", viewing)
            .param("kind", kind.name())
            .param("by", by == null ? null : by.value())
            .param("words", words == null ? null : personalData.protect(PLACE, id, words))
            .param("times", ViewingRows.utc(times))
            .param("at", ViewingRows.utc(at))
            .update()
        == 1;
  }

  /** What somebody wrote last, the newest first. */
  List<String> lastWordsOf(PersonId person, UUID viewing, int limit) {
    return jdbc.sql(LAST_MESSAGES)
        .param("viewing", viewing)
        .param("by", person.value())
        .param("limit", limit)
        .query(
            (row, number) ->
                personalData.reveal(
                    PLACE, row.getObject("entry_id", UUID.class), row.getBytes("words_sealed")))
        .list();
  }

  void read(UUID viewing, PersonId person, long through) {
    jdbc.sql(READ)
        .param("viewing", viewing)
        .param("person", person.value())
        .param("through", through)
        .update();
  }
}
