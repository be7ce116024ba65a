package city.anju.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * {@code ./anju fuzz}: Jazzer feeds every parser for a while each, led by what the parser's code
 * does with it. What it finds becomes an input of the tests.
 */
final class Fuzz {

  /** The first input pays for every class that is loaded, on a machine that does other things. */
  private static final int SECONDS_AN_INPUT = 60;

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
            "Usage: ./anju fuzz [--minutes <number in all>] [--seed <number>] [--document]"
                + " [NameFuzz …]");
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
    out.printf("Seed %d; %d targets, %d s each%n", seed, targets.size(), each);
    boolean good = true;
    for (String target : targets) {
      Fuzzed one = fuzz(target, classPath, each);
      if (one.found() == 0 && one.runs() == 0) {
        one = fuzz(target, classPath, each); // what it stumbled over was the machine
      }
      one.keep(work.resolve("results"));
      good &= one.found() == 0;
      out.printf(
          Locale.ROOT,
          "%-20s %,12d inputs in %3d s, %,6d branches, found %d%n",
          one.name(),
          one.runs(),
          one.seconds(),
          one.edges(),
          one.found());
    }
    if (document) {
      Path quality = home.resolve("docs/quality.md");
      String summary =
          "`./anju fuzz` with Jazzer; each row is the last run of its target; %s.%n%n"
                  .formatted(Host.machine())
              + Fuzzed.table(work.resolve("results"));
      Files.writeString(quality, Section.replaced(Files.readString(quality), "fuzz", summary));
    }
    return good;
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
    Path seeds = home.resolve("platform/src/test/resources/fuzz").resolve(name);
    Path log = work.resolve(name + ".log");
    long begun = System.nanoTime();
    int code =
        jazzer(
            target,
            classPath,
            log,
            List.of(
                "--reproducer_path=" + found,
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-artifact_prefix=" + found + "/",
                corpus.toString(),
                seeds.toString()));
    long took = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    List<Path> inputs = found(found);
    if (code != 0 && inputs.isEmpty()) {
      throw new IllegalStateException(name + " was not fuzzed (" + code + "): see " + log);
    }
    int confirmed = 0;
    for (Path input : inputs) {
      List<String> alone = List.of("--reproducer_path=" + found, input.toString());
      if (jazzer(target, classPath, work.resolve(name + ".again.log"), alone) == 0) {
        Files.delete(input); // slow among others, and not alone
      } else {
        confirmed++;
        out.println("  FOUND  " + input);
      }
    }
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return Fuzzed.of(name, lines, took, confirmed, Host.commit(home));
    }
  }

  private static List<Path> found(Path folder) throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "{crash,timeout,oom}-*")) {
      all.forEach(inputs::add);
    }
    return inputs;
  }

  private int jazzer(String target, String classPath, Path log, List<String> what)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
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
                "-timeout=" + SECONDS_AN_INPUT,
                "-rss_limit_mb=" + 2 * MEGABYTES,
                "-max_len=16384"));
    words.addAll(what);
    ProcessBuilder jazzer =
        new ProcessBuilder(words)
            .directory(home.resolve("platform").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    jazzer.environment().put("ANJU_LOG", "none"); // a line for each bad token was 225 MB a minute
    return jazzer.start().waitFor();
  }
}
