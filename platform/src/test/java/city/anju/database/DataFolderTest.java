package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  private final Path root;

  DataFolderTest(@TempDir Path parent) {
    this.root = parent.resolve("data");
  }

  @Test
  void onePlatformAtATime() {
    try (DataFolder first = DataFolder.at(root)) {
      first.hold();
      first.announce(new DataFolder.Running(4711, 20_123, "http://127.0.0.1:8080"));

      assertThatThrownBy(() -> DataFolder.at(root).hold())
          .isInstanceOf(StartRefused.class)
          .hasMessage(
              "Another platform (process 4711, http://127.0.0.1:8080) uses the data folder "
                  + root
                  + ": stop it, or choose another folder with --data or ANJU_DATA.");
      assertThat(DataFolder.at(root).running().map(DataFolder.Running::databasePort))
          .contains(20_123);
    }
  }

  @Test
  void theNextOneGetsItAndBelievesNothingOldAboutIt() {
    DataFolder killed = DataFolder.at(root);
    killed.announce(new DataFolder.Running(4711, 20_123, "http://127.0.0.1:8080"));

    try (DataFolder next = DataFolder.at(root)) {
      assertThat(next.tryHold()).isTrue();
      assertThat(next.running()).isEmpty();
    }
  }

  @Test
  void secretsStayTheSameAndAreForTheOwnerOnly() throws IOException {
    DataFolder folder = DataFolder.at(root);

    String secret = folder.secret("sandbox-client");

    assertThat(secret).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(folder.secret("another"));
    assertThat(DataFolder.at(root).secret("sandbox-client")).isEqualTo(secret);
    assertThat(permissions(root)).isEqualTo("rwx------");
    assertThat(permissions(root.resolve("secrets"))).isEqualTo("rwx------");
    assertThat(permissions(root.resolve("secrets/sandbox-client"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
