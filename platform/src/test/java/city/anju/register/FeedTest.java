package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.people.AnjuTest;
import city.anju.register.Deed.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many entries at once: batches, repetitions, races, and the chain they leave. */
@AnjuTest
class FeedTest {

  private final Register register;
  private final RegisterCase registry;
  private final JdbcClient jdbc;

  FeedTest(Register register, JdbcClient jdbc) {
    this.register = register;
    this.registry = new RegisterCase(register);
    this.jdbc = jdbc;
  }

  private static Deed first(String unit) {
    return Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("张伟")));
  }

  private static List<EntryAnswer.Status> statuses(List<EntryAnswer> answers) {
    return answers.stream().map(EntryAnswer::status).toList();
  }

  @Test
  void oneBadLineAmong499GoodOnesIsAloneInItsFate() {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Deed deed = first(Deed.newUnit());
      lines.add((i == 250 ? deed.in("unit", "district", "00") : deed).json());
    }
    List<EntryAnswer> answers = register.recordAll(lines, RegisterCase.REGISTRY);
    assertThat(answers.get(250).status()).isEqualTo(EntryAnswer.Status.REJECTED);
    assertThat(statuses(answers).stream().filter(EntryAnswer.Status.RECORDED::equals)).hasSize(499);
    List<Long> positions =
        answers.stream().filter(a -> a.position() != null).map(EntryAnswer::position).toList();
    assertThat(positions).isSorted().doesNotHaveDuplicates();
    assertThat(positions.getLast() - positions.getFirst()).isEqualTo(498);
  }

  @Test
  void linesOfOneUnitKeepTheirOrderAndRepetitionsAreSeen() {
    String unit = Deed.newUnit();
    Deed home = first(unit);
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");
    Deed early = Deed.lifted(unit, "2025-02-01", "CF-1");
    List<EntryAnswer> answers =
        registry.sendAll(
            early,
            home,
            early,
            seizure,
            seizure,
            Deed.correction(unit, "2025-01-10", seizure).set("void", true),
            home.again().in("unit", "room", "9"),
            early);
    assertThat(statuses(answers))
        .containsExactly(
            EntryAnswer.Status.REJECTED,
            EntryAnswer.Status.RECORDED,
            EntryAnswer.Status.REJECTED,
            EntryAnswer.Status.RECORDED,
            EntryAnswer.Status.DUPLICATE,
            EntryAnswer.Status.RECORDED,
            EntryAnswer.Status.REJECTED,
            EntryAnswer.Status.REJECTED);
    assertThat(answers.get(4).position()).isEqualTo(answers.get(3).position());
    assertThat(registry.now(unit).encumbrances()).isEmpty();
    assertThat(registry.heldFor(unit)).containsExactly(early.no());
  }

  @Test
  void aReorderedFeedIsTakenWhenItIsSentAgain() {
    Random random = new Random(20260101);
    List<Deed> deeds = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String unit = Deed.newUnit();
      units.add(unit);
      deeds.add(first(unit));
      deeds.add(Deed.seizure(unit, "2025-01-10", "CF-1"));
      deeds.add(Deed.lifted(unit, "2025-02-10", "CF-1"));
    }
    List<Deed> left = new ArrayList<>(deeds);
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(left, random);
      List<EntryAnswer> answers = registry.sendAll(left.toArray(Deed[]::new));
      List<Deed> again = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i).status() == EntryAnswer.Status.REJECTED) {
          assertThat(answers.get(i).problem()).hasMessageContaining("ENTRY_OUT_OF_ORDER");
          again.add(left.get(i));
        }
      }
      left = again;
    }
    assertThat(left).isEmpty();
    for (String unit : units) {
      assertThat(registry.now(unit).encumbrances()).isEmpty();
      assertThat(registry.heldFor(unit)).isEmpty();
    }
  }

  @Test
  void ofSixteenWhoSendOneEntryExactlyOneRecordsIt() throws Exception {
    String unit = Deed.newUnit();
    Deed home = first(unit);
    List<EntryAnswer> answers = together(16, i -> registry.send(home));
    assertThat(statuses(answers).stream().filter(EntryAnswer.Status.RECORDED::equals)).hasSize(1);
    assertThat(statuses(answers).stream().filter(EntryAnswer.Status.DUPLICATE::equals)).hasSize(15);
    assertThat(answers.stream().map(EntryAnswer::position).distinct()).hasSize(1);
  }

  @Test
  void ofSixteenHomesUnderOneNumberExactlyOneIsRecorded() throws Exception {
    String number = first(Deed.newUnit()).no();
    List<EntryAnswer> answers =
        together(16, i -> registry.send(first(Deed.newUnit()).set("entryNo", number)));
    assertThat(statuses(answers).stream().filter(EntryAnswer.Status.RECORDED::equals)).hasSize(1);
    assertThat(answers.stream().filter(a -> a.problem() != null))
        .hasSize(15)
        .allSatisfy(a -> assertThat(a.problem()).hasMessageContaining("ENTRY_CONFLICT"));
  }

  @Test
  void batchesOverTheSameHomesDoNotDeadlock() throws Exception {
    List<String> units = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      units.add(Deed.newUnit());
      registry.recorded(first(units.get(i)));
    }
    List<List<EntryAnswer>> all =
        together(
            8,
            i -> {
              List<Deed> deeds = new ArrayList<>();
              for (String unit : units) {
                deeds.add(Deed.seizure(unit, "2025-01-10", "CF-" + i));
              }
              Collections.shuffle(deeds, new Random(i));
              return registry.sendAll(deeds.toArray(Deed[]::new));
            });
    assertThat(all).allSatisfy(a -> assertThat(a).allMatch(one -> one.problem() == null));
    assertThat(registry.now(units.getFirst()).encumbrances()).hasSize(8);
  }

  @Test
  void entriesCannotBeAlteredAndTheChainIsWhole() {
    registry.recorded(first(Deed.newUnit()));
    for (String forbidden :
        List.of(
            "update register.entry set payload = '{}'",
            "delete from register.entry",
            "update register.title set cert_no = 'x'",
            "delete from register.hold")) {
      assertThatThrownBy(() -> jdbc.sql(forbidden).update())
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(register.verifyChain(said -> {}).faults()).isEmpty();
    assertThat(
            jdbc.sql("select max(position) - count(*) from register.entry")
                .query(Long.class)
                .single())
        .as("positions without gaps")
        .isZero();
  }

  private interface Act<T> {
    T of(int i);
  }

  private static <T> List<T> together(int threads, Act<T> act) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int n = i;
        calls.add(() -> act.of(n));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }
}
