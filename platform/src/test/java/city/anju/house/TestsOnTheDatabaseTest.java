package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that touch SQL run once more on the oldest PostgreSQL we promise: they carry a tag. */
class TestsOnTheDatabaseTest {

  private static final Pattern ASKS =
      Pattern.compile("(TestServer|Catalogue)\\.(newDatabase|sharedDatabase|ofMigratedSchema)\\(");

  @Test
  void whoeverAsksForADatabaseIsTagged() throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.file("platform/src/test/java"))) {
      List<String> untagged =
          files
              .filter(file -> file.getFileName().toString().endsWith("Test.java"))
              .filter(file -> ASKS.matcher(Checkout.text(file).orElse("")).find())
              .filter(file -> !Checkout.text(file).orElse("").contains("@Tag(\"database\")"))
              .map(file -> file.getFileName().toString())
              .toList();

      assertThat(untagged).as("tests without @Tag(\"database\")").isEmpty();
    }
  }
}
