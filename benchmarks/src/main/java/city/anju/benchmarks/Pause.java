package city.anju.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** SIGSTOP, and SIGCONT some seconds later: a machine that swaps, a disk that hangs. */
record Pause(boolean whole, PlatformUnderTest platform) implements Trouble {

  @Override
  public Words name() {
    return whole
        ? new Words("整个数据库暂停（SIGSTOP）", "SIGSTOP of the whole database")
        : new Words("数据库部分进程暂停（SIGSTOP）", "SIGSTOP of some of the database's processes");
  }

  @Override
  public boolean ofProcesses() {
    return true;
  }

  @Override
  public String befall(SplittableRandom random) throws IOException, InterruptedException {
    List<Long> all = platform.database.processes().map(ProcessHandle::pid).toList();
    List<Long> stopped =
        whole ? all : all.stream().skip(1).filter(pid -> random.nextBoolean()).toList();
    if (stopped.isEmpty()) {
      return "there was none";
    }
    double seconds = random.nextDouble(2, whole ? 20 : 12);
    Signal.STOP.send(stopped);
    try {
      Thread.sleep((long) (seconds * 1000));
    } finally {
      Signal.CONT.send(stopped);
    }
    return String.format("%d processes for %.1f s", stopped.size(), seconds);
  }
}
