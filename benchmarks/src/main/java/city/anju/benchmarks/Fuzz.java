package city.anju.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./anju fuzz}: Jazzer feeds every parser for a while each, led by what the parser's code
 * does with it. What it finds becomes an input of the tests.
 */
final class Fuzz {

  private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs in (\\d+) second");
  private static final Pattern LAST =
      Pattern.compile("#(\\d+)\\s+\\S+\\s+cov: (\\d+) ft: \\d+ corp: (\\d+)");

  /** The first input pays for every class that is loaded, on a machine that does other things. */
  private static final int SECONDS_AN_INPUT = 25;

  private static final int MEGABYTES = 1536;

  /** What inputs are led by: ours, and the readers of files that we did not write. */
  private static final String WATCHED =
      "city.anju.**:com.google.zxing.**:com.twelvemonkeys.imageio.**:org.yaml.snakeyaml.**";

  private final Path home;
  private final Path work;
  private final double minutes;
  private final long seed;
  private final boolean document;
  private final List<String> only;
  private final PrintStream out = System.out;

  private Fuzz(double minutes, long seed, boolean document, List<String> only) {
    this.home = Path.of(System.getProperty("anju.home", ".")).toAbsolutePath().normalize();
    this.work = home.resolve("target/fuzz");
    this.minutes = minutes;
    this.seed = seed;
    this.document = document;
    this.only = List.copyOf(only);
  }

  /**
   * What came of one parser.
   *
   * @param edges branches of the watched code that the inputs reached
   * @param corpus inputs that reached something no other did
   */
  private record Fuzzed(
      String name, long runs, long edges, long corpus, double seconds, List<Path> found) {}

  /** Ends with 0 when nothing was found, 1 when something was, 2 when it could not be run. */
  public static void main(String[] words) throws IOException, InterruptedException {
    double minutes = 20;
    long seed = RandomGenerator.getDefault().nextInt(1, Integer.MAX_VALUE);
    boolean document = false;
    List<String> only = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      boolean more = i + 1 < words.length;
      if (words[i].equals("--document")) {
        document = true;
      } else if (words[i].equals("--minutes") && more) {
        minutes = Double.parseDouble(words[++i]);
      } else if (words[i].equals("--seed") && more) {
        seed = Long.parseLong(words[++i]);
      } else if (words[i].matches("[A-Z][A-Za-z]+Fuzz")) {
        only.add(words[i]);
      } else {
        System.err.println(
            "Usage: ./anju fuzz [--minutes <number>] [--seed <number>] [--document] [NameFuzz …]");
        System.exit(2);
      }
    }
    System.exit(new Fuzz(minutes, seed, document, only).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    Files.createDirectories(work);
    String classPath = Files.readString(work.resolve("class-path")).strip();
    List<String> targets = targets();
    long each = Math.max(5, Math.round(minutes * 60 / targets.size()));
    out.printf("Seed %d; %d parsers, %d s each%n", seed, targets.size(), each);
    Instant started = Instant.now();
    List<Fuzzed> all = new ArrayList<>();
    for (String target : targets) {
      Fuzzed one = fuzz(target, classPath, each);
      all.add(one);
      out.printf(
          Locale.ROOT,
          "%-20s %,12d inputs in %3.0f s, %,6d branches, found %d%n",
          one.name(),
          one.runs(),
          one.seconds(),
          one.edges(),
          one.found().size());
      one.found().forEach(path -> out.println("  FOUND  " + path));
    }
    String summary = summary(started, all);
    out.println();
    out.println(summary);
    if (document) {
      Path quality = home.resolve("docs/quality.md");
      Files.writeString(quality, Section.replaced(Files.readString(quality), "fuzz", summary));
    }
    return all.stream().allMatch(one -> one.found().isEmpty());
  }

  /** Every test class whose name ends with Fuzz. */
  private List<String> targets() throws IOException {
    Path sources = home.resolve("platform/src/test/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString())
          .filter(name -> name.endsWith("Fuzz.java"))
          .map(name -> name.replaceFirst("\\.java$", "").replace('/', '.'))
          .filter(name -> only.isEmpty() || only.contains(simple(name)))
          .sorted()
          .toList();
    }
  }

  private static String simple(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  private Fuzzed fuzz(String target, String classPath, long seconds)
      throws IOException, InterruptedException {
    String name = simple(target);
    Path corpus = Files.createDirectories(work.resolve("corpus").resolve(name));
    Path found = Files.createDirectories(work.resolve("found").resolve(name));
    Path log = work.resolve(name + ".log");
    Path seeds = home.resolve("platform/src/test/resources/fuzz").resolve(name);
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Xmx" + MEGABYTES / 2 + "m",
                "-cp",
                classPath,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=" + WATCHED,
                "--custom_hook_includes=" + WATCHED,
                "--reproducer_path=" + found,
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-timeout=" + SECONDS_AN_INPUT,
                "-rss_limit_mb=" + 2 * MEGABYTES,
                "-max_len=16384",
                "-artifact_prefix=" + found + "/",
                corpus.toString(),
                seeds.toString())
            .directory(home.resolve("platform").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long begun = System.nanoTime();
    jazzer.waitFor();
    double took = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    return read(name, Files.readString(log), jazzer.exitValue(), took, found);
  }

  private static Fuzzed read(String name, String log, int code, double took, Path found)
      throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(found, "{crash,timeout,oom}-*")) {
      all.forEach(inputs::add);
    }
    MatchResult done = last(RUNS, log);
    MatchResult seen = last(LAST, log);
    if (inputs.isEmpty() && (seen == null || code != 0)) {
      throw new IllegalStateException(
          name
              + " was not fuzzed ("
              + code
              + "): "
              + log.substring(0, Math.min(2000, log.length())));
    }
    if (seen == null) {
      return new Fuzzed(name, 0, 0, 0, took, inputs);
    }
    long runs = Long.parseLong((done == null ? seen : done).group(1));
    return new Fuzzed(
        name, runs, Long.parseLong(seen.group(2)), Long.parseLong(seen.group(3)), took, inputs);
  }

  private static @Nullable MatchResult last(Pattern pattern, String text) {
    return pattern.matcher(text).results().reduce((first, second) -> second).orElse(null);
  }

  private String summary(Instant started, List<Fuzzed> all) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            `./anju fuzz --minutes %s --seed %d` with Jazzer, begun %s; %s; commit %s.

            | target | inputs | seconds | branches reached | inputs kept | found |
            |---|---:|---:|---:|---:|---:|
            """,
            minutes,
            seed,
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .format(started.atOffset(ZoneOffset.UTC)),
            Host.machine(),
            Host.commit(home)));
    for (Fuzzed one : all) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.0f | %,d | %,d | %d |%n",
              one.name(),
              one.runs(),
              one.seconds(),
              one.edges(),
              one.corpus(),
              one.found().size()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "| all | %,d | | | | %d |%n",
            all.stream().mapToLong(Fuzzed::runs).sum(),
            all.stream().mapToInt(one -> one.found().size()).sum()));
    return text.toString();
  }
}
