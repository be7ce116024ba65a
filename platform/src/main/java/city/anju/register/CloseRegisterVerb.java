package city.anju.register;

import city.anju.api.Problem;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./anju close-register --reason …}. */
@Component
class CloseRegisterVerb implements Verb {

  private final Register register;

  CloseRegisterVerb(Register register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "close-register";
  }

  @Override
  public String about() {
    return "let questions wait while the register is being mended: --reason <why>";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() < 2 || !arguments.getFirst().equals("--reason")) {
      out.println("Usage: ./anju close-register --reason <why>");
      return 2;
    }
    String reason = String.join(" ", arguments.subList(1, arguments.size()));
    try {
      boolean changed = register.close(reason, Operator.atTheKeyboard());
      out.println(
          changed
              ? "The register is closed: verifications answer UNAVAILABLE, nothing is published, entries are still taken."
              : "The register was closed already.");
      return changed ? 0 : 1;
    } catch (Problem problem) {
      out.println(problem.detail());
      return 2;
    }
  }
}
