package city.anju.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is compared with the platform, or measures it, and comes from the machine's packages. */
enum Tool {
  PGBENCH(
      "pgbench",
      "postgresql-contrib",
      "without it nothing is measured beside the platform: figures without ratios"),
  WRK("wrk", "wrk", "without it code checks are asked by a client of our own, which costs more");

  private static final List<Path> ELSEWHERE = List.of(Path.of("/usr/lib/postgresql"));

  private final String program;
  private final String debianPackage;
  private final String without;

  Tool(String program, String debianPackage, String without) {
    this.program = program;
    this.debianPackage = debianPackage;
    this.without = without;
  }

  /** Where it is on this machine. */
  Optional<Path> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder).resolve(program);
      if (!folder.isEmpty() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return ELSEWHERE.stream().flatMap(this::below).findFirst();
  }

  private java.util.stream.Stream<Path> below(Path versions) {
    File[] found = versions.toFile().listFiles();
    return found == null
        ? java.util.stream.Stream.empty()
        : java.util.Arrays.stream(found)
            .map(version -> version.toPath().resolve("bin").resolve(program))
            .filter(Files::isExecutable);
  }

  /** Says that it is missing, what that means, and how to get it. */
  String missing() {
    return "%s is missing: %s. Debian and Ubuntu: apt-get install %s"
        .formatted(program, without, debianPackage);
  }

  /** Runs it and gives what it printed; fails with that when it does not end well. */
  String run(List<String> words, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(program + " failed: " + printed);
    }
    return printed;
  }
}
