package city.anju.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, as a newcomer finds them. */
final class Checkout {

  private static final Set<String> NOT_OURS = Set.of(".git", ".anju", ".idea", "target");

  private Checkout() {}

  /** The folder that holds the licence and the READMEs, whichever module the tests run in. */
  static Path root() {
    Path here = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("LICENSE"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No LICENSE above " + here);
  }

  static Path file(String relative) {
    return root().resolve(relative);
  }

  static String read(String relative) {
    try {
      return Files.readString(file(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file; empty when it is none. */
  static Optional<String> text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every file under version control, relative to the root; where there is no git (an unpacked
   * archive), every file that is no build output.
   */
  static List<Path> files() {
    try {
      List<Path> tracked = tracked();
      return tracked.isEmpty() ? walked() : tracked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Those files that end so, such as {@code .md}. */
  static List<Path> files(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  private static List<Path> tracked() throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(root().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.waitFor() != 0) {
      return List.of();
    }
    return Stream.of(told.split("\0", -1))
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(file -> Files.isRegularFile(root().resolve(file)))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Path> walked() throws IOException {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(Files::isRegularFile)
          .map(file -> root().relativize(file))
          .filter(Checkout::isOurs)
          .sorted()
          .toList();
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
