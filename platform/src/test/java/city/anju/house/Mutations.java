package city.anju.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils JSON in ways that strangers, bugs and attackers do; the same for the same seed. */
final class Mutations {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> HOSTILE_VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e999999999",
          "-1e-999999999",
          "99999999999999999999",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\"",
          "[]",
          "{}",
          "[[[[]]]]",
          "[null]",
          "{\"\":1}",
          "\"'; drop table register.entry; --\"",
          "\"<script>alert(1)</script>\"",
          "\"2026-02-30\"",
          "\"9999-12-31\"",
          "\"0000-01-01\"",
          "\"+99999-01-01T00:00:00Z\"",
          "\"2026-07-01T09:30:00+08:00\"",
          "\"1/0\"",
          "\"99999999999/99999999999\"",
          "\"0.00\"",
          "\"99999999999999.99\"",
          "\"%s%n\"",
          "\"" + "长".repeat(1_500) + "\"",
          "\"" + "9".repeat(300) + "\"");

  private static final List<String> BROKEN_TEXTS =
      List.of("", "{", "}", "\u0000", "\"", ",", "[", "\uFEFF", "//", "NaN", "\\", "\u2028");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** The text with one to three things wrong, sometimes no JSON at all. */
  String spoiled(String json) {
    if (random.nextInt(8) == 0) {
      int at = random.nextInt(json.length() + 1);
      String broken = any(BROKEN_TEXTS);
      return json.substring(0, at) + broken + json.substring(Math.min(json.length(), at + 1));
    }
    JsonNode tree = JSON.readTree(json);
    for (int i = random.nextInt(3); i >= 0; i--) {
      spoil(tree);
    }
    String spoiled = tree.toString();
    return random.nextInt(10) == 0 ? givenTwice(spoiled) : spoiled;
  }

  private void spoil(JsonNode tree) {
    List<JsonNode> containers = new ArrayList<>();
    collect(tree, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    JsonNode hostile = JSON.readTree(any(HOSTILE_VALUES));
    if (chosen instanceof ObjectNode object) {
      spoil(object, hostile);
    } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), hostile);
    } else if (chosen instanceof ArrayNode array) {
      array.add(hostile);
    }
  }

  private void spoil(ObjectNode object, JsonNode hostile) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.isEmpty() ? "x" : any(names);
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("no/such~field", hostile);
      case 2 -> object.set(name.toUpperCase(java.util.Locale.ROOT), object.path(name));
      default -> object.set(name, hostile);
    }
  }

  private static String givenTwice(String json) {
    int colon = json.indexOf(':');
    return colon < 0 ? json : "{" + json.substring(1, colon) + ":1," + json.substring(1);
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(inner -> collect(inner, containers));
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
