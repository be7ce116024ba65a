package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<String> words =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + file,
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + Math.max(1, Math.round(seconds)),
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + Database.WORK));
    variables.forEach((key, value) -> words.add("--define=" + key + "=" + value));
    words.add(Database.NAME);
    return read(
        Tool.PGBENCH.run(
            words, Map.of("PGPASSWORD", database.workPassword(), "PGOPTIONS", OPTIONS)));
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
