package city.anju.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the command to the first page, and what the platform then takes of memory. */
final class StartBenchmark {

  private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

  private final City city;
  private final Report report;

  StartBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  /** Seconds until the first page has come; the platform then runs. */
  static double start(PlatformUnderTest platform) throws IOException {
    long begun = System.nanoTime();
    platform.start(new Progress());
    return (System.nanoTime() - begun) / 1e9;
  }

  /** After everything else: what it has become. */
  void memory() throws IOException, InterruptedException {
    long pid = city.platform().pid();
    String resident =
        Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    report.alone(
        "Memory of the platform after all this, resident",
        Long.parseLong(resident.replaceAll("\\D", "")) / 1024 + " MB");
    jcmd(pid, "GC.run");
    report.alone("Its heap after a collection", heapUsed(jcmd(pid, "GC.heap_info")) / 1024 + " MB");
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("jcmd does not answer");
    }
    return printed;
  }

  /** Kilobytes that all generations use, as {@code jcmd GC.heap_info} prints them. */
  static long heapUsed(String printed) {
    return printed
        .lines()
        .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
        .map(USED::matcher)
        .filter(Matcher::find)
        .mapToLong(used -> Long.parseLong(used.group(1)))
        .sum();
  }
}
