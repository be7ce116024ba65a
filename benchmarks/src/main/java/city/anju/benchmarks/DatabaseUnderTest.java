package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The platform's database, seen as its operator may see it: by its files and its processes.
 *
 * @param data its folder
 */
record DatabaseUnderTest(Path data) {

  private static final int STATUS_LINE = 7;

  /** Its first process, as its own file names it; 0 when there is none. */
  long postmaster() {
    return Long.parseLong(postmasterFile().getFirst().strip());
  }

  /** Whether a server other than this process takes connections. */
  boolean anotherIsReady(long former) {
    List<String> lines = postmasterFile();
    return lines.size() > STATUS_LINE
        && !lines.getFirst().strip().equals(Long.toString(former))
        && lines.get(STATUS_LINE).startsWith("ready");
  }

  private List<String> postmasterFile() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.isEmpty() ? List.of("0") : lines;
    } catch (IOException notThere) {
      return List.of("0");
    }
  }

  /** All of its processes, the first one first. */
  Stream<ProcessHandle> processes() {
    return ProcessHandle.of(postmaster()).stream()
        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
  }

  /** {@code kill -9} of its first process alone: the others find out by themselves. */
  long killFirst() throws IOException, InterruptedException {
    long pid = postmaster();
    Signal.KILL.send(List.of(pid));
    return pid;
  }

  /** {@code kill -9} of all its processes at once: what was not on disk is gone. */
  long killAll() throws IOException, InterruptedException {
    long pid = postmaster();
    Signal.KILL.send(processes().map(ProcessHandle::pid).toList());
    return pid;
  }

  /** The same, together with another process. */
  void killAllAnd(long other) throws IOException, InterruptedException {
    List<Long> pids = new ArrayList<>(List.of(other));
    processes().map(ProcessHandle::pid).forEach(pids::add);
    Signal.KILL.send(pids);
  }

  /** Its processes but the first one: backends, and those that write for all. */
  List<Long> backends() {
    return processes().skip(1).map(ProcessHandle::pid).toList();
  }

  /** A setting from its next start on. */
  void set(String setting) throws IOException {
    Files.writeString(
        data.resolve("postgresql.auto.conf"), setting + "\n", StandardOpenOption.APPEND);
  }
}
