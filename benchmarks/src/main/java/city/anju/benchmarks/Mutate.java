package city.anju.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * {@code ./anju mutate}: what PIT changed in rules, codes and crypto, and whether a test noticed.
 * Test strength is killed of those that a test reaches at all.
 */
final class Mutate {

  /** Below this PIT was set up wrongly: it then kills nothing, and says that all is well. */
  private static final double IMPLAUSIBLE = 0.3;

  private static final double AIM = 0.95;

  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> survivors = new ArrayList<>();

  private Mutate() {}

  private static final class Score {
    private int all;
    private int killed;
    private int unreached;

    private double strength() {
      int reached = all - unreached;
      return reached == 0 ? 0 : (double) killed / reached;
    }

    private double score() {
      return all == 0 ? 0 : (double) killed / all;
    }
  }

  /** Ends with 0 when every package reaches the aim, 1 when one does not, 2 for no figures. */
  public static void main(String[] words) throws IOException {
    Path home = Path.of(System.getProperty("anju.home", ".")).toAbsolutePath().normalize();
    Path report = home.resolve("platform/target/pit-reports/mutations.xml");
    Mutate mutate = new Mutate();
    mutate.read(report);
    boolean good = mutate.tell(System.out);
    if (List.of(words).contains("--document")) {
      Path quality = home.resolve("docs/quality.md");
      String summary = mutate.summary(report, home);
      Files.writeString(quality, Section.replaced(Files.readString(quality), "mutate", summary));
    }
    System.exit(good ? 0 : 1);
  }

  private void read(Path report) throws IOException {
    try {
      NodeList mutations =
          DocumentBuilderFactory.newNSInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("mutation");
      for (int i = 0; i < mutations.getLength(); i++) {
        take((Element) mutations.item(i));
      }
    } catch (ParserConfigurationException | SAXException noReport) {
      throw new IOException(report + " is no report of PIT", noReport);
    }
    Score all = scores.getOrDefault("all", new Score());
    if (all.all < 100 || all.strength() < IMPLAUSIBLE) {
      System.err.printf(
          "Implausible: %d of %d killed. PIT did not run as it should.%n", all.killed, all.all);
      System.exit(2);
    }
  }

  private void take(Element mutation) {
    String type = text(mutation, "mutatedClass").replaceFirst("^city\\.anju\\.", "");
    String status = mutation.getAttribute("status");
    boolean killed = mutation.getAttribute("detected").equals("true");
    for (String name : List.of(type.substring(0, type.indexOf('.')), "all")) {
      Score score = scores.computeIfAbsent(name, first -> new Score());
      score.all++;
      score.killed += killed ? 1 : 0;
      score.unreached += status.equals("NO_COVERAGE") ? 1 : 0;
    }
    if (!killed) {
      survivors.add(
          String.format(
              "%s.%s:%s %s%s",
              type,
              text(mutation, "mutatedMethod"),
              text(mutation, "lineNumber"),
              text(mutation, "description"),
              status.equals("NO_COVERAGE") ? " (no test comes here)" : ""));
    }
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  private boolean tell(PrintStream out) {
    survivors.stream().sorted().forEach(one -> out.println("SURVIVED  " + one));
    scores.forEach(
        (name, score) ->
            out.printf(
                Locale.ROOT,
                "%-10s %5d mutants, %5d killed, %4d unreached: score %.1f %%, test strength %.1f %%%n",
                name,
                score.all,
                score.killed,
                score.unreached,
                100 * score.score(),
                100 * score.strength()));
    return scores.values().stream().allMatch(score -> score.strength() >= AIM);
  }

  private String summary(Path report, Path home) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            `./anju mutate` with PIT (its STRONGER mutators), ended %s; %s; commit %s.

            | module | mutants | killed | unreached | score | test strength |
            |---|---:|---:|---:|---:|---:|
            """,
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .format(Files.getLastModifiedTime(report).toInstant().atOffset(ZoneOffset.UTC)),
            Host.machine(),
            Host.commit(home)));
    scores.forEach(
        (name, score) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %.1f %% | %.1f %% |%n",
                    name,
                    score.all,
                    score.killed,
                    score.unreached,
                    100 * score.score(),
                    100 * score.strength())));
    return text.toString();
  }
}
