package city.anju.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform that answers nobody is doing, written down for whoever looks into it: what each
 * process of it and of its database waits for in the kernel, its threads, and what the database
 * says.
 *
 * @param folder where it is written
 */
record Silence(PlatformUnderTest platform, Path folder) {

  private static final int LONGEST_LOOK_SECONDS = 30;

  private static final String ACTIVITY =
      """
      select concat_ws(' ', pid, backend_type, state, wait_event_type, wait_event,
        now() - state_change, pg_blocking_pids(pid), query)
      from pg_stat_activity order by pid
      """;

  /** Returns when it is written, as far as it can be known; one look at a time. */
  synchronized void look() throws IOException, InterruptedException {
    String all =
        Stream.concat(
                Stream.of(platform.pid()), platform.database.processes().map(ProcessHandle::pid))
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    written("processes", List.of("ps", "-L", "-o", "pid,tid,stat,wchan:32,time,comm", "-p", all));
    // a JVM that is stopped in the kernel answers no jcmd: that too is known then
    String pid = Long.toString(platform.pid());
    written("locks", List.of(jcmd(), pid, "Thread.print", "-l"));
    String threads = file("threads").toAbsolutePath().toString(); // those that answer are virtual
    Files.deleteIfExists(file("threads"));
    written("dump", List.of(jcmd(), pid, "Thread.dump_to_file", threads));
    Files.writeString(file("activity"), activity());
  }

  private void written(String name, List<String> words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(file(name).toFile()))
            .start();
    if (!process.waitFor(LONGEST_LOOK_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private String activity() {
    StringBuilder said = new StringBuilder();
    try (Connection connection = platform.superUser();
        Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, LONGEST_LOOK_SECONDS * 1_000);
      try (ResultSet rows = statement.executeQuery(ACTIVITY)) {
        while (rows.next()) {
          said.append(rows.getString(1)).append('\n');
        }
      }
    } catch (SQLException | IOException unknown) {
      said.append(unknown);
    }
    return said.toString();
  }

  private Path file(String name) {
    return folder.resolve("silence-" + name + ".txt");
  }

  private static String jcmd() {
    return Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
  }
}
