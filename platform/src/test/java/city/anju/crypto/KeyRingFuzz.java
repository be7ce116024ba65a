package city.anju.crypto;

import city.anju.fuzz.FuzzInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key ring's file: read and written back the same, or one sentence that says it is damaged. */
public final class KeyRingFuzz {

  private static final Path FOLDER = folder();

  private KeyRingFuzz() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("anju-fuzz-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] input) {
    KeyRingFile file = new KeyRingFile(FOLDER);
    try {
      Files.write(file.file(), input);
      KeyRing ring = file.read().orElseThrow();
      file.write(ring);
      FuzzInput.same(ring.keys().size(), file.read().orElseThrow().keys().size());
      ring.keys().forEach(key -> FuzzInput.never(key.material().length == 0, "a key of nothing"));
    } catch (KeysUnusable damaged) {
      FuzzInput.never(String.valueOf(damaged.getMessage()).isBlank(), "no sentence");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
