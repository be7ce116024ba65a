package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.register.Deed.Person;
import city.anju.shared.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a correction may put right, and what becomes of the history with it. */
class CorrectionsTest {

  private final Ledger ledger = new Ledger();
  private final String unit = Deed.newUnit();
  private final String other = Deed.newUnit();
  private final Person zhang = Person.named("张伟");
  private final Person li = Person.named("李娜");
  private final String certNo = Deed.newCertNo();
  private final Deed first = Deed.first(unit, "2024-03-05", Deed.title(certNo, zhang));
  private final Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");

  @BeforeEach
  void aHomeIsSeized() {
    ledger.recorded(
        first, seizure, Deed.first(other, "2024-03-05", Deed.title(Deed.newCertNo(), li)));
  }

  private Map<String, Object> title() {
    return Deed.title(Deed.newCertNo(), li);
  }

  private Deed correcting(Deed corrected) {
    return Deed.correction(unit, "2025-02-01", corrected);
  }

  @Test
  void itFitsWhatItCorrects() {
    String nowhere = Deed.newUnit();
    assertThat(ledger.refused(Deed.correction(nowhere, "2025-02-01", seizure).set("void", true)))
        .isEqualTo("/unitCode ENTRY_OUT_OF_ORDER");
    assertThat(
            ledger.refused(correcting(Deed.lifted(unit, "2025-01-11", "CF-1")).set("void", true)))
        .isEqualTo("/corrects ENTRY_OUT_OF_ORDER");
    assertThat(ledger.refused(Deed.correction(other, "2025-02-01", seizure).set("void", true)))
        .isEqualTo("/corrects CORRECTS_OTHER_UNIT");
    Deed voiding = correcting(seizure).set("void", true);
    ledger.recorded(voiding);
    assertThat(ledger.refused(correcting(voiding).set("void", true)))
        .isEqualTo("/corrects CORRECTS_CORRECTION");
  }

  @Test
  void itBringsAPartThatTheEntryCarried() {
    String part = "/corrects CORRECTION_PART";
    assertThat(ledger.refused(correcting(seizure).set("title", title()))).isEqualTo(part);
    assertThat(ledger.refused(correcting(seizure).set("unit", Deed.unit(unit)))).isEqualTo(part);
    assertThat(
            ledger.refused(
                correcting(first)
                    .set("encumbrance", Deed.encumbrance("CF-2", "SEIZURE", "2025-01-10"))))
        .isEqualTo(part);
    ledger.recorded(
        correcting(first).set("unit", Deed.unit(unit)).in("unit", "room", "503"),
        correcting(first).set("title", title()),
        correcting(seizure).set("encumbrance", Deed.encumbrance("CF-2", "SEIZURE", "2025-01-10")));
    assertThat(Objects.requireNonNull(ledger.state(unit).described()).facts().room())
        .isEqualTo("503");
    assertThat(ledger.encumbrances(unit)).containsExactly("CF-2");
  }

  @Test
  void twoPiecesMustNotMeetUnderOneNumber() {
    Deed second = Deed.seizure(unit, "2025-01-11", "CF-2");
    ledger.recorded(second);
    assertThat(
            ledger.refused(
                correcting(second)
                    .set("encumbrance", Deed.encumbrance("CF-1", "SEIZURE", "2025-01-10"))))
        .isEqualTo("/encumbrance/encumbranceNo ENCUMBRANCE_EXISTS");
    String home = Deed.newUnit();
    Deed half = Deed.first(home, "2024-03-06", Deed.separate(Deed.newCertNo(), "1/2", li));
    ledger.recorded(Deed.first(home, "2024-03-05", Deed.separate(certNo, "1/2", zhang)), half);
    assertThat(
            ledger.refused(
                Deed.correction(home, "2025-02-01", half)
                    .set("title", Deed.separate(certNo, "1/2", li))))
        .isEqualTo("/title TITLE_EXISTS");
    assertThat(
            ledger.refused(
                Deed.correction(home, "2025-02-01", half)
                    .set("title", Deed.separate(Deed.newCertNo(), "2/3", li))))
        .isEqualTo("/title/owners SHARES_NOT_ONE");
  }

