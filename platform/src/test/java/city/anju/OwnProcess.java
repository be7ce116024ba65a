package city.anju;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform, or something of its tests, as a process of its own on a data folder. */
record OwnProcess(Path data) {

  /** What a process that has ended answered, and what else it said. */
  record Ended(int code, String answer, String rest) {}

  Ended ended(String... words) throws IOException, InterruptedException {
    return ended(AnjuApplication.class, words);
  }

  Ended ended(Class<?> program, String... words) throws IOException, InterruptedException {
    Path rest = Files.createTempFile(data.getParent(), "rest", ".txt");
    Process process = builder(Map.of(), program, words).redirectError(rest.toFile()).start();
    String answer = process.inputReader().readAllAsString();
    return new Ended(process.waitFor(), answer, Files.readString(rest));
  }

  ProcessBuilder builder(Map<String, String> environment, String... words) {
    return builder(environment, AnjuApplication.class, words);
  }

  private ProcessBuilder builder(
      Map<String, String> environment, Class<?> program, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ANJU_"));
    builder.environment().putAll(Map.of("ANJU_DATA", data.toString(), "ANJU_DEMO", "false"));
    builder.environment().putAll(environment);
    return builder;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
