package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of one target the last time it was fed.
 *
 * @param runs inputs
 * @param edges branches of the watched code that they reached
 * @param corpus inputs that reached something no other did
 * @param found inputs that broke it
 * @param commit of the code that was fed
 */
record Fuzzed(
    String name,
    long runs,
    long edges,
    long corpus,
    long seconds,
    long found,
    Instant ended,
    String commit) {

  private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs in (\\d+) second");
  private static final Pattern LAST =
      Pattern.compile("#(\\d+)\\s+\\S+\\s+cov: (\\d+) ft: \\d+ corp: (\\d+)");

  /** Reads what Jazzer said, line by line: what it feeds may say more than fits into memory. */
  static Fuzzed of(String name, Stream<String> log, long seconds, long found, String commit) {
    MatchResult done = null;
    MatchResult seen = null;
    for (String line : (Iterable<String>) log::iterator) {
      done = latest(RUNS, line, done);
      seen = latest(LAST, line, seen);
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    if (seen == null) {
      return new Fuzzed(name, 0, 0, 0, seconds, found, now, commit);
    }
    return new Fuzzed(
        name,
        Long.parseLong((done == null ? seen : done).group(1)),
        Long.parseLong(seen.group(2)),
        Long.parseLong(seen.group(3)),
        seconds,
        found,
        now,
        commit);
  }

  private static @Nullable MatchResult latest(
      Pattern pattern, String line, @Nullable MatchResult before) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.toMatchResult() : before;
  }

  void keep(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(name),
        "%d %d %d %d %d %s %s".formatted(runs, edges, corpus, seconds, found, ended, commit));
  }

  static Fuzzed kept(Path file) throws IOException {
    String[] words = Files.readString(file).strip().split(" ", 7);
    return new Fuzzed(
        file.getFileName().toString(),
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]),
        Instant.parse(words[5]),
        words[6]);
  }

  /** The last results of all targets, as a table. */
  static String table(Path folder) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            | target | inputs | seconds | branches reached | inputs kept | found | ended (UTC) | commit |
            |---|---:|---:|---:|---:|---:|---|---|
            """);
    long runs = 0;
    long found = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      java.util.List<Path> sorted = new java.util.ArrayList<>();
      files.forEach(sorted::add);
      sorted.sort(null);
      for (Path file : sorted) {
        Fuzzed one = kept(file);
        runs += one.runs();
        found += one.found();
        text.append(one.row());
      }
    }
    return text.append(String.format(Locale.ROOT, "| all | %,d | | | | %d | | |%n", runs, found))
        .toString();
  }

  private String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %,d | %,d | %d | %s | %s |%n",
        name,
        runs,
        seconds,
        edges,
        corpus,
        found,
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(ended.atOffset(ZoneOffset.UTC)),
        commit);
  }
}
