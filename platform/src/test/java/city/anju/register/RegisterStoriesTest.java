package city.anju.register;

import static city.anju.register.EntryAnswer.Status.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.people.AnjuTest;
import city.anju.register.Deed.Person;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the registry tells and what the register then says, day by day. */
@AnjuTest
class RegisterStoriesTest {

  private static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry");

  private final Register register;

  RegisterStoriesTest(Register register) {
    this.register = register;
  }

  private void recorded(Deed... deeds) {
    for (Deed deed : deeds) {
      EntryAnswer answer = register.record(deed.json(), REGISTRY);
      assertThat(answer.problem()).as(deed.no()).isNull();
      assertThat(answer.status()).isEqualTo(RECORDED);
    }
  }

  private UnitView now(String unit) {
    return register.unit(new UnitCode(unit), null, null, REGISTRY).orElseThrow();
  }

  private UnitView at(String unit, String day) {
    Instant noon = Instant.parse(day + "T04:00:00Z");
    return register.unit(new UnitCode(unit), noon, null, REGISTRY).orElseThrow();
  }

  @Test
  void aHomeIsRegisteredSeizedAndSold() {
    String unit = Deed.newUnit();
    Person zhang = Person.named("张伟");
    Person li = Person.named("李娜");
    recorded(
        Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), zhang)),
        Deed.seizure(unit, "2025-01-10", "CF-1"),
        Deed.lifted(unit, "2025-06-01", "CF-1"),
        Deed.transfer(unit, "2025-07-01", Deed.title(Deed.newCertNo(), li)));

    assertThat(now(unit).titles())
        .singleElement()
        .extracting(t -> t.owners().getFirst().name())
        .isEqualTo("李娜");
    assertThat(now(unit).encumbrances()).isEmpty();
    assertThat(at(unit, "2025-02-01").encumbrances())
        .extracting(UnitView.Encumbrance::encumbranceNo)
        .containsExactly("CF-1");
    assertThat(at(unit, "2024-12-31").titles())
        .singleElement()
        .extracting(t -> t.owners().getFirst().name())
        .isEqualTo("张伟");
    assertThat(register.verifyChain(said -> {}).faults()).isEqualTo(List.of());
  }
}
