package city.anju.matching;

import city.anju.crypto.BlindIndex;
import city.anju.crypto.PersonalData;
import city.anju.identity.PersonId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts people are willing to share, and what they reported: sealed for their row. */
@Component
class ContactStore {

  static final String PLACE = "matching.contact.value_sealed";
  static final String COMPLAINT_PLACE = "matching.complaint.words_sealed";

  static final String OFFER =
      """
      insert into matching.contact (contact_id, viewing_id, person_id, value_sealed, value_index, at)
      values (:id, :viewing, :person, :sealed, :index, :at)
      """;

  static final String TAKE_BACK =
      "delete from matching.contact where viewing_id = :viewing and person_id = :person";

  static final String OFFERS =
      """
      select exists (
        select from matching.contact where viewing_id = :viewing and person_id = :person)
      """;

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

  private static final int SHORTEST_NUMBER = 7;

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final BlindIndex index;

  ContactStore(JdbcClient jdbc, PersonalData personalData, BlindIndex index) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.index = index;
  }

  void offer(UUID viewing, PersonId person, String contact, Instant at) {
    takeBack(viewing, person);
    UUID id = UUID.randomUUID();
    jdbc.sql(OFFER)
        .param("id", id)
        .param("viewing", viewing)
        .param("person", person.value())
        .param("sealed", personalData.protect(PLACE, id, contact))
        .param("index", index.of("contact", comparable(contact)))
        .param("at", ViewingRows.utc(at))
        .update();
  }

  boolean takeBack(UUID viewing, PersonId person) {
    return jdbc.sql(TAKE_BACK).param("viewing", viewing).param("person", person.value()).update()
        == 1;
  }

  boolean offers(UUID viewing, PersonId person) {
    return asked(OFFERS, viewing, person);
  }

  /** Whether it is the first about this viewing by this person. */
  boolean complain(
      Viewing viewing, PersonId by, String reason, @Nullable String words, Instant at) {
    UUID id = UUID.randomUUID();
    return jdbc.sql(COMPLAIN)
            .param("id", id)
            .param("viewing", viewing.id())
            .param("by", by.value())
            .param("about", viewing.other(by).value())
            .param("reason", reason)
            .param("words", words == null ? null : personalData.protect(COMPLAINT_PLACE, id, words))
            .param("at", ViewingRows.utc(at))
            .update()
        == 1;
  }

  boolean complained(UUID viewing, PersonId person) {
    return asked(COMPLAINED, viewing, person);
  }

  /** How often this person was reported, by reason. */
  Map<String, Long> complaintsAbout(PersonId person) {
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

  private boolean asked(String sql, UUID viewing, PersonId person) {
    return jdbc.sql(sql)
        .param("viewing", viewing)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** One number however it is written; one account whatever the case. */
  private static String comparable(String contact) {
    String plain =
        Normalizer.normalize(contact, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    String digits = plain.replaceAll("\\D", "");
    if (digits.length() < SHORTEST_NUMBER) {
      return plain;
    }
    return digits.matches("86\\d{11}") ? digits.substring(2) : digits;
  }
}
