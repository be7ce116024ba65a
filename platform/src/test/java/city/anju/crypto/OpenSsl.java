package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The openssl of the machine, as a second opinion; tests that ask it are skipped without one. */
public final class OpenSsl {

  private OpenSsl() {}

  public static void assumeInstalled() {
    boolean installed;
    try {
      Process process =
          new ProcessBuilder("openssl", "list", "-digest-algorithms")
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      installed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .contains("SM3");
    } catch (IOException absent) {
      installed = false;
    }
    assumeTrue(installed, "no openssl with SM3 on this machine");
  }

  /** Runs openssl with this input; its whole output, which must come with exit code 0. */
  public static byte[] run(byte[] input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    }
    try (InputStream out = process.getInputStream()) {
      byte[] output = out.readAllBytes();
      assertEquals(0, process.waitFor(), () -> new String(output, StandardCharsets.UTF_8));
      return output;
    }
  }
}
