package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.register.Deed.Person;
import city.anju.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one transaction of the feed takes, repeats, refuses and holds. */
class BatchTest {

  private final Ledger ledger = new Ledger();
  private final String unit = Deed.newUnit();
  private final UnitCode code = new UnitCode(unit);
  private final Deed first =
      Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("张伟")));

  @BeforeEach
  void aHomeIsRegistered() {
    ledger.recorded(first);
  }

  private String code(Deed deed) {
    return ((Outcome.Rejected) ledger.sendAll(deed).getFirst()).problem().code();
  }

  private Batch held(Deed deed) {
    Incoming line = Ledger.line(deed);
    Batch batch = ledger.open(line);
    assertThat(batch.take(line, () -> "unnumbered")).isInstanceOf(Outcome.Rejected.class);
    assertThat(batch.taken()).isEmpty();
    return batch;
  }

  @Test
  void aNumberIsTakenOnce() {
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");
    assertThat(ledger.sendAll(first.again(), seizure, seizure.again()))
        .containsExactly(
            new Outcome.Duplicate(1), new Outcome.Recorded(0), new Outcome.Repeated(0));
    assertThat(code(first.again().in("unit", "room", "503"))).isEqualTo("ENTRY_CONFLICT");
    assertThat(code(first.again().in("unit", "use", "x"))).isEqualTo("ENTRY_CONFLICT");
    Deed lifted = Deed.lifted(unit, "2025-01-11", "CF-1");
    assertThat(ledger.sendAll(lifted, lifted.again().set("encumbranceNo", "CF-2")).getLast())
        .isInstanceOf(Outcome.Rejected.class);
    assertThat(ledger.open().held()).isEmpty();
  }

  @Test
  void aConflictHoldsNobody() {
    assertThat(held(first.again().in("unit", "room", "503")).held()).isEmpty();
  }

  @Test
  void whatIsRejectedHoldsTheKnownUnitsItNames() {
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1").in("encumbrance", "kind", "SEIZUER");
    assertThat(held(seizure).held())
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.unit()).isEqualTo(code);
              assertThat(hold.reference()).isEqualTo(seizure.no());
              assertThat(hold.problem().status()).isEqualTo(422);
            });
    assertThat(held(seizure.set("unitCode", Deed.newUnit())).held()).as("not known").isEmpty();
    assertThat(held(Deed.lifted(unit, "2025-01-10", "CF-1").without("entryNo")).held())
        .extracting(Batch.Held::reference)
        .containsExactly("unnumbered");
  }

  @Test
  void aRejectedEntryAboutAReplacedUnitHoldsItsHeirsToo() {
    String heir = Deed.newUnit();
    ledger.recorded(
        Deed.of("CHANGE", heir, "2025-01-20")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("replaces", List.of(unit)));
    assertThat(held(Deed.seizure(unit, "2025-02-01", "CF-1")).held())
        .extracting(hold -> hold.unit().value())
        .containsExactlyInAnyOrder(unit, heir);
    assertThat(held(Deed.lifted(heir, "2025-02-01", "CF-1")).held())
        .as("an heir holds nobody before it")
        .extracting(hold -> hold.unit().value())
        .containsExactly(heir);
  }

  @Test
  void aUnitThatGotItsPlaceBackHoldsItselfAlone() {
    String heir = Deed.newUnit();
    Deed replacing =
        Deed.of("CHANGE", heir, "2025-01-20")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("replaces", List.of(unit));
    ledger.recorded(replacing, Deed.correction(heir, "2025-01-20", replacing).set("void", true));
    assertThat(ledger.state(unit).replaced()).isFalse();
    assertThat(held(Deed.lifted(unit, "2025-02-01", "CF-1")).held())
        .extracting(hold -> hold.unit().value())
        .containsExactly(unit);
  }

  @Test
  void aNumberIsDrawnOnlyForWhatHoldsSomething() {
    Incoming stranger =
        Ledger.line(Deed.lifted(Deed.newUnit(), "2025-01-10", "CF-1").without("entryNo"));
    Batch batch = ledger.open(stranger);
    Outcome outcome =
        batch.take(
            stranger,
            () -> {
              throw new AssertionError("a number for nothing");
            });
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(batch.held()).isEmpty();
  }

  @Test
  void aHeartbeatNamesAnEntryThatIsThere() {
    assertThat(code(Deed.heartbeat("nobody", "2025-01-01"))).isEqualTo("ENTRY_OUT_OF_ORDER");
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");
    assertThat(
            ledger.sendAll(
                Deed.heartbeat(first.no(), "2025-01-01"),
                seizure,
                Deed.heartbeat(seizure.no(), "2025-01-11")))
        .containsExactly(new Outcome.Recorded(0), new Outcome.Recorded(1), new Outcome.Recorded(2));
  }

  @Test
  void itSaysWhatChangedAndWhen() {
    Incoming line = Ledger.line(Deed.seizure(unit, "2025-01-10", "CF-1"));
    ledger.at(Ledger.START.plusSeconds(60));
    String bystander = Deed.newUnit();
    ledger.recorded(
        Deed.first(bystander, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("李娜"))));
    Ledger fresh = new Ledger();
    fresh.recorded(first.again());
    Batch batch = fresh.open(line);
    fresh.book(new UnitCode(bystander));
    batch.take(line, () -> "none");
    assertThat(batch.changed()).containsExactly(code);
    assertThat(batch.books()).extracting(Book::unit).contains(code);
    assertThat(batch.now()).isEqualTo(Ledger.START);
    assertThat(batch.taken()).hasSize(1);
  }

  @Test
  void whatTouchesSeveralIsKnownAfterTheLastOfThem() {
    String later = Deed.newUnit();
    ledger.at(Ledger.START.plusSeconds(60));
    ledger.recorded(
        Deed.first(later, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("李娜"))));
    ledger.at(Ledger.START);
    Instant last = ledger.book(new UnitCode(later)).nextRecorded(Ledger.START);
    for (List<String> replaced : List.of(List.of(unit, later), List.of(later))) {
      String heir = Deed.newUnit();
      Incoming line =
          Ledger.line(
              Deed.of("CHANGE", heir, "2025-01-20")
                  .without("unitCode")
                  .set("unit", Deed.unit(heir))
                  .set("replaces", replaced));
      Batch batch = ledger.open(line);
      batch.take(line, () -> "none");
      assertThat(batch.taken().getFirst().recordedAt()).isAfterOrEqualTo(last);
    }
  }

  /** Of two homes the one that comes first by its code may be the one known last. */
  @Test
  void itIsTheLatestOfThemThatCountsAndNotTheLastOne() {
    String before = unit.substring(0, 6) + "000001" + unit.substring(12);
    ledger.at(Ledger.START.plusSeconds(60));
    ledger.recorded(
        Deed.first(before, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("李娜"))));
    assertThat(new UnitCode(before)).isLessThan(code);
    Instant latest = ledger.book(new UnitCode(before)).nextRecorded(Ledger.START);
    ledger.at(Ledger.START);
    String heir = Deed.newUnit();
    Incoming line =
        Ledger.line(
            Deed.of("CHANGE", heir, "2025-01-20")
                .without("unitCode")
                .set("unit", Deed.unit(heir))
                .set("replaces", List.of(unit, before)));
    Batch batch = ledger.open(line);
    batch.take(line, () -> "none");
    assertThat(batch.taken().getFirst().recordedAt()).isEqualTo(latest);
  }

  @Test
  void knowledgeGrowsEvenWhenTheClockGoesBack() {
    Instant before = ledger.book(code).nextRecorded(Ledger.START);
    assertThat(before).isAfter(Ledger.START);
    ledger.at(Ledger.START.minus(Duration.ofDays(30)));
    Incoming line = Ledger.line(Deed.seizure(unit, "2025-01-10", "CF-1"));
    Batch batch = ledger.open(line);
    batch.take(line, () -> "none");
    assertThat(batch.taken().getFirst().recordedAt()).isEqualTo(before);
  }
}
