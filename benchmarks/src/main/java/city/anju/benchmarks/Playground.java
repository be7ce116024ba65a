package city.anju.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one run with one platform in it. Both are gone when the run ends, also when it fails
 * or is broken off; what stays are the logs. What a killed run left goes away when the next opens.
 */
final class Playground implements AutoCloseable {

  private static final String PREFIX = "survival-";

  private final Path parent;
  private final Path folder;
  private final Thread atTheEnd = new Thread(this::sweep, "playground");
  private @Nullable PlatformUnderTest platform;

  Playground(Path parent, long seed) {
    this.parent = parent.toAbsolutePath().normalize();
    this.folder = this.parent.resolve(PREFIX + seed);
  }

  Path log() {
    return parent.resolve("survival.log");
  }

  /** The platform, not yet started. */
  PlatformUnderTest platform() throws IOException, InterruptedException {
    Files.createDirectories(parent);
    try (DirectoryStream<Path> former = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path left : former) {
        delete(left);
      }
    }
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    PlatformUnderTest made = PlatformUnderTest.in(folder, log());
    platform = made;
    return made;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
    sweep();
  }

  private synchronized void sweep() {
    if (platform != null) {
      platform.close();
    }
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
