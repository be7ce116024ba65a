package city.anju.matching;

import city.anju.crypto.PersonalData;
import city.anju.identity.PersonId;
import city.anju.matching.ViewingTalks.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people reported of each other, words sealed for their row. */
@Component
class ComplaintStore {

  private static final String PLACE = "matching.complaint.words_sealed";

  static final String COMPLAIN =
      """
      insert into matching.complaint
        (complaint_id, viewing_id, by_person, about_person, reason, words_sealed, at)
      values (:id, :viewing, :by, :about, :reason, :words, :at)
      on conflict (viewing_id, by_person) do nothing
      """;

  static final String COMPLAINED =
      """
      select exists (
        select from matching.complaint where viewing_id = :viewing and by_person = :person)
      """;

  static final String COMPLAINTS =
      """
      select c.reason, count(*) as times from matching.complaint c
      where c.about_person = :person group by c.reason
      """;

  static final String COMPLAINANTS =
      "select count(distinct by_person) from matching.complaint where about_person = :person";

  static final String ABOUT =
      """
      select c.complaint_id, c.viewing_id, c.by_person, c.reason, c.words_sealed, c.at
      from matching.complaint c where c.about_person = :person order by c.at desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final PersonalData personalData;

  ComplaintStore(JdbcClient jdbc, PersonalData personalData) {
    this.jdbc = jdbc;
    this.personalData = personalData;
  }

  /** Whether it is the first about this viewing by this person. */
  boolean add(Viewing viewing, PersonId by, String reason, @Nullable String words, Instant at) {
    UUID id = UUID.randomUUID();
    return jdbc.sql(COMPLAIN)
            .param("id", id)
            .param("viewing", viewing.id())
            .param("by", by.value())
            .param("about", viewing.other(by).value())
            .param("reason", reason)
            .param("words", words == null ? null : personalData.protect(PLACE, id, words))
            .param("at", ViewingRows.utc(at))
            .update()
        == 1;
  }

  boolean complained(UUID viewing, PersonId person) {
    return jdbc.sql(COMPLAINED)
        .param("viewing", viewing)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** How often this person was reported, by reason. */
  Map<String, Long> countedAbout(PersonId person) {
    Map<String, Long> figures = new TreeMap<>();
    jdbc.sql(COMPLAINTS)
        .param("person", person.value())
        .query(
            row -> {
              figures.put(row.getString("reason"), row.getLong("times"));
            });
    return figures;
  }

  /** How many different people reported this one. */
  long complainants(PersonId person) {
    return jdbc.sql(COMPLAINANTS).param("person", person.value()).query(Long.class).single();
  }

  /** What was reported of this person, the latest first. */
  List<Complaint> about(PersonId person, int limit) {
    return jdbc.sql(ABOUT)
        .param("person", person.value())
        .param("limit", limit)
        .query((row, number) -> complaint(row))
        .list();
  }

  private Complaint complaint(ResultSet row) throws SQLException {
    byte @Nullable [] words = row.getBytes("words_sealed");
    return new Complaint(
        new PersonId(row.getObject("by_person", UUID.class)),
        Reason.valueOf(row.getString("reason")),
        words == null
            ? null
            : personalData.reveal(PLACE, row.getObject("complaint_id", UUID.class), words),
        ViewingRows.instant(row, "at"));
  }
}
