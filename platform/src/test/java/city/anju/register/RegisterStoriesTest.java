package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import city.anju.register.Deed.Person;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the registry tells and what the register then says, day by day. */
@AnjuTest
class RegisterStoriesTest {

  private static final String STANDING =
      """
      select title_version || ' ' || title_complete || ' ' || case_open || ' ' || replaced
      from register.homes('infinity') where unit_code = :unit
      """;

  private final Register register;
  private final RegisterCase registry;
  private final JdbcClient jdbc;
  private final TestClock testClock;
  private final CityClock clock;

  private final String unit = Deed.newUnit();
  private final Person zhang = Person.named("张伟");
  private final Person li = Person.named("李娜");

  RegisterStoriesTest(Register register, JdbcClient jdbc, TestClock testClock, CityClock clock) {
    this.register = register;
    this.registry = new RegisterCase(register);
    this.jdbc = jdbc;
    this.testClock = testClock;
    this.clock = clock;
  }

  @AfterEach
  void realTimeAgain() {
    testClock.reset();
  }

  private Deed first() {
    return Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), zhang));
  }

  private String standing(String of) {
    return jdbc.sql(STANDING).param("unit", of).query(String.class).single();
  }

  @Test
  void aHomeIsRegisteredSeizedAndSold() {
    registry.recorded(
        first(),
        Deed.seizure(unit, "2025-01-10", "CF-1"),
        Deed.lifted(unit, "2025-06-01", "CF-1"),
        Deed.of("CASE_OPENED", unit, "2025-06-20").set("caseNo", "ZY-1"));
    assertThat(standing(unit)).isEqualTo("1 true true false");
    registry.recorded(
        Deed.transfer(unit, "2025-07-01", Deed.title(Deed.newCertNo(), li)),
        Deed.of("CASE_CLOSED", unit, "2025-07-01").set("caseNo", "ZY-1"));

    assertThat(standing(unit)).isEqualTo("2 true false false");
    assertThat(registry.owners(registry.now(unit))).containsExactly("李娜");
    assertThat(registry.now(unit).encumbrances()).isEmpty();
    assertThat(registry.encumbrances(registry.on(unit, "2025-02-01"))).containsExactly("CF-1");
    assertThat(registry.owners(registry.on(unit, "2024-12-31"))).containsExactly("张伟");
    assertThat(registry.on(unit, "2025-06-25").cases()).hasSize(1);
    assertThat(registry.view(unit, RegisterCase.noon("2024-03-04"), null)).isEmpty();
  }

  @Test
  void whatIsReadIsWhatWasSentWithMaskedNumbers() {
    registry.recorded(first());
    UnitView view = registry.now(unit);
    UnitView.Description home = Objects.requireNonNull(view.unit());
    assertThat(home.location()).endsWith(Deed.HOSTILE);
    assertThat(home.buildingArea()).isEqualTo("89.57");
    assertThat(home.point()).hasToString("Point[lon=120.3827, lat=36.0671]");
    assertThat(view.titles().getFirst().owners().getFirst().idNo())
        .startsWith("370299**********")
        .isNotEqualTo(zhang.idNo());
  }

  @Test
  void threeHeirsHoldInSeparateCertificates() {
    Person wang = Person.named("王芳");
    String second = Deed.newCertNo();
    registry.recorded(
        Deed.first(unit, "2024-03-05", Deed.separate(Deed.newCertNo(), "1/3", zhang)),
        Deed.first(unit, "2024-03-06", Deed.separate(second, "1/3", li)));
    assertThat(standing(unit)).isEqualTo("2 false false false");
    registry.recorded(Deed.first(unit, "2024-03-07", Deed.separate(Deed.newCertNo(), "1/3", wang)));
    assertThat(standing(unit)).isEqualTo("3 true false false");
    assertThat(
            registry.code(
                Deed.first(unit, "2024-03-08", Deed.separate(Deed.newCertNo(), "1/9", zhang))))
        .isEqualTo("SHARES_NOT_ONE");
    assertThat(registry.code(Deed.first(unit, "2024-03-08", Deed.title(Deed.newCertNo(), zhang))))
        .isEqualTo("TITLE_EXISTS");

    Person zhao = Person.named("赵敏");
    registry.recorded(
        Deed.transfer(unit, "2025-01-02", Deed.separate(Deed.newCertNo(), "1/3", zhao))
            .set("endsCertNos", List.of(second)));
    assertThat(registry.owners(registry.now(unit))).containsExactlyInAnyOrder("张伟", "王芳", "赵敏");
    assertThat(standing(unit)).isEqualTo("4 true false false");
  }

  @Test
  void aSplitPassesTheSeizureToBothUntilItIsLiftedThere() {
    String left = Deed.newUnit();
    String right = Deed.newUnit();
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-2");
    registry.recorded(first(), seizure, part(left, "2025-03-01"), part(right, "2025-03-01"));
    assertThat(registry.encumbrances(registry.now(left))).containsExactly("CF-2");
    assertThat(registry.encumbrances(registry.now(right))).containsExactly("CF-2");
    assertThat(registry.now(unit).replaced()).isTrue();
    assertThat(registry.now(unit).titles()).isEmpty();
    assertThat(registry.encumbrances(registry.now(unit))).containsExactly("CF-2");

    registry.recorded(Deed.lifted(left, "2025-04-01", "CF-2"));
    assertThat(registry.now(left).encumbrances()).isEmpty();
    assertThat(registry.encumbrances(registry.now(right))).containsExactly("CF-2");

    registry.recorded(Deed.correction(unit, "2025-01-10", seizure).set("void", true));
    assertThat(registry.now(right).encumbrances()).as("it was never there").isEmpty();
    assertThat(registry.on(left, "2025-03-15").encumbrances()).isEmpty();
  }

  @Test
  void aMergerTakesOverWhatLayOnBoth() {
    String other = Deed.newUnit();
    String merged = Deed.newUnit();
    registry.recorded(
        first(),
        Deed.first(other, "2024-03-05", Deed.title(Deed.newCertNo(), zhang)),
        Deed.seizure(unit, "2025-01-10", "CF-3"),
        Deed.seizure(other, "2025-01-11", "CF-4"),
        Deed.of("CHANGE", merged, "2025-03-01")
            .without("unitCode")
            .set("unit", Deed.unit(merged))
            .set("title", Deed.title(Deed.newCertNo(), zhang))
            .set("replaces", List.of(unit, other)));
    assertThat(registry.encumbrances(registry.now(merged))).containsExactly("CF-3", "CF-4");
    assertThat(registry.code(Deed.seizure(other, "2025-04-01", "CF-5"))).isEqualTo("UNIT_REPLACED");
    assertThat(registry.heldFor(merged)).as("the seizure may mean the heir").hasSize(1);
  }

  private Deed part(String code, String day) {
    return Deed.of("CHANGE", code, day)
        .without("unitCode")
        .set("unit", Deed.unit(code))
        .set("title", Deed.title(Deed.newCertNo(), zhang))
        .set("replaces", List.of(unit));
  }

  @Test
  void aVoidedSeizureWasNeverThereAndWhatWeKnewStaysKnown() {
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-6");
    registry.recorded(first(), seizure);
    Instant before = clock.now();
    registry.recorded(Deed.correction(unit, "2025-01-10", seizure).set("void", true));
    assertThat(registry.now(unit).encumbrances()).isEmpty();
    assertThat(registry.on(unit, "2025-02-01").encumbrances()).isEmpty();
    assertThat(
            registry
                .view(unit, RegisterCase.noon("2025-02-01"), before)
                .orElseThrow()
                .encumbrances())
        .hasSize(1);
    assertThat(registry.view(unit, null, before).orElseThrow().encumbrances()).hasSize(1);
  }

  @Test
  void aVoidedLiftBringsTheSeizureBackFromThatDay() {
    Deed lifted = Deed.lifted(unit, "2025-02-01", "CF-7");
    registry.recorded(first(), Deed.seizure(unit, "2025-01-10", "CF-7"), lifted);
    registry.recorded(Deed.correction(unit, "2025-03-01", lifted).set("void", true));
    assertThat(registry.encumbrances(registry.now(unit))).containsExactly("CF-7");
    assertThat(registry.on(unit, "2025-02-15").encumbrances())
        .as("the correction counts from its own day")
        .isEmpty();
  }

  @Test
  void aVoidedTransferGivesTheHomeBack() {
    Deed sale = Deed.transfer(unit, "2025-01-10", Deed.title(Deed.newCertNo(), li));
    registry.recorded(first(), sale, Deed.correction(unit, "2025-02-01", sale).set("void", true));
    assertThat(registry.owners(registry.now(unit))).containsExactly("张伟");
    assertThat(registry.owners(registry.on(unit, "2025-01-15"))).containsExactly("李娜");
    assertThat(standing(unit)).startsWith("3 true");
  }

  @Test
  void aCorrectedCertificateEndsUnderItsOldNumberToo() {
    String typo = Deed.newCertNo();
    Deed registered = Deed.first(unit, "2024-03-05", Deed.title(typo, zhang));
    Deed sale =
        Deed.transfer(unit, "2025-01-10", Deed.title(Deed.newCertNo(), li))
            .set("endsCertNos", List.of(typo));
    registry.recorded(
        registered,
        sale,
        Deed.correction(unit, "2025-02-01", registered)
            .set("title", Deed.title(Deed.newCertNo(), zhang)));
    assertThat(registry.owners(registry.now(unit))).containsExactly("李娜");
  }

  @Test
  void aCorrectedShareMakesTheWhole() {
    Deed wrong = Deed.first(unit, "2024-03-06", Deed.separate(Deed.newCertNo(), "1/3", li));
    registry.recorded(
        Deed.first(unit, "2024-03-05", Deed.separate(Deed.newCertNo(), "1/2", zhang)), wrong);
    assertThat(standing(unit)).isEqualTo("2 false false false");
    assertThat(
            registry.code(
                Deed.correction(unit, "2024-03-06", wrong)
                    .set("title", Deed.separate(Deed.newCertNo(), "2/3", li))))
        .isEqualTo("SHARES_NOT_ONE");
    registry.recorded(
        Deed.correction(unit, "2024-03-06", wrong)
            .set("title", Deed.separate(Deed.newCertNo(), "1/2", li)));
    assertThat(standing(unit)).isEqualTo("3 true false false");
  }

  @Test
  void theClockMayGoBackAndTheOrderStays() {
    testClock.set(Instant.parse("2026-06-01T00:00:00Z"));
    registry.recorded(first());
    testClock.advance(Duration.ofDays(-30));
    registry.recorded(Deed.seizure(unit, "2025-01-10", "CF-8"));
    testClock.advance(Duration.ofDays(-30));
    registry.recorded(Deed.lifted(unit, "2025-02-10", "CF-8"));
    assertThat(registry.now(unit).encumbrances()).isEmpty();
    assertThat(registry.encumbrances(registry.on(unit, "2025-01-15"))).containsExactly("CF-8");
    assertThat(
            jdbc.sql(
                    "select count(distinct recorded_at) from register.entry where unit_code = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void whatTheRegistrySaysOfTomorrowCountsAtOnce() {
    registry.recorded(first(), Deed.seizure(unit, "2099-01-01", "CF-9"));
    assertThat(registry.encumbrances(registry.now(unit))).containsExactly("CF-9");
    assertThat(registry.on(unit, "2098-12-31").encumbrances()).isEmpty();
  }

  @Test
  void ownersFindTheirHomesByNameAndDocument() {
    registry.recorded(first());
    IdDocument document = IdDocument.parse(IdKind.RESIDENT_ID, zhang.idNo());
    assertThat(register.homesOf(PersonName.of("张伟"), document))
        .singleElement()
        .satisfies(
            home -> {
              assertThat(home.unitCode().value()).isEqualTo(unit);
              assertThat(home.certNos()).hasSize(1);
              assertThat(home.ownerCount()).isEqualTo(1);
            });
    assertThat(register.homesOf(PersonName.of("李娜"), document)).isEmpty();
    registry.recorded(Deed.transfer(unit, "2025-01-10", Deed.title(Deed.newCertNo(), li)));
    assertThat(register.homesOf(PersonName.of("张伟"), document)).isEmpty();
  }

  @Test
  void anAdvanceNoticeOfTheOwnerIsHisOwn() {
    var own = Deed.encumbrance("YG-1", "ADVANCE_NOTICE", "2025-01-01");
    own.put("holder", zhang.with(null));
    var ofName = Deed.encumbrance("YG-2", "ADVANCE_NOTICE", "2025-01-01");
    ofName.put("holder", "张伟");
    var third = Deed.encumbrance("YG-3", "ADVANCE_NOTICE", "2025-01-01");
    third.put("holder", li.with(null));
    registry.recorded(first());
    for (var notice : List.of(own, ofName, third)) {
      registry.recorded(
          Deed.of("ENCUMBRANCE_RECORDED", unit, "2025-01-01").set("encumbrance", notice));
    }
    assertThat(
            jdbc.sql(
                    """
                    select encumbrance_no || ' ' || holder_is_owner
                    from register.encumbrances('infinity') where unit_code = :unit order by 1
                    """)
                .param("unit", unit)
                .query(String.class)
                .list())
        .containsExactly("YG-1 true", "YG-2 true", "YG-3 false");
  }
}
