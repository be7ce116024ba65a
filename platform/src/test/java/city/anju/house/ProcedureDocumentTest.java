package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.listing.Application.State;
import city.anju.listing.ApplicationStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The procedure of an owner's application as a diagram and a table, and that it leads somewhere.
 */
class ProcedureDocumentTest {

  @Test
  void theDocumentIsTheProcedure() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# An owner's application 自主挂牌申请");
    lines.add("");
    lines.add(
        "Made from the code (`ProcedureDocumentTest`); do not edit. One person is enough for a step, but two"
            + " OFFICERS where the city profile says `twoOfficers`.");
    lines.add("");
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    lines.add("  [*] --> DRAFT: SAVE");
    for (ApplicationStep step : ApplicationStep.values()) {
      new TreeSet<>(step.from())
          .forEach(from -> lines.add("  %s --> %s: %s".formatted(from, step.to(), step)));
    }
    for (State state : State.values()) {
      if (!state.open()) {
        lines.add("  %s --> [*]".formatted(state));
      }
    }
    lines.add("```");
    lines.add("");
    lines.add("| step | from | to | whose act | recorded | may last until | rests on |");
    lines.add("|---|---|---|---|---|---|---|");
    for (ApplicationStep step : ApplicationStep.values()) {
      lines.add(
          "| %s | %s | %s | %s | %s | %s | %s |"
              .formatted(
                  step,
                  String.join(", ", new TreeSet<>(step.from()).stream().map(State::name).toList()),
                  step.to(),
                  step.who(),
                  step.recorded() == null ? "" : step.recorded(),
                  step.deadline() == null ? "" : step.deadline(),
                  step.basis()));
    }
    Golden.holds("docs/generated/application.md", String.join("\n", lines) + "\n");
  }

  @Test
  void everyStateIsReachedAndOnlyOpenOnesAreLeft() {
    Set<State> reached = EnumSet.of(State.DRAFT);
    Set<State> left = EnumSet.noneOf(State.class);
    for (ApplicationStep step : ApplicationStep.values()) {
      reached.add(step.to());
      left.addAll(step.from());
    }
    assertThat(reached).containsExactlyInAnyOrder(State.values());
    left.remove(State.REFUSED); // to which the applicant may object
    assertThat(left).allMatch(State::open).hasSize(4);
  }
}
