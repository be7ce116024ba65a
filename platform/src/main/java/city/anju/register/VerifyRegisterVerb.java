package city.anju.register;

import city.anju.shared.Progress;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./anju verify-register}. */
@Component
class VerifyRegisterVerb implements Verb {

  private final Register register;
  private final Progress progress;

  VerifyRegisterVerb(Register register, Progress progress) {
    this.register = register;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "verify-register";
  }

  @Override
  public String about() {
    return "prove the chain of register entries, and that the state is what they say";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    ChainReport report = register.verifyChain(progress::say);
    out.printf(
        "%d entries chained, %d units folded again and compared.%n",
        report.entries(), report.units());
    report.faults().forEach(out::println);
    out.println(report.intact() ? "The register is intact." : "The register is NOT intact.");
    return report.intact() ? 0 : 1;
  }
}
