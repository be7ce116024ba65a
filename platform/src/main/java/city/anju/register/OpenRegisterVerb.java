package city.anju.register;

import city.anju.api.Problem;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./anju open-register --reason …}. */
@Component
class OpenRegisterVerb implements Verb {

  private final Register register;

  OpenRegisterVerb(Register register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "open-register";
  }

  @Override
  public String about() {
    return "let the register answer questions again: --reason <why>";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() < 2 || !arguments.getFirst().equals("--reason")) {
      out.println("Usage: ./anju open-register --reason <why>");
      return 2;
    }
    String reason = String.join(" ", arguments.subList(1, arguments.size()));
    try {
      boolean changed = register.open(reason, Operator.atTheKeyboard());
      out.println(changed ? "The register is open again." : "The register was open already.");
      return changed ? 0 : 1;
    } catch (Problem problem) {
      out.println(problem.detail());
      return 2;
    }
  }
}
