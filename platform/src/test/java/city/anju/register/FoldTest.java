package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.anju.register.Deed.Person;
import city.anju.shared.CertificateNo;
import city.anju.shared.Share;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entries make of a home of Zhang Wei's, day by day in Qingdao. */
class FoldTest {

  private final Ledger ledger = new Ledger();
  private final String unit = Deed.newUnit();
  private final String other = Deed.newUnit();
  private final String heir = Deed.newUnit();
  private final Person zhang = Person.named("张伟");
  private final String certNo = Deed.newCertNo();

  private Deed first(String of) {
    return Deed.first(of, "2024-03-05", Deed.title(Deed.newCertNo(), zhang));
  }

  private Deed first() {
    return Deed.first(unit, "2024-03-05", Deed.title(certNo, zhang));
  }

  private Fact.Encumbrance only(String of) {
    assertThat(ledger.state(of).encumbrances()).hasSize(1);
    return ledger.state(of).encumbrances().getFirst();
  }

  private Deed mortgage(String type, String day, String from, @Nullable String to) {
    Map<String, Object> mortgage = Deed.encumbrance("DY-1", "MORTGAGE", from);
    mortgage.put("to", to);
    return Deed.of(type, unit, day).set("encumbrance", mortgage);
  }

  private Deed successor(String day, String... replaced) {
    return Deed.of("CHANGE", heir, day)
        .without("unitCode")
        .set("unit", Deed.unit(heir))
        .set("replaces", List.of(replaced));
  }

  @Test
  void aFirstRegistrationDescribesAHomeAndBeginsItsCertificate() {
    ledger.recorded(first());
    assertThat(Objects.requireNonNull(ledger.state(unit).described()).facts().district())
        .isEqualTo("02");
    assertThat(ledger.certificates(unit)).containsExactly(certNo);
    assertThat(ledger.state(unit).replaced()).isFalse();
  }

  @Test
  void aTransferEndsAllCertificatesUnlessItNamesThem() {
    String second = Deed.newCertNo();
    String third = Deed.newCertNo();
    String fourth = Deed.newCertNo();
    ledger.recorded(
        Deed.first(unit, "2024-03-05", Deed.separate(certNo, "1/2", zhang)),
        Deed.first(unit, "2024-03-05", Deed.separate(second, "1/2", zhang)),
        Deed.transfer(unit, "2024-03-06", Deed.separate(third, "1/2", zhang))
            .set("endsCertNos", List.of(second)));
    assertThat(ledger.certificates(unit)).containsExactlyInAnyOrder(certNo, third);
    ledger.recorded(Deed.transfer(unit, "2024-03-07", Deed.title(fourth, zhang)));
    assertThat(ledger.certificates(unit)).containsExactly(fourth);
    assertThat(ledger.book(new UnitCode(unit)).titleVersion()).isEqualTo(4);
  }

  @Test
  void aChangeOfTheDescriptionLeavesTheCertificatesAlone() {
    ledger.recorded(
        first(),
        Deed.of("CHANGE", unit, "2024-05-01")
            .set("unit", Deed.unit(unit))
            .in("unit", "district", "03"));
    assertThat(ledger.certificates(unit)).containsExactly(certNo);
    assertThat(Objects.requireNonNull(ledger.state(unit).described()).facts().district())
        .isEqualTo("03");
  }

  @Test
  void aChangeMayEndACertificateWithoutBringingOne() {
    ledger.recorded(
        first(), Deed.of("CHANGE", unit, "2024-05-01").set("endsCertNos", List.of(certNo)));
    assertThat(ledger.certificates(unit)).isEmpty();
    assertThat(ledger.state(unit).described()).isNotNull();
  }

  @Test
  void aChangeMayBringACertificateInThePlaceOfAll() {
    String fresh = Deed.newCertNo();
    ledger.recorded(
        first(), Deed.of("CHANGE", unit, "2024-05-01").set("title", Deed.title(fresh, zhang)));
    assertThat(ledger.certificates(unit)).containsExactly(fresh);
  }

