package city.anju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A QR is checked where there is no platform: nothing is started and nothing is made. */
class OfflineVerbTest {

  @TempDir private Path home;

  @Test
  void aQrIsCheckedWithoutADataFolderAndADatabase() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Options options = Options.of(List.of("verify-qr", "not a QR"), home, Map.of());
    Launch launch =
        new Launch(
            options,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            said -> {
              throw new AssertionError(said);
            });
    assertThat(launch.verb()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("NOT GENUINE: ");
    assertThat(home).isEmptyDirectory();
  }
}
