package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a run was made and of what, in words: figures without them mean nothing. */
final class Host {

  private Host() {}

  static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %s memory, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        line("/proc/cpuinfo", "model name"),
        gigabytes(line("/proc/meminfo", "MemTotal")),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version().feature());
  }

  private static String gigabytes(String kilobytes) {
    String digits = kilobytes.replaceAll("\\D", "");
    return digits.isEmpty() ? "?" : Math.round(Long.parseLong(digits) / 1048576.0) + " GB";
  }

  private static String line(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("?");
    } catch (IOException noSuchFile) {
      return "?";
    }
  }

  /** The commit of the checkout, and whether it was changed since. */
  static String commit(Path home) {
    String commit =
        Commands.output("git", "-C", home.toString(), "rev-parse", "--short=10", "HEAD");
    if (commit.isEmpty()) {
      return "no commit";
    }
    String changed =
        Commands.output(
            "git",
            "-C",
            home.toString(),
            "status",
            "--porcelain",
            "--",
            "platform/src/main",
            "sandbox/src/main",
            "benchmarks/src/main",
            "cities");
    return changed.isEmpty() ? commit : commit + " and changes on top of it";
  }
}
