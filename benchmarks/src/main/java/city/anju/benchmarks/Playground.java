package city.anju.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one run with one platform in it. Both are gone when the run ends, also when it fails
 * or is broken off; what stays are the logs. What a killed run left goes away when the next opens.
 */
final class Playground implements AutoCloseable {

  private final String name;
  private final Path parent;
  private final Path folder;
  private final Thread atTheEnd = new Thread(this::sweep, "playground");
  private @Nullable PlatformUnderTest platform;

  /**
   * Makes nothing yet.
   *
   * @param name what is played there
   */
  Playground(Path parent, String name, long seed) {
    this.name = name;
    this.parent = parent.toAbsolutePath().normalize();
    this.folder = this.parent.resolve(name + "-" + seed);
  }

  Path folder() {
    return folder;
  }

  Path log() {
    return parent.resolve(name + ".log");
  }

  /**
   * The platform, not yet started.
   *
   * @param environment what it is started with beside its settings
   */
  PlatformUnderTest platform(Dist dist, Map<String, String> environment) throws IOException {
    Files.createDirectories(parent);
    try (DirectoryStream<Path> former = Files.newDirectoryStream(parent, name + "-*[0-9]")) {
      for (Path left : former) {
        delete(left);
      }
    }
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    PlatformUnderTest made =
        PlatformUnderTest.of(
            dist, PlatformUnderTest.UP_SOON, folder.resolve("data"), log(), environment);
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
