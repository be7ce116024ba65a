package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What was asked for.
 *
 * @param lines of the long feed
 * @param controls whether the checker is to be tried instead of the platform
 * @param document whether the figures go into {@code docs/quality.md}
 * @param home the checkout
 */
record TortureOptions(
    double minutes, long seed, int lines, boolean controls, boolean document, Path home) {

  private static final String USAGE =
      "Usage: ./anju torture --minutes <number> [--seed <number>] [--lines <number>] [--document],"
          + " or ./anju torture --controls [--seed <number>]";

  static TortureOptions of(List<String> words) {
    double minutes = 0;
    long seed = RandomGenerator.getDefault().nextInt(1, Integer.MAX_VALUE);
    int lines = 1_000_000;
    boolean controls = false;
    boolean document = false;
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--controls" -> controls = true;
        case "--document" -> document = true;
        case "--minutes" -> minutes = Double.parseDouble(value(words, ++i));
        case "--seed" -> seed = Long.parseLong(value(words, ++i));
        case "--lines" -> lines = Integer.parseInt(value(words, ++i));
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    if (!controls && !(minutes > 0 && minutes <= 7 * 24 * 60)) {
      throw new IllegalArgumentException(USAGE);
    }
    if (lines < 0 || lines > 1_000_000) {
      throw new IllegalArgumentException("--lines is at most 1000000. " + USAGE);
    }
    Path home = Path.of(System.getProperty("anju.home", "."));
    return new TortureOptions(
        minutes, seed, lines, controls, document, home.toAbsolutePath().normalize());
  }

  private static String value(List<String> words, int at) {
    if (at >= words.size()) {
      throw new IllegalArgumentException(USAGE);
    }
    return words.get(at);
  }

  /** The jars as the launcher has built them. */
  Dist dist() {
    return Dist.at(Path.of(System.getProperty("anju.dist", home + "/target/dist/current")));
  }

  /** Everything a run writes. */
  Path work() {
    return home.resolve("target/torture");
  }

  Path log() {
    return work().resolve("torture.log");
  }

  Path page() {
    return work().resolve("report.html");
  }

  /** Evidence outlives the playground. */
  void keep(Path journal) throws IOException {
    Files.copy(journal, work().resolve("journal.ndjson"), StandardCopyOption.REPLACE_EXISTING);
  }

  void write(TortureReport report) throws IOException {
    Files.writeString(page(), new TorturePage(report).html());
    String summary = new TortureSummary(report).markdown();
    Files.writeString(work().resolve("summary.markdown"), summary);
    if (document) {
      Path quality = home.resolve("docs/quality.md");
      Files.writeString(quality, Section.replaced(Files.readString(quality), "torture", summary));
    }
  }
}
