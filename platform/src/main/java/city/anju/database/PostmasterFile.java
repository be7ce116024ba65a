package city.anju.database;

import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The file in which a running PostgreSQL says that it holds a folder, and whether it is ready. */
record PostmasterFile(Path data) {

  private static final int STATUS_LINE = 7;
  private static final int SECONDS_TO_STOP = 30;

  private Path file() {
    return data.resolve("postmaster.pid");
  }

  boolean readyAs(long pid) {
    List<String> lines = lines();
    return lines.size() > STATUS_LINE
        && lines.getFirst().strip().equals(Long.toString(pid))
        && lines.get(STATUS_LINE).startsWith("ready");
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file());
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Waits for the PostgreSQL of a killed platform, which stops by itself. A number that now belongs
   * to another program is no PostgreSQL: the file is stale and goes away.
   */
  void awaitFormerServer(Progress progress) throws IOException {
    List<String> lines = lines();
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return;
    }
    long pid = Long.parseLong(lines.getFirst().strip());
    ProcessHandle former = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
    if (former == null) {
      return;
    }
    if (!isServerOfThisFolder(pid)) {
      Files.deleteIfExists(file());
      return;
    }
    progress.say("Waiting for the former PostgreSQL of this folder to stop");
    try {
      former.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      Signals.send("QUIT", pid);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isServerOfThisFolder(long pid) {
    try {
      String[] words = Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0", -1);
      return words[0].endsWith("postgres") && List.of(words).contains(data.toString());
    } catch (IOException e) {
      return false;
    }
  }
}
