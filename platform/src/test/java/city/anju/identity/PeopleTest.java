package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.people.AnjuTest;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is kept, and what of them is readable. */
@AnjuTest
class PeopleTest {

  private final People people;
  private final JdbcClient jdbc;

  PeopleTest(People people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @Test
  void nothingReadableIsKept() {
    String passport = newPassport();
    PersonId person =
        people.signedIn(
            PersonName.of("<script>阿里木·买买提"), IdDocument.parse(IdKind.PASSPORT, passport));

    String row =
        jdbc.sql(
                "select encode(id_sealed || name_sealed, 'escape') from identity.person where id = :id")
            .param("id", person.value())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(passport).doesNotContain("script");
    assertThat(people.identityOf(person).document().number()).isEqualTo(passport);
    assertThat(people.identityOf(person).name().value()).isEqualTo("<script>阿里木·买买提");
  }

  @Test
  void sixteenFirstSignInsAtOnceAreOnePerson() throws Exception {
    IdDocument document = IdDocument.parse(IdKind.PASSPORT, newPassport());
    Callable<PersonId> signIn = () -> people.signedIn(PersonName.of("王小燕"), document);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PersonId>> all =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> signIn).toList());
      PersonId first = all.getFirst().get();
      for (Future<PersonId> each : all) {
        assertThat(each.get()).isEqualTo(first);
      }
    }
  }

  @Test
  void nobodyHasAnUnknownId() {
    PersonId nobody = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000000"));

    assertThatThrownBy(() -> people.identityOf(nobody))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String newPassport() {
    return "E%08d"
        .formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000));
  }
}
