package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.anju.register.Deed.Person;
import city.anju.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows of a home after each entry: what held when, and since when that was known. */
class BookTest {

  private static final Instant T1 = Ledger.START;
  private static final Instant T2 = T1.plus(Duration.ofHours(1));
  private static final Instant T3 = T2.plus(Duration.ofHours(1));

  private final Ledger ledger = new Ledger();
  private final String unit = Deed.newUnit();
  private final UnitCode code = new UnitCode(unit);
  private final Deed first =
      Deed.first(unit, "2024-03-05T00:00:00Z", Deed.title(Deed.newCertNo(), Person.named("张伟")));
  private final Deed seizure = Deed.seizure(unit, "2025-01-10T00:00:00Z", "CF-1");

  @BeforeEach
  void aHomeIsSeized() {
    ledger.at(T1);
    ledger.recorded(first);
    ledger.at(T2);
    ledger.recorded(seizure);
    ledger.at(T3);
  }

  private Book book() {
    return ledger.book(code);
  }

  private List<String> rows(Fact.Kind kind) {
    return book().rows().stream()
        .filter(row -> row.fact().key().kind() == kind)
        .map(row -> row.fact().key().no() + " " + row.valid() + " " + row.recorded())
        .toList();
  }

  @Test
  void whatIsLiftedEndsAndThatIsKnownFromThenOn() {
    ledger.recorded(Deed.lifted(unit, "2025-06-01T00:00:00Z", "CF-1"));
    assertThat(rows(Fact.Kind.ENCUMBRANCE))
        .containsExactly(
            "CF-1 [2025-01-10T00:00:00Z,) [2026-06-01T01:00:00Z,2026-06-01T02:00:00Z)",
            "CF-1 [2025-01-10T00:00:00Z,2025-06-01T00:00:00Z) [2026-06-01T02:00:00Z,)");
    assertThat(rows(Fact.Kind.UNIT))
        .as("nothing was said of it")
        .containsExactly(" [2024-03-05T00:00:00Z,) [2026-06-01T00:00:00Z,)");
    assertThat(book().lastOccurredAt()).isEqualTo("2025-06-01T00:00:00Z");
    assertThat(book().lastRecordedAt()).isEqualTo(T3);
  }

  @Test
  void whatIsLiftedInTheInstantItCameNeverHeld() {
    ledger.recorded(Deed.lifted(unit, "2025-01-10T00:00:00Z", "CF-1"));
    assertThat(rows(Fact.Kind.ENCUMBRANCE))
        .containsExactly(
            "CF-1 [2025-01-10T00:00:00Z,) [2026-06-01T01:00:00Z,2026-06-01T02:00:00Z)");
  }

  @Test
  void aCorrectionTellsAnewOnlyWhatItChanges() {
    Set<UUID> before = ids();
    ledger.recorded(
        Deed.correction(unit, "2025-01-10T00:00:00Z", seizure)
            .set("encumbrance", Deed.encumbrance("CF-2", "SEIZURE", "2025-01-10")));
    assertThat(ids()).containsAll(before).hasSize(before.size() + 1);
    assertThat(rows(Fact.Kind.ENCUMBRANCE))
        .containsExactly(
            "CF-1 [2025-01-10T00:00:00Z,) [2026-06-01T01:00:00Z,2026-06-01T02:00:00Z)",
            "CF-2 [2025-01-10T00:00:00Z,) [2026-06-01T02:00:00Z,)");
    assertThat(book().titleVersion()).isEqualTo(1);
  }

  private Set<UUID> ids() {
    Set<UUID> ids = new HashSet<>();
    book().rows().forEach(row -> ids.add(row.id()));
    assertThat(ids).hasSameSizeAs(book().rows());
    return ids;
  }

  @Test
  void titlesAreCountedAndTheCountBeforeEnds() {
    ledger.recorded(
        Deed.transfer(
            unit, "2025-02-01T00:00:00Z", Deed.title(Deed.newCertNo(), Person.named("李娜"))));
    assertThat(book().titleStandings())
        .extracting(
            standing ->
                "%d %d %s %s"
                    .formatted(
                        standing.version(),
                        standing.titles(),
                        standing.complete(),
                        standing.recorded()))
        .containsExactly(
            "1 1 true [2026-06-01T00:00:00Z,2026-06-01T02:00:00Z)",
            "2 1 true [2026-06-01T02:00:00Z,)");
    assertThat(book().titleStandings()).allMatch(standing -> standing.unit().equals(code));
    assertThat(book().rows())
        .filteredOn(row -> row.fact() instanceof Fact.Title)
        .extracting(Row::titleVersion)
        .containsExactly(1L, 1L, 2L);
    assertThat(book().rows())
        .filteredOn(row -> !(row.fact() instanceof Fact.Title))
        .extracting(Row::titleVersion)
        .containsOnly(0L);
  }