  @Test
  void itCountsFromItsOwnDayAndTheOldNumberStillNamesThePiece() {
    ledger.recorded(
        correcting(seizure).set("encumbrance", Deed.encumbrance("CF-9", "SEIZURE", "2025-01-10")));
    assertThat(ledger.facts(unit, RegisterCase.noon("2025-01-20")))
        .filteredOn(Fact.Encumbrance.class::isInstance)
        .extracting(fact -> fact.key().no())
        .containsExactly("CF-1");
    assertThat(ledger.facts(unit, RegisterCase.noon("2025-02-02")))
        .filteredOn(Fact.Encumbrance.class::isInstance)
        .extracting(fact -> fact.key().no())
        .containsExactly("CF-9");
    ledger.recorded(Deed.lifted(unit, "2025-03-01", "CF-1"));
    assertThat(ledger.encumbrances(unit)).isEmpty();
  }

  @Test
  void aCertificateEndsUnderTheNumberItBoreBefore() {
    String right = Deed.newCertNo();
    ledger.recorded(
        correcting(first).set("title", Deed.title(right, zhang)),
        Deed.transfer(unit, "2025-03-01", title()).set("endsCertNos", List.of(certNo)));
    assertThat(ledger.certificates(unit)).hasSize(1).doesNotContain(right, certNo);
  }

  @Test
  void aPieceThatBearsItsOldNumberAgainBearsNoOther() {
    ledger.recorded(
        correcting(seizure).set("encumbrance", Deed.encumbrance("CF-9", "SEIZURE", "2025-01-10")),
        correcting(seizure).set("encumbrance", Deed.encumbrance("CF-1", "SEIZURE", "2025-01-10")));
    Fact.Encumbrance again = Objects.requireNonNull(ledger.state(unit).encumbrance("CF-9"));
    assertThat(again.number()).isEqualTo("CF-1");
    assertThat(again.aliases()).containsExactly("CF-9");
    String wrong = Deed.newCertNo();
    ledger.recorded(
        correcting(first).set("title", Deed.title(wrong, zhang)),
        correcting(first).set("title", Deed.title(certNo, zhang)));
    assertThat(Objects.requireNonNull(ledger.state(unit).title(wrong)).aliases())
        .containsExactly(wrong);
  }

  @Test
  void whatIsChangedUnderItsFormerNumberKeepsItsPresentOne() {
    Map<String, Object> longer = Deed.encumbrance("CF-1", "SEIZURE", "2025-01-10");
    longer.put("to", "2027-01-10");
    ledger.recorded(
        correcting(seizure).set("encumbrance", Deed.encumbrance("CF-9", "SEIZURE", "2025-01-10")),
        Deed.of("ENCUMBRANCE_CHANGED", unit, "2025-03-01").set("encumbrance", longer));
    assertThat(ledger.encumbrances(unit)).containsExactly("CF-9");
    Fact.Encumbrance changed = Objects.requireNonNull(ledger.state(unit).encumbrance("CF-9"));
    assertThat(changed.until()).isEqualTo("2027-01-10T16:00:00Z");
    assertThat(changed.facts().number()).isEqualTo("CF-9");
  }

  @Test
  void atADayBeforeALaterEntryThatEntryHasNotHappened() {
    ledger.recorded(
        Deed.lifted(unit, "2025-03-01", "CF-1"),
        correcting(first).set("unit", Deed.unit(unit)).in("unit", "room", "503"));
    assertThat(ledger.facts(unit, RegisterCase.noon("2025-02-15")))
        .as("corrected on 1 February, lifted on 1 March")
        .anyMatch(Fact.Encumbrance.class::isInstance);
    assertThat(ledger.facts(unit, RegisterCase.noon("2025-03-02")))
        .noneMatch(Fact.Encumbrance.class::isInstance);
  }

  /** A heartbeat names an entry as a correction does, and says nothing of it. */
  @Test
  void aHeartbeatThroughAnEntryDoesNotTakeItInAgain() {
    Deed voiding = correcting(seizure).set("void", true);
    Deed heartbeat = Deed.heartbeat(seizure.no(), "2025-02-02");
    List<Entry> entries = new ArrayList<>();
    for (Deed deed :
        List.of(
            first, seizure, voiding, heartbeat, correcting(first).set("unit", Deed.unit(unit)))) {
      entries.add(((Incoming.Read) Ledger.line(deed)).entry());
    }
    UnitState last =
        Objects.requireNonNull(Timeline.of(Ledger.CLOCK, entries).last().get(new UnitCode(unit)));
    assertThat(last.encumbrances()).isEmpty();
    assertThat(last.titles()).hasSize(1);
  }

