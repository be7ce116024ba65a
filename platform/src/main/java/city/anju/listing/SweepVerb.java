package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./anju sweep}: asks the rules of the whole city now. */
@Component
class SweepVerb implements Verb {

  private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "command-line");

  private final Sweep sweep;

  SweepVerb(Sweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public String about() {
    return "ask the rules of the whole city now and withdraw what may no longer stand";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    Sweep.Report report = sweep.run(OPERATOR);
    out.printf(
        "Swept at %s: %d live listings, %d withdrawn.%n",
        report.at(), report.liveBefore(), report.total());
    report.withdrawn().forEach((reason, count) -> out.printf("  %s: %d%n", reason, count));
    return 0;
  }
}
