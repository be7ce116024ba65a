package city.anju.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All the script of the pages: small, and without what the content security policy forbids. */
class ScriptsTest {

  private static final int MOST_BYTES = 60_000;

  @Test
  void allOfItIsSmall() throws IOException {
    long bytes = 0;
    for (Path script : scripts()) {
      bytes += Files.size(script);
    }
    assertThat(bytes).isBetween(1L, (long) MOST_BYTES);
  }

  @Test
  void noneOfItMakesCodeOrMarkupOfText() throws IOException {
    for (Path script : scripts()) {
      assertThat(Files.readString(script))
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
          .doesNotContain("eval(", "new Function", "javascript:", "http:", "https:");
    }
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }
}