  /** The home that comes first by its code is in order; the next one is not. */
  @Test
  void everyHomeOfAFamilyIsLookedAt() {
    String old = "370202000001GB00001F00000001";
    String heir = "370202999999GB00001F00000001";
    Deed half = Deed.first(heir, "2025-01-21", Deed.separate(Deed.newCertNo(), "1/2", li));
    ledger.recorded(
        Deed.first(old, "2024-03-05", Deed.title(Deed.newCertNo(), zhang)),
        Deed.of("CHANGE", heir, "2025-01-20")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("title", Deed.separate(Deed.newCertNo(), "1/2", zhang))
            .set("replaces", List.of(old)),
        half);
    assertThat(
            ledger.refused(
                Deed.correction(heir, "2025-02-01", half)
                    .set("title", Deed.separate(Deed.newCertNo(), "2/3", li))))
        .isEqualTo("/title/owners SHARES_NOT_ONE");
  }

  @Test
  void theLastCorrectionToArriveCounts() {
    ledger.recorded(
        correcting(seizure).set("void", true),
        correcting(seizure).set("encumbrance", Deed.encumbrance("CF-3", "SEIZURE", "2025-01-10")));
    assertThat(ledger.encumbrances(unit)).as("taken in again").containsExactly("CF-3");
    ledger.recorded(correcting(seizure).set("void", true));
    assertThat(ledger.encumbrances(unit)).isEmpty();
  }

  @Test
  void aWholeFamilyIsToldAnew() {
    String heir = Deed.newUnit();
    ledger.recorded(
        Deed.of("CHANGE", heir, "2025-01-20")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("replaces", List.of(unit)));
    assertThat(ledger.encumbrances(heir)).containsExactly("CF-1");
    ledger.recorded(Deed.correction(unit, "2025-01-10", seizure).set("void", true));
    assertThat(ledger.encumbrances(heir)).isEmpty();
    assertThat(ledger.facts(heir, RegisterCase.noon("2025-01-21")))
        .noneMatch(Fact.Encumbrance.class::isInstance);
  }

  @Test
  void anEntryOfTheSameBatchIsCorrectedToo() {
    Deed lease = Deed.seizure(unit, "2025-01-12", "CF-4");
    assertThat(
            ledger.sendAll(
                lease,
                correcting(lease)
                    .set("encumbrance", Deed.encumbrance("CF-5", "SEIZURE", "2025-01-12"))))
        .containsExactly(new Outcome.Recorded(0), new Outcome.Recorded(1));
    assertThat(ledger.encumbrances(unit)).containsExactly("CF-1", "CF-5");
  }

  @Test
  void whatFollowedSomethingThatNeverWasDoesNothing() {
    Map<String, Object> changed = Deed.encumbrance("CF-1", "SEIZURE", "2025-01-10");
    changed.put("to", "2026-01-10");
    Deed opened = Deed.of("CASE_OPENED", unit, "2025-01-11").set("caseNo", "ZY-1");
    String heir = Deed.newUnit();
    ledger.recorded(
        Deed.of("ENCUMBRANCE_CHANGED", unit, "2025-01-11").set("encumbrance", changed),
        opened,
        Deed.of("CASE_CLOSED", unit, "2025-01-12").set("caseNo", "ZY-1"),
        Deed.of("CHANGE", heir, "2025-01-20")
            .without("unitCode")
            .set("unit", Deed.unit(heir))
            .set("replaces", List.of(unit)),
        Deed.heartbeat(first.no(), "2025-01-21"),
        correcting(seizure).set("void", true),
        correcting(opened).set("void", true),
        correcting(first).set("void", true));
    assertThat(ledger.state(unit).facts()).isEmpty();
    assertThat(ledger.encumbrances(heir)).isEmpty();
    assertThat(ledger.state(heir).described()).isNotNull();
  }

  @Test
  void aQueuedSeizureThatIsCorrectedToEndBeforeItsEntryRunsForNoTime() {
    Map<String, Object> queued = Deed.encumbrance("LH-1", "QUEUED_SEIZURE", "2025-01-20");
    queued.put("from", null);
    Deed entered = Deed.of("ENCUMBRANCE_RECORDED", unit, "2025-01-20").set("encumbrance", queued);
    ledger.recorded(entered);
    Map<String, Object> ended = Deed.encumbrance("LH-1", "QUEUED_SEIZURE", "2025-01-15");
    ended.put("from", null);
    ended.put("to", "2025-01-15");
    ledger.recorded(Deed.correction(unit, "2025-01-15", entered).set("encumbrance", ended));
    Fact.Encumbrance brief = Objects.requireNonNull(ledger.state(unit).encumbrance("LH-1"));
    assertThat(brief.until()).isEqualTo(brief.from().plusNanos(1000));
  }
}
