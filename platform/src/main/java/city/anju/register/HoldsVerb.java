package city.anju.register;

import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./anju holds}. */
@Component
class HoldsVerb implements Verb {

  private final Register register;

  HoldsVerb(Register register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "holds";
  }

  @Override
  public String about() {
    return "list homes that are held because a register entry for them was rejected";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    List<OpenHold> holds = register.holds();
    for (OpenHold hold : holds) {
      out.printf(
          "%s  %s  since %s  %s: %s%n",
          hold.reference(), hold.unit(), hold.placedAt(), hold.code(), hold.detail());
    }
    out.println(
        holds.isEmpty() ? "No home is held." : "End one: ./anju release <entryNo> --reason <why>");
    return 0;
  }
}
