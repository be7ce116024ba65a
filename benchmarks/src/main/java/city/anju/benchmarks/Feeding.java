package city.anju.benchmarks;

import city.anju.benchmarks.Machine.Recorded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Entries on their way: those that were answered, and those to be sent again. */
final class Feeding {

  private static final int NOT_JUST_NOW = 503;

  private final List<Map<String, Object>> entries;
  private final @Nullable Recorded[] answers;

  Feeding(List<Map<String, Object>> entries) {
    this.entries = List.copyOf(entries);
    this.answers = new Recorded[entries.size()];
  }

  private List<Integer> open() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] == null) {
        open.add(i);
      }
    }
    return open;
  }

  /** A line for each entry that has no answer yet. */
  String body() {
    return open().stream()
        .map(i -> Machine.JSON.writeValueAsString(entries.get(i)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Takes the lines that are final; the answer is one to ask again after while others are not. */
  Answer heard(Answer answer) {
    if (!answer.ok()) {
      return answer;
    }
    List<String> lines = answer.body().lines().toList();
    List<Integer> sent = open();
    if (lines.size() != sent.size()) {
      return new Answer(0, "broken off: " + answer.body(), answer.at(), null);
    }
    for (int i = 0; i < lines.size(); i++) {
      answers[sent.get(i)] = settled(lines.get(i));
    }
    return open().isEmpty() ? answer : new Answer(NOT_JUST_NOW, answer.body(), answer.at(), null);
  }

  private static @Nullable Recorded settled(String line) {
    JsonNode node = Machine.JSON.readTree(line);
    if (node.path("problem").path("status").asInt(0) == NOT_JUST_NOW) {
      return null;
    }
    return new Recorded(node.get("status").asString(), node.path("position").asLong(0), line);
  }

  /** One for each entry, in their order. */
  List<Recorded> answers() {
    return Arrays.stream(answers).map(Objects::requireNonNull).toList();
  }
}
