package city.anju.benchmarks;

import city.anju.benchmarks.Report.Aim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the command to the first page, and what the platform then takes of memory. */
final class StartBenchmark {

  private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

  private static final int TIMES = 5;
  private static final Aim AIM = Aim.atMost(5);
  private static final Duration LONGEST_TRAINING = Duration.ofMinutes(12);

  private final City city;
  private final Report report;

  StartBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  /** Gives a platform that is not started yet, with these options of the JVM beside its own. */
  interface Platforms {
    PlatformUnderTest with(List<String> jvm) throws IOException;
  }

  /**
   * Starts it some times as the launcher does it the first time, then lets it make what the
   * launcher has from then on, and starts it with that.
   *
   * @param first the launcher's options of the JVM for a start without a cache, as a file
   * @param cache where the JVM's cache is to be
   */
  static void firstPage(Platforms platforms, Path first, Path cache, Report report)
      throws IOException, InterruptedException {
    measure("without", platforms, List.of("@" + first), report);
    Files.deleteIfExists(cache);
    try (PlatformUnderTest teacher = platforms.with(List.of("-Danju.aot=" + cache))) {
      teacher.start(new Progress());
      long deadline = System.nanoTime() + LONGEST_TRAINING.toNanos();
      while (!Files.exists(cache)) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("no AOT cache was made at " + cache);
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
    measure("with", platforms, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), report);
  }

  private static void measure(String with, Platforms platforms, List<String> jvm, Report report)
      throws IOException {
    List<Double> pages = new ArrayList<>();
    List<Double> doors = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      try (PlatformUnderTest platform = platforms.with(jvm)) {
        long begun = System.nanoTime();
        platform.start(new Progress());
        pages.add((System.nanoTime() - begun) / 1e9);
        platform.awaitSandbox();
        doors.add((System.nanoTime() - begun) / 1e9);
      }
    }
    report.within(
        "First page from a cold start, %s the AOT cache".formatted(with), Turns.middle(pages), AIM);
    report.alone(
        "The sandbox lets people sign in after a cold start, %s the AOT cache".formatted(with),
        "%.1f s".formatted(Turns.middle(doors)));
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
