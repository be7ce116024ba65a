package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are made from the code and kept beside it, so that their change is read like code.
 * {@code -Danju.regenerate=true} writes them anew; without it nothing is written.
 */
final class Golden {

  private Golden() {}

  static void holds(String relative, String made) throws IOException {
    Path file = Checkout.file(relative);
    if (Boolean.getBoolean("anju.regenerate")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    String kept = Files.exists(file) ? Files.readString(file) : "";
    assertThat(made)
        .as(
            "%s is not what the code makes: run with -Danju.regenerate=true, read the diff",
            relative)
        .isEqualTo(kept);
  }
}
