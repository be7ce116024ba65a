package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whole folders, with the owners their files have. */
final class Folders {

  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      run(List.of("rm", "-rf", folder.toString()));
    }
  }

  static void copy(Path from, Path to) throws IOException {
    run(List.of("cp", "-a", "--reflink=auto", from.toString(), to.toString()));
  }

  static void move(Path from, Path to) throws IOException {
    run(List.of("mv", from.toString(), to.toString()));
  }

  private static void run(List<String> words) throws IOException {
    try {
      int code = new ProcessBuilder(words).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException(String.join(" ", words) + " ended with " + code);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
