package city.anju.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A slow disk: {@code strace} holds up every write and every fsync of the database's processes, and
 * of those they start meanwhile. It needs no device of its own and no cgroup.
 */
record SlowDisk(PlatformUnderTest platform) implements Trouble {

  private static final int SECONDS_TO_LET_GO = 10;

  @Override
  public Words name() {
    return new Words("数据库磁盘变慢", "a slow disk under the database");
  }

  @Override
  public @Nullable String missing() {
    List<String> probe = new ArrayList<>(strace(1_000, 1_000));
    probe.add("true");
    return Commands.succeeds(probe)
        ? null
        : "needs strace (Debian: apt-get install strace) and leave to trace the database";
  }

  @Override
  public String befall(SplittableRandom random) throws IOException, InterruptedException {
    int sync = 1000 * random.nextInt(20, 250);
    int write = random.nextInt(200, 3_000);
    double seconds = random.nextDouble(6, 25);
    List<String> words = new ArrayList<>(PlatformUnderTest.UNTIL_WE_END);
    words.addAll(strace(sync, write));
    platform
        .database
        .processes()
        .forEach(process -> words.addAll(List.of("-p", Long.toString(process.pid()))));
    Process strace = Commands.quiet(words).start();
    try {
      // It ends by itself when everything it looks at is killed.
      boolean ended = strace.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS);
      return String.format(
          "%d ms more for each fsync, %.1f ms for each write, %s",
          sync / 1000, write / 1000.0, ended ? "until a kill" : String.format("%.0f s", seconds));
    } finally {
      strace.destroy();
      if (!strace.waitFor(SECONDS_TO_LET_GO, TimeUnit.SECONDS)) {
        strace.destroyForcibly();
      }
    }
  }

  private static List<String> strace(int syncMicros, int writeMicros) {
    String syncs = "fsync,fdatasync,sync_file_range";
    String writes = "pwrite64,pwritev,pwritev2";
    return List.of(
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=" + syncs + "," + writes,
        "-e",
        "inject=" + syncs + ":delay_enter=" + syncMicros,
        "-e",
        "inject=" + writes + ":delay_enter=" + writeMicros);
  }
}
