package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two packaged jars, extracted as the launcher does: they start in half the time.
 *
 * @param platform jar of the platform
 * @param sandbox jar of the sandbox
 */
record Dist(Path platform, Path sandbox) {

  static Dist extracted(Path work) throws IOException, InterruptedException {
    return new Dist(
        extracted("anju.platform.jar", work.resolve("dist/platform")),
        extracted("anju.sandbox.jar", work.resolve("dist/sandbox")));
  }

  /** What the launcher has extracted already. */
  static Dist at(Path folder) {
    return new Dist(
        folder.resolve("platform/anju-platform.jar"), folder.resolve("sandbox/anju-sandbox.jar"));
  }

  private static Path extracted(String property, Path folder)
      throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty(property, "")).toAbsolutePath().normalize();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("package first: there is no " + jar);
    }
    Process tool =
        new ProcessBuilder(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (tool.waitFor() != 0) {
      throw new IllegalStateException(jar + " cannot be extracted to " + folder);
    }
    return folder.resolve(jar.getFileName());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * The words before a verb.
   *
   * @param jvm options of the JVM
   */
  List<String> command(List<String> jvm) {
    List<String> words = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED"));
    words.addAll(jvm);
    words.addAll(
        List.of(
            "-Dstdout.encoding=UTF-8", "-Danju.sandbox=" + sandbox, "-jar", platform.toString()));
    return words;
  }
}
