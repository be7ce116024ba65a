package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time used so far, in seconds, as the kernel counts it.
 *
 * @param platform by the platform's own process
 * @param database by all processes of its database, also those that have ended
 */
record Cpu(double platform, double database) {

  private static final double TICKS_PER_SECOND = 100;

  static Cpu of(PlatformUnderTest platform) {
    double database =
        platform.database.processes().mapToDouble(process -> seconds(process.pid(), 2)).sum()
            + seconds(platform.database.postmaster(), 4)
            - seconds(platform.database.postmaster(), 2);
    return new Cpu(seconds(platform.pid(), 2), database);
  }

  Cpu since(Cpu before) {
    return new Cpu(platform - before.platform, database - before.database);
  }

  /**
   * @param numbers 2 for the process itself, 4 with children it has waited for
   */
  private static double seconds(long pid, int numbers) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int i = 0; i < numbers; i++) {
        ticks += Double.parseDouble(fields[11 + i]);
      }
      return ticks / TICKS_PER_SECOND;
    } catch (IOException gone) {
      return 0;
    }
  }
}
