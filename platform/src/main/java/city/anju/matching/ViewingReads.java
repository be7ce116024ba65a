package city.anju.matching;

import city.anju.crypto.PersonalData;
import city.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads viewings with the eyes of one of their two: the database shows nothing else. */
@Component
class ViewingReads {

  static final String MINE =
      """
      select v.*, (
          select count(*) from matching.entry e
          where e.viewing_id = v.viewing_id and e.by_person is distinct from :person
            and e.entry_no > coalesce((
              select r.through from matching.reading r
              where r.viewing_id = v.viewing_id and r.person_id = :person), 0)) as unread
      from matching.viewing v
      order by v.state in ('ASKED', 'PROPOSED', 'PICKED') desc, v.last_at desc, v.viewing_id
      limit :limit
      """;

  static final String ONE = "select v.* from matching.viewing v where v.viewing_id = :id";

  static final String ENTRIES =
      """
      select e.*, e.by_person is distinct from :person and e.entry_no > coalesce((
          select r.through from matching.reading r
          where r.viewing_id = e.viewing_id and r.person_id = :person), 0) as unread
      from matching.entry e where e.viewing_id = :id order by e.entry_no
      """;

  static final String CONTACTS =
      """
      select c.contact_id, c.person_id, c.value_sealed from matching.contact c
      where c.viewing_id = :id
      """;

  private final JdbcClient jdbc;
  private final PersonalData personalData;

  ViewingReads(@Qualifier("readJdbcClient") JdbcClient jdbc, PersonalData personalData) {
    this.jdbc = jdbc;
    this.personalData = personalData;
  }

  record Row(Viewing viewing, long unread) {}

  List<Row> mine(PersonId person, int limit) {
    return jdbc.sql(MINE)
        .param("person", person.value())
        .param("limit", limit)
        .query((row, number) -> new Row(ViewingRows.viewing(row, number), row.getLong("unread")))
        .list();
  }

  Optional<Viewing> one(UUID id) {
    return jdbc.sql(ONE).param("id", id).query(ViewingRows::viewing).optional();
  }

  List<ViewingEntry> entries(Viewing viewing, PersonId person) {
    return jdbc.sql(ENTRIES)
        .param("id", viewing.id())
        .param("person", person.value())
        .query((row, number) -> entry(row, viewing))
        .list();
  }

  private ViewingEntry entry(ResultSet row, Viewing viewing) throws SQLException {
    PersonId by = ViewingRows.person(row, "by_person");
    byte @Nullable [] words = row.getBytes("words_sealed");
    return new ViewingEntry(
        row.getLong("entry_no"),
        ViewingEntry.Kind.valueOf(row.getString("kind")),
        by == null ? null : viewing.sideOf(by),
        words == null
            ? null
            : personalData.reveal(WrittenStore.PLACE, row.getObject("entry_id", UUID.class), words),
        ViewingRows.instants(row, "times"),
        ViewingRows.instant(row, "at"),
        row.getBoolean("unread"));
  }

  /** A contact as its place lets this reader see it. */
  record Contact(PersonId of, String value) {}

  List<Contact> contacts(UUID id) {
    return jdbc.sql(CONTACTS)
        .param("id", id)
        .query(
            (row, number) ->
                new Contact(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    personalData.reveal(
                        ContactStore.PLACE,
                        row.getObject("contact_id", UUID.class),
                        row.getBytes("value_sealed"))))
        .list();
  }
}
