package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.anju.register.Deed.Person;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the register takes, and where a refusal points. */
class EntryRulesTest {

  private final Ledger ledger = new Ledger();
  private final String unit = Deed.newUnit();
  private final String nowhere = Deed.newUnit();
  private final Person zhang = Person.named("张伟");
  private final Person li = Person.named("李娜");
  private final String certNo = Deed.newCertNo();

  @BeforeEach
  void aHomeIsRegistered() {
    ledger.recorded(Deed.first(unit, "2024-03-05", Deed.title(certNo, zhang)));
  }

  private Map<String, Object> title() {
    return Deed.title(Deed.newCertNo(), li);
  }

  private Deed described(String code, String day) {
    return Deed.of("CHANGE", code, day).without("unitCode").set("unit", Deed.unit(code));
  }

  private Deed encumbrance(String type, String no) {
    return Deed.of(type, unit, "2025-02-01")
        .set("encumbrance", Deed.encumbrance(no, "MORTGAGE", "2025-02-01"));
  }

  @Test
  void nothingHappensToAUnitThatIsNotKnown() {
    assertThat(ledger.refused(Deed.transfer(nowhere, "2025-01-01", title())))
        .isEqualTo("/unitCode ENTRY_OUT_OF_ORDER");
    assertThat(ledger.refused(described(nowhere, "2025-01-01")))
        .isEqualTo("/unit/unitCode ENTRY_OUT_OF_ORDER");
    assertThat(
            ledger.refused(Deed.of("CHANGE", unit, "2025-01-01").set("replaces", List.of(nowhere))))
        .isEqualTo("/replaces ENTRY_OUT_OF_ORDER");
    assertThat(
            ledger.refused(
                Deed.of("CHANGE", nowhere, "2025-01-01")
                    .set("title", title())
                    .set("replaces", List.of(unit))))
        .as("what replaces a known unit, and is described by nobody")
        .isEqualTo("/unitCode ENTRY_OUT_OF_ORDER");
  }

  @Test
  void aDescribedSuccessorComesIntoBeing() {
    ledger.recorded(described(nowhere, "2025-01-01").set("replaces", List.of(unit)));
    assertThat(ledger.state(nowhere).described()).isNotNull();
    assertThat(ledger.state(unit).replaced()).isTrue();
  }

  @Test
  void theSameInstantIsNotBefore() {
    ledger.recorded(Deed.seizure(unit, "2025-01-10T10:00:00+08:00", "CF-1"));
    assertThat(ledger.refused(Deed.lifted(unit, "2025-01-10T09:59:59.999999+08:00", "CF-1")))
        .isEqualTo("/occurredAt ENTRY_BACKDATED");
    ledger.recorded(Deed.lifted(unit, "2025-01-10T10:00:00+08:00", "CF-1"));
  }

  @Test
  void whatItReplacesMustNotHaveMovedOnEither() {
    ledger.recorded(Deed.seizure(unit, "2025-01-10", "CF-1"));
    assertThat(ledger.refused(described(nowhere, "2025-01-09").set("replaces", List.of(unit))))
        .isEqualTo("/occurredAt ENTRY_BACKDATED");
  }

  @Test
  void onAReplacedUnitNothingBeginsAndThingsMayEnd() {
    ledger.recorded(
        Deed.seizure(unit, "2025-01-10", "CF-1"),
        Deed.of("CASE_OPENED", unit, "2025-01-10").set("caseNo", "ZY-1"),
        described(nowhere, "2025-01-11").set("replaces", List.of(unit)));
    assertThat(ledger.refused(Deed.first(unit, "2025-02-01", title())))
        .isEqualTo("/unit/unitCode UNIT_REPLACED");
    for (Deed deed :
        List.of(
            Deed.transfer(unit, "2025-02-01", title()),
            Deed.of("CHANGE", unit, "2025-02-01").set("title", title()),
            Deed.of("CASE_OPENED", unit, "2025-02-01").set("caseNo", "ZY-2"),
            Deed.seizure(unit, "2025-02-01", "CF-2"))) {
      assertThat(ledger.refused(deed)).isEqualTo("/unitCode UNIT_REPLACED");
    }
    ledger.recorded(
        encumbrance("ENCUMBRANCE_CHANGED", "CF-1"),
        Deed.lifted(unit, "2025-02-02", "CF-1"),
        Deed.of("CASE_CLOSED", unit, "2025-02-02").set("caseNo", "ZY-1"));
    assertThat(ledger.refused(Deed.of("TITLE_CANCELLED", unit, "2025-02-02").set("certNo", certNo)))
        .as("its certificates ended when it was replaced")
        .isEqualTo("/certNo ENTRY_OUT_OF_ORDER");
  }

  @Test
  void aSecondCertificateStandsBesideSeparateOnesOnly() {
    assertThat(ledger.refused(Deed.first(unit, "2025-01-01", title())))
        .isEqualTo("/title TITLE_EXISTS");
    assertThat(
            ledger.refused(
                Deed.first(unit, "2025-01-01", Deed.separate(Deed.newCertNo(), "1/2", li))))
        .as("the one that is there is for all")
        .isEqualTo("/title TITLE_EXISTS");
    String half = Deed.newCertNo();
    String home = Deed.newUnit();
    ledger.recorded(Deed.first(home, "2024-03-05", Deed.separate(half, "1/2", zhang)));
    assertThat(ledger.refused(Deed.first(home, "2025-01-01", title())))
        .as("the new one is for all")
        .isEqualTo("/title TITLE_EXISTS");
    assertThat(ledger.refused(Deed.first(home, "2025-01-01", Deed.separate(half, "1/2", li))))
        .as("one number, two certificates")
        .isEqualTo("/title TITLE_EXISTS");
    ledger.recorded(Deed.first(home, "2025-01-01", Deed.separate(Deed.newCertNo(), "1/2", li)));
    assertThat(ledger.state(home).titleComplete()).isTrue();
    assertThat(
            ledger.refused(
                Deed.first(home, "2025-01-02", Deed.separate(Deed.newCertNo(), "1/9", li))))
        .isEqualTo("/title/owners SHARES_NOT_ONE");
  }

