package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.crypto.Sm3;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes are in their place whole or not at all, whatever ends the process. */
class FolderContentsTest {

  @TempDir private Path folder;

  @Test
  void whatWasPutIsThere() throws Exception {
    FolderContents contents = new FolderContents(folder.resolve("files"));
    byte[] bytes = {1, 2, 3};
    contents.put(Sm3.hex(bytes), bytes);
    contents.put(Sm3.hex(bytes), bytes);
    assertThat(contents.get(Sm3.hex(bytes))).hasValue(bytes);
    contents.delete(Sm3.hex(bytes));
    contents.delete(Sm3.hex(bytes));
    assertThat(contents.get(Sm3.hex(bytes))).isEmpty();
  }

  @Test
  void isForItsOwnersEyesOnly() throws Exception {
    FolderContents contents = new FolderContents(folder.resolve("files"));
    contents.put(Sm3.hex(new byte[10]), new byte[10]);
    try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
      for (Path path : all.toList()) {
        assertThat(Files.getPosixFilePermissions(path)).allMatch(p -> p.name().startsWith("OWNER"));
      }
    }
  }

  @Test
  void aKilledWriterLeavesOnlyWholeContents() throws Exception {
    Path root = folder.resolve("killed");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      List<String> some = new java.util.ArrayList<>();
      for (int i = 0; i < 25; i++) {
        some.add(lines.readLine());
      }
      writer.toHandle().destroyForcibly(); // leaves what it said to be read
      lines.lines().forEach(some::add);
      said = some;
    }
    FolderContents contents = new FolderContents(root);
    contents.clear();
    for (String digest : said.subList(0, said.size() - 1)) { // the last line may be half of one
      assertThat(contents.get(digest)).as("said to be there").isPresent();
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Sm3.hex(Files.readAllBytes(file))).isEqualTo(file.getFileName().toString());
      }
    }
  }

  /** Puts one content after the other and says so, until somebody kills it. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      FolderContents contents = new FolderContents(Path.of(arguments[0]));
      Random random = new Random(1);
      while (true) {
        byte[] bytes = new byte[random.nextInt(1 << 20)];
        random.nextBytes(bytes);
        contents.put(Sm3.hex(bytes), bytes);
        System.out.println(Sm3.hex(bytes));
      }
    }
  }
}