  @Test
  void aCaseIsOpenUntilItIsClosed() {
    ledger.recorded(
        first(),
        Deed.of("CASE_OPENED", unit, "2024-05-01").set("caseNo", "ZY-1"),
        Deed.of("CASE_OPENED", unit, "2024-05-01").set("caseNo", "ZY-2"),
        Deed.of("CASE_CLOSED", unit, "2024-05-02").set("caseNo", "ZY-1"));
    assertThat(ledger.state(unit).cases()).extracting(Fact.Case::number).containsExactly("ZY-2");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-10,           , 2025-01-09T16:00:00Z,",
    "2025-01-10, 2026-01-09, 2025-01-09T16:00:00Z, 2026-01-09T16:00:00Z",
    "2025-01-10, 2025-01-10, 2025-01-09T16:00:00Z, 2025-01-10T16:00:00Z",
    "2027-01-01,           , 2026-12-31T16:00:00Z,",
  })
  void anEncumbranceRunsFromItsFirstToItsLastDayInTheCity(
      String from, @Nullable String to, Instant begins, @Nullable Instant ends) {
    ledger.recorded(first(), mortgage("ENCUMBRANCE_RECORDED", "2025-01-20", from, to));
    assertThat(only(unit).from()).isEqualTo(begins);
    assertThat(only(unit).until()).isEqualTo(ends);
  }

  @Test
  void aQueuedSeizureWithoutADayRunsFromItsEntryAndNeverBackwards() {
    Map<String, Object> queued = Deed.encumbrance("LH-1", "QUEUED_SEIZURE", "2025-01-10");
    queued.put("from", null);
    queued.put("to", "2025-01-10");
    ledger.recorded(
        first(),
        Deed.of("ENCUMBRANCE_RECORDED", unit, "2025-01-10T23:59:59.9999999+08:00")
            .set("encumbrance", queued));
    Instant entry = Instant.parse("2025-01-10T15:59:59.999999Z");
    assertThat(only(unit).from()).isEqualTo(entry);
    assertThat(only(unit).until()).isEqualTo("2025-01-10T16:00:00Z");
  }

  @Test
  void aChangedEncumbranceKeepsItsOriginAndTakesTheNewContent() {
    Deed recorded = mortgage("ENCUMBRANCE_RECORDED", "2025-01-10", "2025-01-10", null);
    ledger.recorded(first(), recorded);
    UUID origin = only(unit).origin();
    ledger.recorded(mortgage("ENCUMBRANCE_CHANGED", "2025-02-01", "2025-01-10", "2027-01-09"));
    assertThat(only(unit).origin()).isEqualTo(origin);
    assertThat(only(unit).source()).isNotEqualTo(origin);
    assertThat(only(unit).until()).isEqualTo("2027-01-09T16:00:00Z");
  }

  @Test
  void whatIsLiftedIsGoneAndTheOthersStay() {
    ledger.recorded(
        first(),
        Deed.seizure(unit, "2025-01-10", "CF-1"),
        Deed.seizure(unit, "2025-01-10", "CF-2"),
        Deed.lifted(unit, "2025-01-11", "CF-1"));
    assertThat(ledger.encumbrances(unit)).containsExactly("CF-2");
  }

  @Test
  void aSuccessorTakesOverEncumbrancesAndTheReplacedHomeLosesItsCertificates() {
    ledger.recorded(
        first(),
        Deed.seizure(unit, "2025-01-10", "CF-1"),
        successor("2025-02-01", unit).set("title", Deed.title(Deed.newCertNo(), zhang)));
    assertThat(ledger.encumbrances(heir)).containsExactly("CF-1");
    assertThat(ledger.encumbrances(unit)).containsExactly("CF-1");
    assertThat(ledger.certificates(unit)).isEmpty();
    assertThat(ledger.certificates(heir)).hasSize(1);
    assertThat(ledger.state(unit).replaced()).isTrue();
    assertThat(ledger.state(heir).replaced()).isFalse();
  }

  @Test
  void aReplacedHomeThatIsDescribedAgainStaysReplaced() {
    Deed registered = first();
    ledger.recorded(
        registered,
        successor("2025-02-01", unit),
        Deed.correction(unit, "2025-03-01", registered)
            .set("unit", Deed.unit(unit))
            .in("unit", "district", "03"));
    assertThat(ledger.state(unit).replaced()).isTrue();
    assertThat(Objects.requireNonNull(ledger.state(unit).described()).facts().district())
        .isEqualTo("03");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 2026-12-31, 2026-12-31T16:00:00Z",
    "2026-12-31, 2025-12-31, 2026-12-31T16:00:00Z",
    "2025-12-31,           ,",
    "          , 2025-12-31,",
  })
  void ofTwoOfOneNumberTheLongerOneIsTakenOver(
      @Nullable String here, @Nullable String there, @Nullable Instant ends) {
    ledger.recorded(first(), first(other));
    for (Map.Entry<String, String> one :
        Map.of(unit, here == null ? "" : here, other, there == null ? "" : there).entrySet()) {
      Map<String, Object> seizure = Deed.encumbrance("CF-1", "SEIZURE", "2025-01-10");
      seizure.put("to", one.getValue().isEmpty() ? null : one.getValue());
      ledger.recorded(
          Deed.of("ENCUMBRANCE_RECORDED", one.getKey(), "2025-01-10").set("encumbrance", seizure));
    }
    ledger.recorded(successor("2025-02-01", unit, other));
    assertThat(only(heir).until()).isEqualTo(ends);
    ledger.recorded(successor("2025-02-02", other).without("replaces"));
    assertThat(only(heir).until()).isEqualTo(ends);
  }

  @Test
  void ofTwoThatRunEquallyLongTheFirstStays() {
    ledger.recorded(
        first(),
        first(other),
        Deed.seizure(unit, "2025-01-10", "CF-1"),
        Deed.seizure(other, "2025-01-10", "CF-1"));
    UUID before = only(unit).source();
    ledger.recorded(successor("2025-02-01", unit), successor("2025-02-02", other));
    assertThat(only(heir).source()).isEqualTo(before);
  }

  @Test
  void aHeartbeatAndACorrectionAreNoDeedsByThemselves() {
    Deed registered = first();
    ledger.recorded(registered);
    Fold fold = new Fold(Ledger.CLOCK, Map.of());
    for (Deed deed :
        List.of(
            Deed.heartbeat(registered.no(), "2025-01-01"),
            Deed.correction(unit, "2025-01-01", registered).set("void", true))) {
      fold.apply(Standing.of(((Incoming.Read) Ledger.line(deed)).entry()));
    }
    assertThat(fold.world()).isEmpty();
  }

  @Test
  void aStateThatWentOnLeavesTheOneItCameFromAsItWas() {
    ledger.recorded(first());
    UnitState before = ledger.state(unit);
    UnitCode code = new UnitCode(unit);
    Fold fold = new Fold(Ledger.CLOCK, Map.of(code, before));
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");
    fold.apply(Standing.of(((Incoming.Read) Ledger.line(seizure)).entry()));
    assertThat(before.encumbrances()).isEmpty();
    assertThat(fold.state(code).encumbrances()).hasSize(1);
    assertThat(fold.clashes()).isEmpty();
  }

  /** Two pieces are the same when the same entry said the same under the same number. */
  @Test
  void aPieceIsItselfUnderItsNumberAndFromItsEntry() {
    UUID entry = new UUID(7, 1);
    UUID later = new UUID(7, 2);
    Fact.Case opened = new Fact.Case(entry, "ZY-1");
    assertThat(opened.same(new Fact.Case(entry, "ZY-1"))).isTrue();
    assertThat(opened.same(new Fact.Case(later, "ZY-1"))).isFalse();
    assertThat(opened.same(new Fact.Case(entry, "ZY-2"))).isFalse();
    assertThat(opened.same(null)).isFalse();
    ledger.recorded(first());
    Fact.Described home = Objects.requireNonNull(ledger.state(unit).described());
    assertThat(home.same(new Fact.Described(home.source(), false, home.facts()))).isTrue();
    assertThat(home.same(new Fact.Described(home.source(), true, home.facts()))).isFalse();
    assertThat(home.same(new Fact.Described(later, false, home.facts()))).isFalse();
    ledger.recorded(mortgage("ENCUMBRANCE_RECORDED", "2025-01-20", "2025-01-20", "2026-01-19"));
    Fact.Encumbrance ending = only(unit);
    assertThat(ending.same(running(ending, ending.until()))).isTrue();
    assertThat(ending.same(running(ending, null))).isFalse();
  }

  private static Fact.Encumbrance running(Fact.Encumbrance like, @Nullable Instant until) {
    return new Fact.Encumbrance(
        like.source(),
        like.origin(),
        like.number(),
        like.aliases(),
        like.from(),
        until,
        like.facts());
  }

  @Test
  void anOwnerWithoutAShareAddsNothingToWhatACertificateCarries() {
    TitleFacts half =
        new TitleFacts(
            CertificateNo.parse(certNo),
            TitleFacts.CoOwnership.SHARES,
            List.of(
                new TitleFacts.Owner(new UUID(7, 1), Share.parse("1/2")),
                new TitleFacts.Owner(new UUID(7, 2), null)),
            LocalDate.of(2024, 3, 5),
            true);
    assertThat(half.carries()).isEqualTo(Share.parse("1/2"));
  }

  @Test
  void aCaseWithoutANumberIsAMistakeOfOurs() {
    Entry entry = ((Incoming.Read) Ledger.line(Deed.heartbeat("x", "2025-01-01"))).entry();
    assertThatIllegalStateException().isThrownBy(entry::about);
    Entry closed =
        new Entry(
            entry.id(),
            "n",
            EntryType.CASE_CLOSED,
            Instant.EPOCH,
            new UnitCode(unit),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            false);
    assertThatIllegalStateException()
        .isThrownBy(() -> new Fold(Ledger.CLOCK, Map.of()).apply(Standing.of(closed)));
  }
}
