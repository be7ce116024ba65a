package city.anju.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Everything that was acknowledged to somebody: all that a verdict may rely on. */
final class Acknowledged {

  final Map<String, Published> published = new ConcurrentHashMap<>();
  final Map<String, Entered> entered = new ConcurrentHashMap<>();
  final Queue<String> twice = new ConcurrentLinkedQueue<>();

  /** A publication, and the form that can be sent again. */
  record Published(Owner owner, Owner.Sent sent) {

    HomeLedger ledger() {
      return owner.seller().ledger();
    }
  }

  /** An entry, and where it stands. */
  record Entered(Map<String, Object> entry, long position) {}

  /** Somebody was given a code, which nobody had before. */
  void publish(Owner owner, Owner.Sent sent) {
    Published before = published.putIfAbsent(sent.code(), new Published(owner, sent));
    if (before != null) {
      twice.add(sent.code() + " was given twice: to " + before.owner() + " and to " + owner);
    }
  }

  /**
   * Reads it from a journal and from nothing else.
   *
   * @param owners the owner of a home, whose ledger knows of nothing yet
   */
  static Acknowledged in(Path journal, Function<String, Owner> owners) throws IOException {
    Acknowledged read = new Acknowledged();
    Map<String, List<String>> seizing = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(journal)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = Machine.JSON.readTree(line);
        if (node.has("act")) {
          String home = node.get("home").asString();
          read.act(owners.apply(home).seller().ledger(), home, node, seizing);
        } else if (node.has("form")) {
          read.publish(owners.apply(node.get("home").asString()), sent(node));
        } else {
          read.enter(node);
        }
      }
    }
    return read;
  }

  private void act(
      HomeLedger ledger, String home, JsonNode node, Map<String, List<String>> seizing) {
    String code = node.get("code").asString();
    switch (Journal.Act.valueOf(node.get("act").asString())) {
      case SEIZING -> seizing.put(home, ledger.seizing());
      case SEIZED -> ledger.seized(Objects.requireNonNull(seizing.remove(home)));
      case LIFTING -> ledger.lifting();
      case PUBLISHING -> ledger.publishing();
      case PUBLISHED -> ledger.published(code);
      case WITHDRAWING -> ledger.withdrawing(code);
      case WITHDRAWN -> ledger.withdrawn(code);
    }
  }

  private static Owner.Sent sent(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    node.get("fields").properties().forEach(e -> fields.put(e.getKey(), e.getValue().asString()));
    Form form = new Form(node.get("action").asString(), fields, Map.of());
    return new Owner.Sent(form, node.get("form").asString());
  }

  private void enter(JsonNode node) {
    Map<String, Object> entry = new LinkedHashMap<>();
    node.get("entry")
        .properties()
        .forEach(e -> entry.put(e.getKey(), Machine.JSON.treeToValue(e.getValue(), Object.class)));
    entered.put(
        node.get("entry").get("entryNo").asString(),
        new Entered(entry, node.get("position").asLong()));
  }
}
