package city.anju.matching;

import city.anju.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of viewings: their locks, what they did on a day, and of whom they want to hear no
 * more. Whoever takes a step locks both first, always in the same order.
 */
@Component
class PersonStore {

  static final String KNOW =
      """
      insert into matching.person (person_id, day, asks, messages) values (:person, :day, 0, 0)
      on conflict (person_id) do nothing
      """;

  static final String LOCK =
      """
      select p.person_id from matching.person p where p.person_id in (:one, :other)
      order by p.person_id for update
      """;

  static final String COUNT_ASK =
      """
      update matching.person p
      set day = :day, asks = case when p.day = :day then p.asks + 1 else 1 end,
        messages = case when p.day = :day then p.messages else 0 end
      where p.person_id = :person and (p.day <> :day or p.asks < :most)
      """;

  static final String COUNT_MESSAGE =
      """
      update matching.person p
      set day = :day, messages = case when p.day = :day then p.messages + 1 else 1 end,
        asks = case when p.day = :day then p.asks else 0 end
      where p.person_id = :person and (p.day <> :day or p.messages < :most)
      """;

  static final String BLOCK =
      """
      insert into matching.block (by_person, about_person, at) values (:by, :about, :at)
      on conflict do nothing
      """;

  static final String UNBLOCK =
      "delete from matching.block where by_person = :by and about_person = :about";

  static final String BLOCKS =
      "select exists (select from matching.block where by_person = :by and about_person = :about)";

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks both until the end of the transaction. */
  void lock(PersonId one, PersonId other, LocalDate day) {
    Stream.of(one, other)
        .map(PersonId::value)
        .sorted()
        .forEach(person -> jdbc.sql(KNOW).param("person", person).param("day", day).update());
    jdbc.sql(LOCK).param("one", one.value()).param("other", other.value()).query(UUID.class).list();
  }

  /** Whether one more may be asked for today; then it is counted. */
  boolean countAsk(PersonId person, LocalDate day, int most) {
    return count(COUNT_ASK, person, day, most);
  }

  /** Whether one more may be written today; then it is counted. */
  boolean countMessage(PersonId person, LocalDate day, int most) {
    return count(COUNT_MESSAGE, person, day, most);
  }

  private boolean count(String sql, PersonId person, LocalDate day, int most) {
    return jdbc.sql(sql)
            .param("person", person.value())
            .param("day", day)
            .param("most", most)
            .update()
        == 1;
  }

  boolean block(PersonId by, PersonId about, Instant at) {
    return jdbc.sql(BLOCK)
            .param("by", by.value())
            .param("about", about.value())
            .param("at", ViewingRows.utc(at))
            .update()
        == 1;
  }

  boolean unblock(PersonId by, PersonId about) {
    return jdbc.sql(UNBLOCK).param("by", by.value()).param("about", about.value()).update() == 1;
  }

  boolean blocks(PersonId by, PersonId about) {
    return jdbc.sql(BLOCKS)
        .param("by", by.value())
        .param("about", about.value())
        .query(Boolean.class)
        .single();
  }
}