  @Test
  void sharesThatCannotBeAddedAreRefusedAsSuch() {
    String home = Deed.newUnit();
    ledger.recorded(
        Deed.first(home, "2024-03-05", Deed.separate(Deed.newCertNo(), "1/999999937", zhang)));
    ledger.recorded(
        Deed.first(home, "2024-03-06", Deed.separate(Deed.newCertNo(), "1/999999929", zhang)));
    assertThat(
            ledger.refused(
                Deed.first(home, "2024-03-07", Deed.separate(Deed.newCertNo(), "1/999999893", li))))
        .isEqualTo("/title/owners SHARE_TOO_FINE");
  }

  @Test
  void aTransferEndsWhatIsInForceAndTakesNoStandingNumber() {
    assertThat(
            ledger.refused(
                Deed.transfer(unit, "2025-01-01", title())
                    .set("endsCertNos", List.of(Deed.newCertNo()))))
        .isEqualTo("/endsCertNos ENTRY_OUT_OF_ORDER");
    assertThat(
            ledger.refused(
                Deed.transfer(unit, "2025-01-01", Deed.title(certNo, li))
                    .set("endsCertNos", List.of())))
        .as("it ends none, and the number stays taken")
        .isEqualTo("/title TITLE_EXISTS");
    ledger.recorded(
        Deed.transfer(unit, "2025-01-01", Deed.title(certNo, li))
            .set("endsCertNos", List.of(certNo)),
        Deed.transfer(unit, "2025-01-02", Deed.title(certNo, zhang)));
    assertThat(ledger.certificates(unit)).containsExactly(certNo);
  }

  @Test
  void aChangeMayEndOneOfTwoAndBringNone() {
    String home = Deed.newUnit();
    String half = Deed.newCertNo();
    ledger.recorded(
        Deed.first(home, "2024-03-05", Deed.separate(half, "1/2", zhang)),
        Deed.first(home, "2024-03-05", Deed.separate(Deed.newCertNo(), "1/2", li)),
        Deed.of("CHANGE", home, "2025-01-01").set("endsCertNos", List.of(half)));
    assertThat(ledger.certificates(home)).hasSize(1).doesNotContain(half);
  }

  @Test
  void aCertificateIsCancelledOnceByNumber() {
    assertThat(
            ledger.refused(
                Deed.of("TITLE_CANCELLED", unit, "2025-01-01").set("certNo", Deed.newCertNo())))
        .isEqualTo("/certNo ENTRY_OUT_OF_ORDER");
    ledger.recorded(Deed.of("TITLE_CANCELLED", unit, "2025-01-01").set("certNo", certNo));
    assertThat(ledger.certificates(unit)).isEmpty();
    ledger.recorded(Deed.first(unit, "2025-01-02", title()));
  }

  @Test
  void casesAndEncumbrancesAreThereOnce() {
    assertThat(ledger.refused(Deed.of("CASE_CLOSED", unit, "2025-01-01").set("caseNo", "ZY-1")))
        .isEqualTo("/caseNo ENTRY_OUT_OF_ORDER");
    ledger.recorded(Deed.of("CASE_OPENED", unit, "2025-01-01").set("caseNo", "ZY-1"));
    assertThat(ledger.refused(Deed.of("CASE_OPENED", unit, "2025-01-02").set("caseNo", "ZY-1")))
        .isEqualTo("/caseNo CASE_EXISTS");
    assertThat(ledger.refused(Deed.lifted(unit, "2025-01-02", "CF-1")))
        .isEqualTo("/encumbranceNo ENTRY_OUT_OF_ORDER");
    assertThat(ledger.refused(encumbrance("ENCUMBRANCE_CHANGED", "CF-1")))
        .isEqualTo("/encumbrance/encumbranceNo ENTRY_OUT_OF_ORDER");
    ledger.recorded(encumbrance("ENCUMBRANCE_RECORDED", "CF-1"));
    assertThat(ledger.refused(encumbrance("ENCUMBRANCE_RECORDED", "CF-1")))
        .isEqualTo("/encumbrance/encumbranceNo ENCUMBRANCE_EXISTS");
    ledger.recorded(encumbrance("ENCUMBRANCE_CHANGED", "CF-1"));
    assertThat(ledger.refused(Deed.lifted(unit, "2025-02-02", "CF-2")))
        .as("another one lies there, and that one is not meant")
        .isEqualTo("/encumbranceNo ENTRY_OUT_OF_ORDER");
    assertThat(ledger.refused(encumbrance("ENCUMBRANCE_CHANGED", "CF-2")))
        .isEqualTo("/encumbrance/encumbranceNo ENTRY_OUT_OF_ORDER");
  }

  @Test
  void aUnitThatNobodyLockedIsAMistakeOfOurs() {
    Entry entry = ((Incoming.Read) Ledger.line(Deed.lifted(unit, "2025-01-01", "CF-1"))).entry();
    assertThatIllegalStateException().isThrownBy(() -> EntryRules.before(entry, Map.of()));
    Book known = new Book(new UnitCode(unit), 0, null, Instant.EPOCH, List.of());
    assertThat(EntryRules.before(entry, Map.of(known.unit(), known)))
        .as("known, and nothing lies on it")
        .isNotNull();
  }
}
