package city.anju.benchmarks;

import city.anju.benchmarks.Growth.Single;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./anju bench}: measures the packaged platform on a whole city, beside the same work done
 * without it in the same database, and writes docs/benchmarks.md.
 */
final class Bench {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Homes that come into the register during a run. */
  private static final int FED = 64_000;

  private static final int FED_INTO_A_SMALL_CITY = 6_400;

  /** What may be asked in a minute is not what is measured; the account is kept all the same. */
  private static final List<String> LIFTED =
      List.of(
          "codes.check",
          "codes.checks",
          "verifications.client",
          "verifications.certificate",
          "homes.search");

  private final Path home;
  private final Path work;
  private final Dist dist;
  private final BenchOptions options;

  private Bench(Path home, BenchOptions options) {
    this.home = home;
    this.work = home.resolve("target/bench");
    this.dist = Dist.at(Path.of(System.getProperty("anju.dist")));
    this.options = options;
  }

  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    BenchOptions options;
    try {
      options = BenchOptions.of(List.of(args));
    } catch (IllegalArgumentException wrong) {
      OUT.println(wrong.getMessage() + "\n" + BenchOptions.USAGE);
      System.exit(2);
      return;
    }
    new Bench(Path.of(System.getProperty("anju.home")).toAbsolutePath(), options).run();
  }

  static void say(String sentence) {
    OUT.println(sentence);
  }

  static String clients(int count) {
    return count == 1 ? "1 client" : count + " clients";
  }

  private void run() throws IOException, InterruptedException, SQLException {
    Files.createDirectories(PageBenchmark.published(scratch()));
    for (Tool tool : Tool.values()) {
      if (tool.find().isEmpty()) {
        say(tool.missing());
      }
    }
    Ground ground = new Ground(work, dist, options.homes());
    Ground small = new Ground(work, dist, options.homes() / 10);
    ground.prepare(work.resolve("load.log"));
    if (options.growth()) {
      small.prepare(work.resolve("load.log"));
    }
    if (options.prepareOnly()) {
      return;
    }
    Report report = new Report();
    if (options.measures("start")) {
      Path data = ground.copy();
      StartBenchmark.firstPage(
          jvm -> platform(data, jvm),
          home.resolve("platform/first-start.jvm"),
          work.resolve("start.aot"),
          report);
    }
    if (options.growth()) {
      Path data = small.copy();
      try (PlatformUnderTest platform = platform(data)) {
        platform.start(new Progress());
        City city = city(platform, FED_INTO_A_SMALL_CITY);
        whole(ground, report, measure(city, small, new Report(), 1));
      }
      Folders.delete(data);
    } else {
      whole(ground, report, Map.of());
    }
  }

  /**
   * Measures the city.
   *
   * @param tenth the single operations of one of a tenth that is running; empty when there is none
   */
  private void whole(Ground ground, Report report, Map<String, Single> tenth)
      throws IOException, InterruptedException, SQLException {
    Path data = ground.copy();
    Map<String, String> surroundings;
    try (PlatformUnderTest platform = platform(data)) {
      platform.start(new Progress());
      City city = city(platform, FED);
      SequencedMap<String, Single> singles = measure(city, ground, report, City.CLIENTS);
      if (!tenth.isEmpty()) {
        report.growth.addAll(Growth.of(singles, tenth, options.seconds() / 4));
      }
      if (options.measures("feed")) {
        new FeedBenchmark(city, report).run();
      }
      new StartBenchmark(city, report).memory();
      surroundings = Surroundings.of(city, home);
    }
    Folders.delete(data);
    String page = BenchmarksPage.of(ground, surroundings, report);
    Path file =
        options.whole() ? home.resolve("docs/benchmarks.md") : work.resolve("figures.markdown");
    Files.writeString(file, page);
    say("Written to " + file);
  }

  private PlatformUnderTest platform(Path data) throws IOException {
    List<String> jvm = new ArrayList<>();
    LIFTED.forEach(budget -> jvm.add("-Danju.budgets." + budget + ".capacity=1000000000"));
    jvm.add(
        "-Dspring.web.resources.static-locations=classpath:/static/,"
            + PageBenchmark.published(scratch()).toUri());
    return platform(data, jvm);
  }

  private PlatformUnderTest platform(Path data, List<String> more) throws IOException {
    List<String> jvm = new ArrayList<>(List.of("-XX:+ExitOnOutOfMemoryError"));
    jvm.addAll(more);
    return PlatformUnderTest.of(dist, jvm, data, data.resolveSibling(data.getFileName() + ".log"));
  }

  private Path scratch() {
    return work.resolve("scratch");
  }

  private City city(PlatformUnderTest platform, int fed) throws IOException, InterruptedException {
    JsonNode clients = Machine.JSON.readTree(platform.verb("credentials")).get("clients");
    return new City(
        platform,
        new Database(platform.data),
        scratch(),
        options.seconds(),
        new BenchHomes(fed),
        clients);
  }

  /** All figures of a city, and what one client does in it, still warm. */
  private SequencedMap<String, Single> measure(
      City city, Ground ground, Report report, int... clients)
      throws IOException, InterruptedException, SQLException {
    SequencedMap<String, Single> singles = new LinkedHashMap<>();
    FeedBenchmark feed = new FeedBenchmark(city, report);
    PublicationBenchmark publication = new PublicationBenchmark(city, report);
    feed.begin();
    publication.signIn();
    feed.bring();
    city.database().run("vacuum (analyze)");
    city.database().run("checkpoint");
    if (options.measures("check")) {
      CheckBenchmark check = new CheckBenchmark(city, report);
      check.run(clients);
      singles.putAll(check.singles());
    }
    if (options.measures("verification")) {
      VerificationBenchmark verification = new VerificationBenchmark(city, report);
      verification.run(clients);
      singles.putAll(verification.singles());
    }
    if (options.measures("homes")) {
      OwnHomesBenchmark homes = new OwnHomesBenchmark(city, report);
      homes.run(clients);
      singles.putAll(homes.singles());
    }
    if (options.measures("search")) {
      SearchBenchmark search = new SearchBenchmark(city, report, publication.cookies());
      search.run(clients);
      singles.putAll(search.singles());
    }
    if (options.measures("pages") && clients.length > 1) {
      new PageBenchmark(city, report).run();
    }
    if (options.measures("publication")) {
      publication.run(clients);
      singles.putAll(publication.singles());
    }
    if (options.measures("sweep")) {
      SweepBenchmark sweep = new SweepBenchmark(city, report);
      sweep.run(ground.live());
      singles.putAll(sweep.singles());
    }
    // autovacuum has minutes to come to the tenth before both are compared, and none for the whole
    city.database().run("vacuum (analyze)");
    return singles;
  }
}