  @Test
  void aCorrectedTitleComesWithAFreshVersionAndTheOthersKeepTheirs() {
    ledger.recorded(
        Deed.correction(unit, "2025-02-01T00:00:00Z", first)
            .set("title", Deed.title(Deed.newCertNo(), Person.named("李娜"))));
    assertThat(book().titleVersion()).isEqualTo(2);
    assertThat(book().rows())
        .filteredOn(row -> row.fact() instanceof Fact.Title && row.known())
        .extracting(row -> row.titleVersion() + " " + row.valid())
        .containsExactly(
            "1 [2024-03-05T00:00:00Z,2025-02-01T00:00:00Z)", "2 [2025-02-01T00:00:00Z,)");
  }

  @Test
  void aHomeOfTheFamilyThatNothingIsSaidOfStaysAsItWas() {
    String heir = Deed.newUnit();
    ledger.recorded(
        Deed.of("CHANGE", heir, "2025-03-01T00:00:00Z")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("replaces", List.of(unit)));
    Incoming line =
        Ledger.line(
            Deed.correction(unit, "2025-03-02T00:00:00Z", first)
                .set("unit", Deed.unit(unit))
                .in("unit", "room", "503"));
    Ledger fresh = ledger;
    Book untouched = fresh.book(new UnitCode(heir));
    Instant known = untouched.lastRecordedAt();
    fresh.at(T3.plusSeconds(1));
    Batch batch = fresh.open(line);
    assertThat(batch.take(line, () -> "none")).isEqualTo(new Outcome.Recorded(0));
    assertThat(untouched.lastRecordedAt()).isEqualTo(known);
    assertThat(book().lastOccurredAt()).isEqualTo("2025-03-02T00:00:00Z");
  }

  /** A correction of one home takes something from another, or brings it something back. */
  @Test
  void aHomeOfTheFamilyLosesAndRegainsWhatACorrectionSays() {
    String heir = Deed.newUnit();
    Book inherited = ledger.book(new UnitCode(heir));
    ledger.recorded(
        Deed.of("CHANGE", heir, "2025-03-01T00:00:00Z")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("replaces", List.of(unit)));
    assertThat(inherited.state().encumbrances()).hasSize(1);
    ledger.at(T3.plusSeconds(1));
    ledger.recorded(Deed.correction(unit, "2025-01-10T00:00:00Z", seizure).set("void", true));
    assertThat(inherited.state().encumbrances()).isEmpty();
    assertThat(inherited.lastRecordedAt()).isEqualTo(T3.plusSeconds(1));
    assertThat(inherited.lastOccurredAt()).as("nothing happened to it").isEqualTo(at("03-01"));
    ledger.at(T3.plusSeconds(2));
    ledger.recorded(
        Deed.correction(unit, "2025-01-10T00:00:00Z", seizure)
            .set("encumbrance", Deed.encumbrance("CF-1", "SEIZURE", "2025-01-10")));
    assertThat(inherited.state().encumbrances()).hasSize(1);
    assertThat(inherited.lastRecordedAt()).isEqualTo(T3.plusSeconds(2));
  }

  private static Instant at(String day) {
    return Instant.parse("2025-" + day + "T00:00:00Z");
  }

  /** What is dated before it is refused: a backdated correction must not open that door. */
  @Test
  void aCorrectionOfThePastDoesNotTurnBackWhenTheHomeLastMoved() {
    ledger.recorded(
        Deed.lifted(unit, "2025-06-01T00:00:00Z", "CF-1"),
        Deed.correction(unit, "2025-02-01T00:00:00Z", first)
            .set("unit", Deed.unit(unit))
            .in("unit", "room", "503"));
    assertThat(book().lastOccurredAt()).isEqualTo(at("06-01"));
    assertThat(ledger.refused(Deed.seizure(unit, "2025-05-01T00:00:00Z", "CF-2")))
        .isEqualTo("/occurredAt ENTRY_BACKDATED");
  }

  /** The number may stay: it is another entry that says who owns the home, and since when. */
  @Test
  void aCertificateOfTheSameNumberThatCameByAnotherEntryIsAnotherOne() {
    String certNo = ledger.certificates(unit).getFirst();
    UUID before = ledger.state(unit).titles().getFirst().titleId();
    ledger.recorded(
        Deed.transfer(unit, "2025-02-01T00:00:00Z", Deed.title(certNo, Person.named("李娜"))));
    assertThat(ledger.state(unit).titles()).extracting(Fact.Title::titleId).doesNotContain(before);
    assertThat(rows(Fact.Kind.TITLE))
        .containsExactly(
            certNo + " [2024-03-05T00:00:00Z,) [2026-06-01T00:00:00Z,2026-06-01T02:00:00Z)",
            certNo + " [2024-03-05T00:00:00Z,2025-02-01T00:00:00Z) [2026-06-01T02:00:00Z,)",
            certNo + " [2025-02-01T00:00:00Z,) [2026-06-01T02:00:00Z,)");
    assertThat(book().titleVersion()).isEqualTo(2);
  }

