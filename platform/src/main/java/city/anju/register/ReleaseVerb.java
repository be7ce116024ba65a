package city.anju.register;

import city.anju.api.Problem;
import city.anju.shared.UnitCode;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./anju release <entryNo> --reason …}. */
@Component
class ReleaseVerb implements Verb {

  private static final String USAGE = "Usage: ./anju release <entryNo> --reason <why>";

  private final Register register;

  ReleaseVerb(Register register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "release";
  }

  @Override
  public String about() {
    return "end the hold a rejected register entry caused: <entryNo> --reason <why>";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() < 3 || !arguments.get(1).equals("--reason")) {
      out.println(USAGE);
      return 2;
    }
    String reason = String.join(" ", arguments.subList(2, arguments.size()));
    try {
      List<UnitCode> released =
          register.release(arguments.getFirst(), reason, Operator.atTheKeyboard());
      released.forEach(unit -> out.println("Released: " + unit));
      if (released.isEmpty()) {
        out.println("Nothing is held for this entry.");
      }
      return released.isEmpty() ? 1 : 0;
    } catch (Problem problem) {
      out.println(problem.detail());
      return 2;
    }
  }
}
