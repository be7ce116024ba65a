package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a script of ours in the platform's database, over the same loopback, as the same login. */
final class Pgbench {

  private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+) ");
  private static final Pattern LATENCY = Pattern.compile("(?m)^latency average = ([0-9.]+) ms");

  /** As the platform's pool sets its connections. */
  private static final String OPTIONS = "-c plan_cache_mode=force_generic_plan -c jit=off";

  private final Path program;
  private final Database database;
  private final Path scripts;

  Pgbench(Path program, Database database, Path scripts) {
    this.program = program;
    this.database = database;
    this.scripts = scripts;
  }

  /**
   * Runs it for a while.
   *
   * @param name of the script
   * @param script what a transaction is
   * @param variables its variables
   */
  Rate run(String name, String script, Map<String, String> variables, int clients, double seconds)
      throws IOException, InterruptedException {
    Path file = scripts.resolve(name + ".pgbench");
    Files.writeString(file, script);
    List<String> words = words(List.of(file), clients, seconds, Database.WORK);
    words.add("--protocol=prepared");
    return read(run(words, variables, database.workPassword()));
  }

  /**
   * Runs one of several scripts each time, under a login with the rights of both of the platform's,
   * and looks at how long each one took.
   */
  Rate run(List<String> several, Map<String, String> variables, int clients, double seconds)
      throws IOException, InterruptedException, SQLException {
    List<Path> files = new ArrayList<>();
    for (String script : several) {
      Path file = scripts.resolve("one-of-several-%d.pgbench".formatted(files.size()));
      files.add(Files.writeString(file, script));
    }
    List<String> words = words(files, clients, seconds, Database.BOTH);
    Path took = scripts.resolve("took");
    words.addAll(List.of("--protocol=simple", "--log", "--log-prefix=" + took));
    Rate rate = read(run(words, variables, database.bothPassword()));
    List<String> lines = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(scripts, "took.*")) {
      for (Path log : logs) {
        lines.addAll(Files.readAllLines(log));
        Files.delete(log);
      }
    }
    Shots shots = new Shots(seconds, nanos(lines));
    return new Rate(
        rate.perSecond(), rate.milliseconds(), shots.milliseconds(0.5), shots.milliseconds(0.99));
  }

  private List<String> words(List<Path> files, int clients, double seconds, String user) {
    List<String> words = new ArrayList<>(List.of(program.toString(), "--no-vacuum"));
    files.forEach(file -> words.add("--file=" + file));
    words.addAll(
        List.of(
            "--client=" + clients,
            "--jobs=" + Math.min(clients, 2),
            "--time=" + Math.max(1, Math.round(seconds)),
            "--host=127.0.0.1",
            "--port=" + database.port(),
            "--username=" + user));
    return words;
  }

  private static String run(List<String> words, Map<String, String> variables, String password)
      throws IOException, InterruptedException {
    variables.forEach((key, value) -> words.add("--define=" + key + "=" + value));
    words.add(Database.NAME);
    return Tool.PGBENCH.run(words, Map.of("PGPASSWORD", password, "PGOPTIONS", OPTIONS));
  }

  /**
   * How long each transaction took, sorted, by pgbench's own log; the first of each client is left
   * out, because it prepares.
   */
  static long[] nanos(List<String> log) {
    Set<String> known = new HashSet<>();
    return log.stream()
        .map(line -> line.split(" ", -1))
        .filter(fields -> !known.add(fields[0]))
        .mapToLong(fields -> 1000 * Long.parseLong(fields[2]))
        .sorted()
        .toArray();
  }

  /**
   * Reads what it prints.
   *
   * @throws IllegalStateException when a client gave up, or there are no figures
   */
  static Rate read(String printed) {
    Matcher tps = TPS.matcher(printed);
    Matcher latency = LATENCY.matcher(printed);
    if (printed.contains("aborted") || !tps.find() || !latency.find()) {
      throw new IllegalStateException("pgbench did not do its work: " + printed);
    }
    return new Rate(
        Double.parseDouble(tps.group(1)),
        Double.parseDouble(latency.group(1)),
        Double.NaN,
        Double.NaN);
  }
}
