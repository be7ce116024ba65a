package city.anju.matching;

import city.anju.crypto.BlindIndex;
import city.anju.crypto.PersonalData;
import city.anju.identity.PersonId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts people are willing to share, sealed for their row. */
@Component
class ContactStore {

  static final String PLACE = "matching.contact.value_sealed";

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
    return jdbc.sql(OFFERS)
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
