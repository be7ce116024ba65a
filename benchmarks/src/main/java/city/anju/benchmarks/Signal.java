package city.anju.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is sent to processes. */
enum Signal {
  KILL,
  STOP,
  CONT;

  /** To all at once; those that have ended meanwhile are none's business. */
  void send(List<Long> pids) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("kill", "-" + name()));
    for (long pid : pids) {
      if (pid <= 1) {
        throw new IllegalStateException("there is no such process: " + pids);
      }
      words.add(Long.toString(pid));
    }
    new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }
}
