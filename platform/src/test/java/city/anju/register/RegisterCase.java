package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the stories talk to the register. */
final class RegisterCase {

  static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry");
  static final Actor OFFICER = new Actor(Actor.Kind.OFFICER, "officer-7");

  private final Register register;

  RegisterCase(Register register) {
    this.register = register;
  }

  /** All of them are taken. */
  void recorded(Deed... deeds) {
    for (Deed deed : deeds) {
      EntryAnswer answer = send(deed);
      assertThat(answer.problem()).as("%s", deed.no()).isNull();
      assertThat(answer.status()).isEqualTo(EntryAnswer.Status.RECORDED);
    }
  }

  /** It is not taken; gives the reason. */
  Problem rejected(Deed deed) {
    EntryAnswer answer = send(deed);
    assertThat(answer.status()).isEqualTo(EntryAnswer.Status.REJECTED);
    assertThat(answer.position()).isNull();
    if (answer.problem() == null) {
      throw new AssertionError("rejected without a reason");
    }
    return answer.problem();
  }

  String code(Deed deed) {
    return rejected(deed).code();
  }

  EntryAnswer send(Deed deed) {
    return register.record(deed.json(), REGISTRY);
  }

  List<EntryAnswer> sendAll(Deed... deeds) {
    return register.recordAll(Arrays.stream(deeds).map(Deed::json).toList(), REGISTRY);
  }

  UnitView now(String unit) {
    return view(unit, null, null).orElseThrow();
  }

  /** At noon of the day in the city. */
  UnitView on(String unit, String day) {
    return view(unit, noon(day), null).orElseThrow();
  }

  Optional<UnitView> view(String unit, @Nullable Instant asOf, @Nullable Instant knownAt) {
    return register.unit(new UnitCode(unit), asOf, knownAt, REGISTRY);
  }

  static Instant noon(String day) {
    return LocalDate.parse(day).atTime(4, 0).toInstant(ZoneOffset.UTC);
  }

  List<String> owners(UnitView view) {
    return view.titles().stream()
        .flatMap(title -> title.owners().stream())
        .map(UnitView.Owner::name)
        .sorted()
        .toList();
  }

  List<String> encumbrances(UnitView view) {
    return view.encumbrances().stream().map(UnitView.Encumbrance::encumbranceNo).sorted().toList();
  }

  List<String> heldFor(String unit) {
    return register.holds().stream()
        .filter(hold -> hold.unit().value().equals(unit))
        .map(OpenHold::reference)
        .toList();
  }
}
