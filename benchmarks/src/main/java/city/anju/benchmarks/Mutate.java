package city.anju.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * {@code ./anju mutate}: what was changed in rules, codes and crypto, in Java by PIT and in SQL by
 * our own hand, and whether a test noticed.
 */
final class Mutate {

  private static final double AIM = 0.95;

  /** Below this PIT was set up wrongly: it then kills nothing, and says that all is well. */
  private static final double IMPLAUSIBLE = 0.3;

  private final Map<String, Score> scores = new TreeMap<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Map<String, List<String>> equivalent = new LinkedHashMap<>();
  private final List<String> survivors = new ArrayList<>();

  private Mutate() {}

  private static final class Score {
    private int all;
    private int killed;
    private int unreached;

    private double score() {
      return all == 0 ? 0 : (double) killed / all;
    }

    /** Killed of those that a test reaches. */
    private double strength() {
      return all == unreached ? 0 : (double) killed / (all - unreached);
    }
  }

  /** Ends with 0 when Java and SQL reach the aim, 1 when one does not, 2 for no figures. */
  public static void main(String[] words) throws IOException {
    Path home = Path.of(System.getProperty("anju.home", ".")).toAbsolutePath().normalize();
    Path java = home.resolve("platform/target/pit-reports/mutations.xml");
    Mutate mutate = new Mutate();
    mutate.readReasons(home.resolve("platform/src/test/resources/rules/equivalent.txt"));
    mutate.readJava(java);
    mutate.readSql(home.resolve("platform/target/sql-mutants.tsv"));
    boolean good = mutate.tell(System.out);
    if (List.of(words).contains("--document")) {
      Path quality = home.resolve("docs/quality.md");
      String summary = mutate.summary(java, home);
      Files.writeString(quality, Section.replaced(Files.readString(quality), "mutate", summary));
    }
    System.exit(good ? 0 : 1);
  }

  /** Changes that change nothing: how their line begins, and why. */
  private void readReasons(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.startsWith("#")) {
        reasons.put(line.substring(0, tab).strip(), line.substring(tab).strip());
      }
    }
  }

  private void readJava(Path report) throws IOException {
    try {
      NodeList mutations =
          DocumentBuilderFactory.newNSInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("mutation");
      for (int i = 0; i < mutations.getLength(); i++) {
        java((Element) mutations.item(i));
      }
    } catch (ParserConfigurationException | SAXException noReport) {
      throw new IOException(report + " is no report of PIT", noReport);
    }
    Score all = scores.getOrDefault("Java", new Score());
    if (all.all < 100 || all.strength() < IMPLAUSIBLE) {
      System.err.printf(
          "Implausible: %d of %d killed. PIT did not run as it should.%n", all.killed, all.all);
      System.exit(2);
    }
  }

  private void java(Element mutation) {
    String type = text(mutation, "mutatedClass").replaceFirst("^city\\.anju\\.", "");
    boolean unreached = mutation.getAttribute("status").equals("NO_COVERAGE");
    boolean killed = mutation.getAttribute("detected").equals("true");
    take("Java", killed, unreached);
    take("Java: " + type.substring(0, type.indexOf('.')), killed, unreached);
    if (!killed) {
      survived(
          "%s.%s: %s (line %s%s)"
              .formatted(
                  type,
                  text(mutation, "mutatedMethod"),
                  text(mutation, "description").replaceFirst(" for city/anju/.*", ""),
                  text(mutation, "lineNumber"),
                  unreached ? ", no test comes here" : ""));
    }
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  private void readSql(Path report) throws IOException {
    for (String line : Files.readAllLines(report)) {
      String[] cells = line.split("\t", 3);
      if (cells.length == 3 && !cells[0].equals("INVALID")) {
        boolean killed = cells[0].equals("KILLED");
        take("SQL", killed, false);
        take("SQL: " + cells[1].substring(0, cells[1].indexOf('.')), killed, false);
        if (!killed) {
          survived(cells[1].replaceFirst("\\(.*", "") + ": " + cells[2]);
        }
      }
    }
  }

  private void take(String name, boolean killed, boolean unreached) {
    Score score = scores.computeIfAbsent(name, first -> new Score());
    score.all++;
    score.killed += killed ? 1 : 0;
    score.unreached += unreached ? 1 : 0;
  }

  private void survived(String mutant) {
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      String[] parts = reason.getKey().split(" … ", 2);
      if (mutant.startsWith(parts[0]) && mutant.contains(parts[parts.length - 1])) {
        equivalent.computeIfAbsent(reason.getValue(), r -> new ArrayList<>()).add(mutant);
        return;
      }
    }
    survivors.add(mutant);
  }

  private boolean tell(PrintStream out) {
    survivors.stream().sorted().forEach(one -> out.println("SURVIVED    " + one));
    equivalent.forEach((why, all) -> all.forEach(one -> out.println("EQUIVALENT  " + one)));
    scores.forEach(
        (name, score) ->
            out.printf(
                Locale.ROOT,
                "%-16s %5d changes, %5d noticed, %4d unreached: score %.1f %%, test strength %.1f %%%n",
                name,
                score.all,
                score.killed,
                score.unreached,
                100 * score.score(),
                100 * score.strength()));
    return List.of("Java", "SQL").stream()
        .allMatch(name -> scores.getOrDefault(name, new Score()).score() >= AIM);
  }

  private String summary(Path report, Path home) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            `./anju mutate`, ended %s; %s; commit %s.

            | | changes | noticed | unreached | score | test strength |
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
    text.append("\nNot noticed, because they change no answer:\n\n");
    equivalent.forEach(
        (why, all) -> text.append(String.format(Locale.ROOT, "- %d: %s%n", all.size(), why)));
    text.append("\nNot noticed, and nobody has said yet why:");
    text.append(survivors.isEmpty() ? " none.\n" : "\n\n");
    survivors.stream().sorted().forEach(one -> text.append("- `").append(one).append("`\n"));
    return text.toString();
  }
}
