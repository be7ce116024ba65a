package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The procedure of a viewing is a table, and its document is drawn from it. */
class ViewingDocumentTest {

  @Test
  void theDocumentIsTheProcedure() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# A viewing 看房");
    lines.add("");
    lines.add("Made from the code (`ViewingDocumentTest`); do not edit.");
    lines.add("");
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    for (ViewingStep step : ViewingStep.values()) {
      if (step.from().isEmpty()) {
        lines.add("  [*] --> %s: %s".formatted(step.to(), step));
      }
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
    lines.add("| step | from | to | whose step | recorded |");
    lines.add("|---|---|---|---|---|");
    for (ViewingStep step : ViewingStep.values()) {
      lines.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  step,
                  String.join(", ", new TreeSet<>(step.from()).stream().map(State::name).toList()),
                  step.to(),
                  step.who(),
                  step.recorded() == null ? "" : step.recorded()));
    }
    Golden.holds("docs/generated/viewing.md", String.join("\n", lines) + "\n");
  }

  @Test
  void everyStateIsReachedAndOnlyOpenOnesAreLeft() {
    Set<State> reached = EnumSet.noneOf(State.class);
    Set<State> left = EnumSet.noneOf(State.class);
    for (ViewingStep step : ViewingStep.values()) {
      reached.add(step.to());
      left.addAll(step.from());
    }
    assertThat(reached).containsExactlyInAnyOrder(State.values());
    assertThat(left).allMatch(State::open).hasSize(4);
  }
}
