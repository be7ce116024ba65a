package city.anju;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The platform as a process: started, asked for twice, killed, started again, stopped. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProcessTest {

  private static final String READY = "Anju is ready: ";

  private final Path data = TestServer.folderOfThisJvm("process-" + System.nanoTime());

  @Test
  void aKilledPlatformComesBackOnItsOwnDatabaseButNotWithoutItsKeys() throws Exception {
    try (Running first = run()) {
      assertThat(first.toldUntil(READY)).contains("Data folder: " + data);
      first.process().destroyForcibly().waitFor();
    }
    String keys = Files.readString(data.resolve("keys/keyring.json"));

    try (Running second = run()) {
      assertThat(second.toldUntil(READY)).doesNotContain("Making a new database");
      assertThat(Files.readString(data.resolve("keys/keyring.json"))).isEqualTo(keys);

      Ended third = ended("run", "--port", Integer.toString(freePort()));
      assertThat(third.code()).isEqualTo(2);
      assertThat(third.answer()).isEmpty();
      assertThat(third.rest())
          .matches("Another platform \\(process \\d+, http://127\\.0\\.0\\.1:\\d+\\) uses .*\n");

      Ended beside = ended("frobnicate");
      assertThat(beside.code()).isEqualTo(2);
      assertThat(beside.rest()).contains("There is no verb 'frobnicate'");

      second.process().destroy();
      assertThat(second.process().waitFor()).isEqualTo(143);
    }
    assertThat(data.resolve("run.json")).doesNotExist();
    assertThat(data.resolve("pg/data/postmaster.pid")).doesNotExist();

    Files.delete(data.resolve("keys/keyring.json"));
    Ended withoutKeys = ended("run", "--port", Integer.toString(freePort()));
    assertThat(withoutKeys.code()).isNotZero();
    assertThat(withoutKeys.rest()).contains("restore the key ring").doesNotContain("\tat ");
    assertThat(data.resolve("keys/keyring.json")).as("made in secret").doesNotExist();
  }

  @Test
  void aDatabaseThatRefusesIsTheReasonTheStartTells() throws Exception {
    int nobody = freePort();
    Process process =
        builder(
                Map.of("ANJU_DB_URL", "postgresql://owner:x@127.0.0.1:" + nobody + "/anju"),
                "run",
                "--port",
                Integer.toString(freePort()))
            .redirectErrorStream(true)
            .start();

    String told = process.inputReader().readAllAsString();

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(told)
        .contains("The login anju_work cannot be made: Connection to 127.0.0.1:" + nobody)
        .doesNotContain("\tat ");
  }

  private record Running(Process process, BufferedReader out) implements AutoCloseable {

    List<String> toldUntil(String lastSentence) throws IOException {
      List<String> told = new ArrayList<>();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told.add(line);
        if (line.startsWith(lastSentence)) {
          return told;
        }
      }
      throw new AssertionError("ended before '" + lastSentence + "': " + told);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private record Ended(int code, String answer, String rest) {}

  private Running run() throws IOException {
    Process process =
        builder("run", "--port", Integer.toString(freePort()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Running(process, process.inputReader());
  }

  private Ended ended(String... words) throws IOException, InterruptedException {
    Path rest = Files.createTempFile(data, "rest", ".txt");
    Process process = builder(words).redirectError(rest.toFile()).start();
    String answer = process.inputReader().readAllAsString();
    return new Ended(process.waitFor(), answer, Files.readString(rest));
  }

  private ProcessBuilder builder(String... words) {
    return builder(Map.of(), words);
  }

  private ProcessBuilder builder(Map<String, String> environment, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AnjuApplication.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ANJU_"));
    builder.environment().putAll(Map.of("ANJU_DATA", data.toString(), "ANJU_DEMO", "false"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
