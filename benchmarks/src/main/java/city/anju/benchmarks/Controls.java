package city.anju.benchmarks;

import city.anju.benchmarks.Scene.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Shows that the checker can be guilty: each forgery and each forgetful setting must be found. */
final class Controls {

  private static final int SELLERS = 24;
  private static final int ANSWERS = 300;
  private static final int ROUNDS = 5;

  private static final String REVIVE =
      "update listing.listing set status = 'PUBLISHED', reason = null, rule = null where code = ?";
  private static final String KILL =
      "update listing.listing set status = 'WITHDRAWN', reason = 'OWNER' where code = ?";
  private static final String RENAME = "update listing.listing set code = ? where code = ?";

  private final TortureOptions options;
  private final PrintStream out;
  private final SplittableRandom random;
  private final List<String> missed = new ArrayList<>();

  Controls(TortureOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.random = new SplittableRandom(options.seed());
  }

  /** Whether everything was found. */
  boolean run() throws IOException, InterruptedException {
    out.printf("Seed %d; controls: every one must be found%n", options.seed());
    try (Playground ground = new Playground(options.work(), "controls", options.seed());
        Scene scene =
            Scene.open(ground.platform(options.dist(), Map.of()), SELLERS, Journal.NONE)) {
      forgeries(scene);
      keysIgnored(scene);
      forgetful(scene);
      entryChanged(scene);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    out.println(missed.isEmpty() ? "Every control was found." : "NOT FOUND: " + missed);
    return missed.isEmpty();
  }

  private static Load loaded(Stage stage, String run, SplittableRandom random)
      throws InterruptedException {
    Load load = stage.load(run);
    load.begin(random.split());
    stage.awaitAnswers(ANSWERS);
    load.end();
    return load;
  }

  private void forgeries(Scene scene) throws IOException, InterruptedException, SQLException {
    Stage stage = scene.stage();
    Acknowledged known = loaded(stage, "C", random).acknowledged;
    List<String> honest = new ArrayList<>(codes(scene, known));
    honest.addAll(stage.weather.faults());
    if (!honest.isEmpty()) {
      missed.add("an honest platform was found guilty: " + honest);
    }
    List<String> codes = known.published.keySet().stream().sorted().toList();
    String dead = codes.stream().filter(code -> isDead(known, code)).findFirst().orElseThrow();
    try (Connection forger = scene.platform.superUser()) {
      change(forger, "set session_replication_role = replica"); // nobody is asked
      change(forger, REVIVE, dead);
      found("a dead code made live behind the platform's back", codes(scene, known), "lives");
      change(forger, KILL, dead);
      change(forger, RENAME, codes.getFirst() + "?", codes.getFirst());
      found("an acknowledged code taken away", codes(scene, known), "is lost");
      change(forger, RENAME, codes.getFirst(), codes.getFirst() + "?");
      change(forger, "update listing.code_counter set last = last + 1");
    }
    Acknowledged after = loaded(scene.stage(), "G", random).acknowledged;
    after.published.putAll(known.published);
    found(
        "a number that was skipped",
        scene.stage().verdict().numbersHaveNoGaps(after).faults(),
        "was given to nobody");
  }

  private void entryChanged(Scene scene) throws IOException, InterruptedException, SQLException {
    try (Connection forger = scene.platform.superUser()) {
      change(forger, "set session_replication_role = replica");
      change(forger, "update register.entry set payload = payload || ' ' where position = 1");
    }
    try {
      missed.add("an entry changed in place: " + scene.platform.verb("verify-register"));
    } catch (IllegalStateException notClean) {
      found(
          "an entry changed in place",
          List.of(String.valueOf(notClean.getMessage())),
          "ended with");
    }
  }

  private static boolean isDead(Acknowledged known, String code) {
    return known.published.get(code) != null
        && known.published.get(code).ledger().look(code).dead();
  }

  private static List<String> codes(Scene scene, Acknowledged known) {
    return scene.stage().verdict().codesSayWhatTheyMust(known).faults();
  }

  private static void change(Connection forger, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = forger.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  private void found(String what, List<String> faults, String word) {
    List<String> those = faults.stream().filter(fault -> fault.contains(word)).toList();
    if (those.isEmpty()) {
      missed.add(what);
    } else {
      out.printf("found      %s: %s (%d)%n", what, those.getFirst(), those.size());
    }
  }

  private void keysIgnored(Scene scene) throws InterruptedException {
    Stage stage = scene.stage();
    Load load = loaded(stage, "N", random);
    found(
        "entries that are taken twice",
        stage.verdict().entriesAgain(load.acknowledged, "-again").faults(),
        "was answered again");
  }

  private void forgetful(Scene scene) throws IOException, InterruptedException {
    PlatformUnderTest platform = scene.platform;
    platform.close();
    platform.database.set("synchronous_commit = off");
    platform.database.set("wal_writer_delay = 10s");
    platform.database.set("wal_writer_flush_after = 1GB");
    platform.start(new Progress());
    List<String> lost = List.of();
    for (int round = 1; round <= ROUNDS && lost.isEmpty(); round++) {
      Acknowledged known = loaded(scene.stage(), "F" + round, random).acknowledged;
      platform.awaitDatabase(platform.database.killAll());
      lost = codes(scene, known).stream().filter(fault -> fault.endsWith("is lost")).toList();
    }
    found("a database that may forget (synchronous_commit = off)", lost, "is lost");
  }
}
