package city.anju.database;

import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The file in which a running PostgreSQL says that it holds a folder, and whether it is ready. */
record PostmasterFile(Path data) {

  private static final int STATUS_LINE = 7;
  private static final long NO_NUMBER = -1;
  private static final long TIME_TO_WRITE = TimeUnit.SECONDS.toNanos(1);
  private static final long TIME_TO_STOP = TimeUnit.SECONDS.toNanos(30);
  private static final long BETWEEN_LOOKS = 20;

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
   * to another program is no PostgreSQL: the file is stale and goes away. So does one without a
   * number, which a server leaves that ends in the moment it makes the file.
   */
  void awaitFormerServer(Progress progress) throws IOException, InterruptedException {
    if (!Files.exists(file())) {
      return;
    }
    long pid = awaitNumber();
    if (isServerOfThisFolder(pid)) {
      progress.say("Waiting for the former PostgreSQL of this folder to stop");
      if (!ends(pid)) {
        Signals.send("QUIT", pid);
      }
    } else if (pid == NO_NUMBER || ProcessHandle.of(pid).isPresent()) {
      Files.deleteIfExists(file());
    }
  }

  /** A server that is just starting writes its number at once. */
  private long awaitNumber() throws InterruptedException {
    long deadline = System.nanoTime() + TIME_TO_WRITE;
    long pid = number();
    while (pid == NO_NUMBER && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
      pid = number();
    }
    return pid;
  }

  private long number() {
    List<String> lines = lines();
    String first = lines.isEmpty() ? "" : lines.getFirst().strip();
    return first.matches("\\d{1,10}") ? Long.parseLong(first) : NO_NUMBER;
  }

  /** Whoever ended and was never collected by its parent has ended too, and has no words left. */
  private boolean ends(long pid) throws InterruptedException {
    long deadline = System.nanoTime() + TIME_TO_STOP;
    while (isServerOfThisFolder(pid)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
    }
    return true;
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
