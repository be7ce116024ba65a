package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.register.Deed.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register does not take, and the homes it holds for it. */
@AnjuTest
class RejectionsTest {

  private static final String HELD =
      "select held from register.homes('infinity') where unit_code = :unit";

  private final Register register;
  private final RegisterCase registry;
  private final JdbcClient jdbc;

  private final String unit = Deed.newUnit();
  private final Deed first =
      Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("张伟")));

  RejectionsTest(Register register, JdbcClient jdbc) {
    this.register = register;
    this.registry = new RegisterCase(register);
    this.jdbc = jdbc;
  }

  private boolean held() {
    return jdbc.sql(HELD).param("unit", unit).query(Boolean.class).single();
  }

  private Map<String, Object> title() {
    return Deed.title(Deed.newCertNo(), Person.named("李娜"));
  }

  @Test
  void whatRefersToNothingKnownIsOutOfOrder() {
    registry.recorded(first);
    String nowhere = Deed.newUnit();
    for (Deed deed :
        List.of(
            Deed.transfer(nowhere, "2025-01-01", title()),
            Deed.seizure(nowhere, "2025-01-01", "CF-1"),
            Deed.of("CHANGE", nowhere, "2025-01-01")
                .without("unitCode")
                .set("unit", Deed.unit(nowhere)),
            Deed.of("CHANGE", unit, "2025-01-01").set("replaces", List.of(nowhere)),
            Deed.transfer(unit, "2025-01-01", title())
                .set("endsCertNos", List.of(Deed.newCertNo())),
            Deed.of("TITLE_CANCELLED", unit, "2025-01-01").set("certNo", Deed.newCertNo()),
            Deed.of("CASE_CLOSED", unit, "2025-01-01").set("caseNo", "ZY-1"),
            Deed.lifted(unit, "2025-01-01", "CF-1"),
            Deed.of("ENCUMBRANCE_CHANGED", unit, "2025-01-01")
                .set("encumbrance", Deed.encumbrance("CF-1", "SEIZURE", "2025-01-01")),
            Deed.correction(unit, "2025-01-01", Deed.lifted(unit, "2025-01-01", "CF-1"))
                .set("void", true),
            Deed.heartbeat("nobody-sent-this", "2025-01-01"))) {
      assertThat(registry.code(deed))
          .as(new String(deed.json(), StandardCharsets.UTF_8))
          .isEqualTo("ENTRY_OUT_OF_ORDER");
    }
  }

  @Test
  void whatIsThereAlreadyIsNotRecordedAgain() {
    registry.recorded(
        first,
        Deed.seizure(unit, "2025-01-01", "CF-1"),
        Deed.of("CASE_OPENED", unit, "2025-01-01").set("caseNo", "ZY-1"));
    assertThat(registry.code(Deed.seizure(unit, "2025-01-02", "CF-1")))
        .isEqualTo("ENCUMBRANCE_EXISTS");
    assertThat(registry.code(Deed.of("CASE_OPENED", unit, "2025-01-02").set("caseNo", "ZY-1")))
        .isEqualTo("CASE_EXISTS");
    assertThat(registry.code(Deed.first(unit, "2025-01-02", title()))).isEqualTo("TITLE_EXISTS");
    registry.recorded(
        Deed.lifted(unit, "2025-01-03", "CF-1"), Deed.seizure(unit, "2025-01-04", "CF-1"));
  }

  @Test
  void onlyACorrectionMayLieBeforeTheLastEntry() {
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");
    registry.recorded(first, seizure);
    assertThat(registry.code(Deed.lifted(unit, "2025-01-09", "CF-1"))).isEqualTo("ENTRY_BACKDATED");
    registry.recorded(
        Deed.correction(unit, "2025-01-05", seizure)
            .set("encumbrance", Deed.encumbrance("CF-2", "SEIZURE", "2025-01-05")),
        Deed.lifted(unit, "2025-01-10", "CF-1"));
    assertThat(registry.now(unit).encumbrances()).as("lifted under its former number").isEmpty();
  }

  @Test
  void aCorrectionFitsWhatItCorrects() {
    String other = Deed.newUnit();
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1");
    Deed voiding = Deed.correction(unit, "2025-01-11", seizure).set("void", true);
    registry.recorded(first, Deed.first(other, "2024-03-05", title()), seizure, voiding);
    assertThat(registry.code(Deed.correction(other, "2025-02-01", seizure).set("void", true)))
        .isEqualTo("CORRECTS_OTHER_UNIT");
    assertThat(registry.code(Deed.correction(unit, "2025-02-01", voiding).set("void", true)))
        .isEqualTo("CORRECTS_CORRECTION");
    assertThat(registry.code(Deed.correction(unit, "2025-02-01", seizure).set("title", title())))
        .isEqualTo("CORRECTION_PART");
  }

  @Test
  void aRejectedSeizureHoldsTheHomeUntilItIsSentAgain() {
    registry.recorded(first);
    Deed seizure = Deed.seizure(unit, "2025-01-10", "CF-1").in("encumbrance", "kind", "SEIZUER");
    assertThat(registry.rejected(seizure).status()).isEqualTo(422);
    assertThat(registry.heldFor(unit)).containsExactly(seizure.no());
    assertThat(held()).isTrue();
    registry.rejected(seizure);
    assertThat(registry.heldFor(unit)).as("one hold for one entry").hasSize(1);
    registry.recorded(seizure.again().in("encumbrance", "kind", "SEIZURE"));
    assertThat(registry.heldFor(unit)).isEmpty();
    assertThat(held()).isFalse();
  }

  @Test
  void anOfficerReleasesWhatCannotBeSentAgain() {
    registry.recorded(first);
    byte[] noNumber =
        "{\"type\":\"GIFT\",\"unitCode\":\"%s\"}".formatted(unit).getBytes(StandardCharsets.UTF_8);
    EntryAnswer answer = register.record(noNumber, RegisterCase.REGISTRY);
    assertThat(answer.entryNo()).isNull();
    String reference = registry.heldFor(unit).getFirst();
    assertThat(register.release(reference, "登记机构来函确认", RegisterCase.OFFICER)).hasSize(1);
    assertThat(held()).isFalse();
    assertThat(register.release(reference, "again", RegisterCase.OFFICER)).isEmpty();
  }

  @Test
  void aRecordedNumberIsADuplicateOrAConflictAndHoldsNobody() {
    registry.recorded(first);
    EntryAnswer again = registry.send(first.again());
    assertThat(again.status()).isEqualTo(EntryAnswer.Status.DUPLICATE);
    assertThat(again.position()).isPositive();
    assertThat(registry.rejected(first.again().in("unit", "room", "503")).status()).isEqualTo(409);
    assertThat(registry.code(first.again().in("unit", "use", "x"))).isEqualTo("ENTRY_CONFLICT");
    assertThat(registry.heldFor(unit)).isEmpty();
  }

  @Test
  void aHeartbeatSaysHowFarAndNeverAhead() {
    registry.recorded(first, Deed.heartbeat(first.no(), "2999-01-01"));
    assertThat(
            jdbc.sql("select last_heartbeat_at < timestamptz '2999-01-01' from register.standing()")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void anOfficerClosesTheRegisterAndTheFeedGoesOn() {
    assertThat(register.close("系统维护", RegisterCase.OFFICER)).isTrue();
    try {
      assertThat(register.close("again", RegisterCase.OFFICER)).isFalse();
      registry.recorded(first);
    } finally {
      assertThat(register.open("完成", RegisterCase.OFFICER)).isTrue();
    }
  }
}
