package city.anju.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the browser of the tests is looked for. */
class ChromiumTest {

  @TempDir Path folder;

  @Test
  void itIsFoundUnderAnyUsualNameAlongThePath() throws IOException {
    Path chrome = program("google-chrome");
    Files.createFile(folder.resolve("chromium")); // not a program

    assertThat(Chromium.find(null, File.pathSeparator + "/nowhere" + File.pathSeparator + folder))
        .contains(chrome);
    assertThat(Chromium.find(" ", folder.toString())).contains(chrome);
  }

  @Test
  void whoNamesOneGetsThatOneOrNone() throws IOException {
    program("chromium");
    Path own = program("a browser of my own");

    assertThat(Chromium.find(own.toString(), folder.toString())).contains(own);
    assertThat(Chromium.find(folder.resolve("gone").toString(), folder.toString())).isEmpty();
  }

  @Test
  void withoutOneItSaysInOneSentenceWhatToInstall() {
    assertThat(Chromium.MISSING).contains("Chromium", "install", "ANJU_CHROMIUM").endsWith(".");
    assertThat(Chromium.MISSING.substring(0, Chromium.MISSING.length() - 1))
        .doesNotContain(". ", "\n");
  }

  private Path program(String name) throws IOException {
    return Files.createFile(
        folder.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
