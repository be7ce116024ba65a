package city.anju.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures hang on besides the code. */
final class Surroundings {

  private static final int WRITES = 200;
  private static final int BLOCK = 8192;

  private static final String SETTINGS =
      """
      select string_agg(name || '=' || current_setting(name), ', ' order by name)
      from pg_settings
      where name in ('shared_buffers', 'effective_cache_size', 'work_mem', 'max_wal_size', 'fsync',
        'synchronous_commit', 'full_page_writes', 'wal_compression', 'max_connections', 'jit',
        'checkpoint_timeout', 'wal_level', 'max_parallel_workers_per_gather')
      """;

  private Surroundings() {}

  /** The machine and the moment, in words. */
  static Map<String, String> of(City city, Path home) throws IOException, SQLException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "Date",
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC)
            .format(Instant.now()));
    all.put("Commit", commit(home));
    all.put("Cores", Runtime.getRuntime().availableProcessors() + " × " + processor());
    all.put("Memory", memory());
    all.put(
        "Disk",
        "%.2f ms until a page of 8 kB is safe (median of %d)"
            .formatted(syncMilliseconds(city.scratch()), WRITES));
    all.put("Kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("JDK", System.getProperty("java.vendor.version") + ", " + Runtime.version());
    all.put(
        "PostgreSQL",
        city.database().texts("show server_version").getFirst()
            + ", packaged; "
            + city.database().texts(SETTINGS).getFirst());
    for (Tool tool : Tool.values()) {
      all.put(tool.name().toLowerCase(java.util.Locale.ROOT), version(tool));
    }
    return all;
  }

  private static String version(Tool tool) {
    Path program = tool.find().orElse(null);
    if (program == null) {
      return "missing";
    }
    String first = said(List.of(program.toString(), "--version")).lines().findFirst().orElse("");
    return first.replaceAll(" Copyright.*", "").strip();
  }

  private static String commit(Path home) {
    String commit = said(List.of("git", "-C", home.toString(), "rev-parse", "--short", "HEAD"));
    String changed =
        said(List.of("git", "-C", home.toString(), "status", "--porcelain", "platform", "cities"));
    return commit.strip() + (changed.isBlank() ? "" : " with changes");
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String memory() throws IOException {
    return Files.readAllLines(Path.of("/proc/meminfo")).stream()
        .filter(line -> line.startsWith("MemTotal"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 / 1024 + " GB")
        .findFirst()
        .orElse("unknown");
  }

  private static double syncMilliseconds(Path folder) throws IOException {
    Path file = folder.resolve("sync");
    long[] nanos = new long[WRITES];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      for (int i = 0; i < WRITES; i++) {
        long begun = System.nanoTime();
        channel.write(block.rewind(), 0);
        channel.force(false);
        nanos[i] = System.nanoTime() - begun;
      }
    }
    Files.delete(file);
    Arrays.sort(nanos);
    return nanos[WRITES / 2] / 1e6;
  }

  private static String said(List<String> words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      return "unknown";
    }
  }
}
