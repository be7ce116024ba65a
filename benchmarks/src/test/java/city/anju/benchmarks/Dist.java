package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * The words before a verb. The quick compiler alone, as the launcher has it for verbs: a JVM that
   * lives for seconds is up in half the time, and what is proven here does not hang on it.
   */
  List<String> command() {
    return List.of(
        java(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dstdout.encoding=UTF-8",
        "-Danju.sandbox=" + sandbox,
        "-jar",
        platform.toString());
  }
}