  @Test
  void aCorrectionThatChangesNothingHappenedAllTheSame() {
    ledger.recorded(Deed.correction(unit, "2025-02-01T00:00:00Z", seizure).set("void", true));
    int rows = book().rows().size();
    ledger.at(T3.plusSeconds(1));
    ledger.recorded(Deed.correction(unit, "2025-02-02T00:00:00Z", seizure).set("void", true));
    assertThat(book().rows()).hasSize(rows);
    assertThat(book().lastOccurredAt()).isEqualTo(at("02-02"));
    assertThat(book().lastRecordedAt()).isEqualTo(T3.plusSeconds(1));
  }

  @Test
  void aHomeOfWhichHalfIsRegisteredIsNotComplete() {
    String home = Deed.newUnit();
    Person zhang = Person.named("张伟");
    ledger.recorded(Deed.first(home, "2024-03-05", Deed.separate(Deed.newCertNo(), "1/2", zhang)));
    Person li = Person.named("李娜");
    ledger.recorded(Deed.first(home, "2024-03-06", Deed.separate(Deed.newCertNo(), "1/2", li)));
    assertThat(ledger.book(new UnitCode(home)).titleStandings())
        .extracting(Book.TitleStanding::titles, Book.TitleStanding::complete)
        .containsExactly(tuple(1, false), tuple(2, true));
  }

  @Test
  void aBookIsOpenedOnTheRowsInForce() {
    Row held = book().rows().getLast();
    Row over = new Row(held.id(), code, held.fact(), 0, T1, T2, T1, true);
    Row wrong = new Row(held.id(), code, held.fact(), 0, T1, null, T1, true);
    wrong.endKnowledge(T2);
    assertThat(new Book(code, 3, T1, T2, List.of(held)).state().facts())
        .containsExactly(held.fact());
    assertThat(new Book(code, 3, T1, T2, List.of(over, wrong)).state().facts()).isEmpty();
    Book reopened = new Book(code, 3, T1, T2, List.of());
    assertThat(reopened.titleVersion()).isEqualTo(3);
    assertThat(reopened.changed()).isFalse();
    assertThat(reopened.nextRecorded(T1)).isEqualTo(T2.plusNanos(1000));
    assertThat(reopened.nextRecorded(T3)).isEqualTo(T3);
    assertThat(new Book(code, 0, null, null, List.of()).nextRecorded(T1)).isEqualTo(T1);
  }

  @Test
  void aRowHoldsFromItsFirstInstantToBeforeItsLast() {
    Fact fact = book().rows().getFirst().fact();
    Row row = new Row(new UUID(1, 1), code, fact, 5, T1, T2, T2, true);
    assertThat(row.id()).isEqualTo(new UUID(1, 1));
    assertThat(row.unit()).isEqualTo(code);
    assertThat(row.stored()).isTrue();
    assertThat(row.titleVersion()).isEqualTo(5);
    assertThat(row.validUntil()).isEqualTo(T2);
    assertThat(row.validAt(T1)).isTrue();
    assertThat(row.validAt(T1.minusNanos(1))).isFalse();
    assertThat(row.validAt(T2)).isFalse();
    assertThat(row.knownAt(T2)).isTrue();
    assertThat(row.knownAt(T2.minusNanos(1))).isFalse();
    assertThat(row.current()).isFalse();
    assertThat(row.known()).isTrue();
    row.endKnowledge(T3);
    assertThat(row.known()).isFalse();
    assertThat(row.knownAt(T3.minusNanos(1))).isTrue();
    assertThat(row.knownAt(T3)).isFalse();
    assertThat(row.recorded()).isEqualTo("[" + T2 + "," + T3 + ")");
    assertThat(row.says(new Timeline.Span(fact, T1, T2))).isTrue();
    assertThat(row.says(new Timeline.Span(fact, T1, null))).isFalse();
    assertThat(row.says(new Timeline.Span(fact, T2, T2))).isFalse();
    assertThat(row.says(new Timeline.Span(book().rows().getLast().fact(), T1, T2))).isFalse();
    assertThat(book().rows()).noneMatch(Row::stored);
  }

  @Test
  void familiesAreReachedBothWaysAndHeirsOneWay() {
    UnitCode a = new UnitCode(Deed.newUnit());
    UnitCode b = new UnitCode(Deed.newUnit());
    UnitCode c = new UnitCode(Deed.newUnit());
    Families families = Families.of(List.of(new Families.Edge(a, b), new Families.Edge(b, c)));
    assertThat(families.around(Set.of(c))).containsExactlyInAnyOrder(a, b, c);
    assertThat(families.heirs(a)).containsExactlyInAnyOrder(b, c);
    assertThat(families.heirs(b)).containsExactly(c);
    assertThat(families.isIn(a)).isTrue();
    assertThat(families.isIn(c)).isTrue();
    assertThat(families.isIn(code)).isFalse();
    assertThat(families.around(Set.of(code))).containsExactly(code);
  }
}
