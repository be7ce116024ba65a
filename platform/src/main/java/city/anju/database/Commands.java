package city.anju.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs small commands to their end. */
final class Commands {

  private Commands() {}

  record Ended(List<String> command, int code, String output) {

    boolean ok() {
      return code == 0;
    }

    void orRefuse(String sentence) {
      if (!ok()) {
        throw new StartRefused(sentence + ": " + output.strip());
      }
    }
  }

  /**
   * Runs it; what takes longer is killed and counts as failed.
   *
   * @throws IOException when there is no such command
   */
  static Ended run(List<String> command, int seconds) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    StringBuilder output = new StringBuilder();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    output.append(
                        new String(
                            process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Ended(command, -1, "took longer than " + seconds + " s");
      }
      reader.join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Ended(command, -1, "interrupted");
    }
    return new Ended(command, process.exitValue(), output.toString());
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static List<String> words(List<String>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }
}
