package city.anju.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks over HTTP as fast as it is answered. */
final class Wrk {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern MEAN = Pattern.compile("Latency\\s+([0-9.]+)(us|ms|s)\\b");
  private static final String QUANTILE = "(?m)^\\s+%s%%\\s+([0-9.]+)(us|ms|s)\\s*$";

  private final Path program;
  private final Path scripts;

  Wrk(Path program, Path scripts) {
    this.program = program;
    this.scripts = scripts;
  }

  /**
   * Asks for a while.
   *
   * @param script Lua that makes the requests
   */
  Rate run(URI base, String script, int clients, double seconds)
      throws IOException, InterruptedException {
    Path file = Files.writeString(scripts.resolve("requests.lua"), script);
    return read(
        Tool.WRK.run(
            List.of(
                program.toString(),
                "--threads=1",
                "--connections=" + clients,
                "--duration=" + Math.max(1, Math.round(seconds)) + "s",
                "--latency",
                "--timeout=30s",
                "--script=" + file,
                base.toString()),
            Map.of()));
  }

  /**
   * Reads what it prints.
   *
   * @throws IllegalStateException when not every answer was a good one, or there are no figures
   */
  static Rate read(String printed) {
    Matcher rate = RATE.matcher(printed);
    if (printed.contains("Non-2xx") || printed.contains("Socket errors") || !rate.find()) {
      throw new IllegalStateException("not every answer was a good one: " + printed);
    }
    return new Rate(
        Double.parseDouble(rate.group(1)),
        milliseconds(MEAN, printed),
        milliseconds(Pattern.compile(QUANTILE.formatted("50")), printed),
        milliseconds(Pattern.compile(QUANTILE.formatted("99")), printed));
  }

  private static double milliseconds(Pattern pattern, String printed) {
    Matcher found = pattern.matcher(printed);
    if (!found.find()) {
      throw new IllegalStateException("wrk says nothing like " + pattern + ": " + printed);
    }
    double value = Double.parseDouble(found.group(1));
    return switch (found.group(2)) {
      case "us" -> value / 1000;
      case "ms" -> value;
      default -> value * 1000;
    };
  }
}
