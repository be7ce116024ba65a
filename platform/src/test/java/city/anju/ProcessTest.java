package city.anju;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
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

  private final Path data =
      TestServer.folderOfThisJvm("process-" + System.nanoTime()).resolve("data");
  private final OwnProcess platform = new OwnProcess(data);

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

      OwnProcess.Ended third =
          platform.ended("run", "--port", Integer.toString(OwnProcess.freePort()));
      assertThat(third.code()).isEqualTo(2);
      assertThat(third.answer()).isEmpty();
      assertThat(third.rest())
          .matches("Another platform \\(process \\d+, http://127\\.0\\.0\\.1:\\d+\\) uses .*\n");

      OwnProcess.Ended beside = platform.ended("frobnicate");
      assertThat(beside.code()).isEqualTo(2);
      assertThat(beside.rest()).contains("There is no verb 'frobnicate'");

      second.process().destroy();
      assertThat(second.process().waitFor()).isEqualTo(143);
    }
    assertThat(data.resolve("run.json")).doesNotExist();
    assertThat(data.resolve("pg/data/postmaster.pid")).doesNotExist();

    Files.delete(data.resolve("keys/keyring.json"));
    OwnProcess.Ended withoutKeys =
        platform.ended("run", "--port", Integer.toString(OwnProcess.freePort()));
    assertThat(withoutKeys.code()).isNotZero();
    assertThat(withoutKeys.rest()).contains("restore the key ring").doesNotContain("\tat ");
    assertThat(data.resolve("keys/keyring.json")).as("made in secret").doesNotExist();
  }

  @Test
  void aDatabaseThatRefusesIsTheReasonTheStartTells() throws Exception {
    int nobody = OwnProcess.freePort();
    Process process =
        platform
            .builder(
                Map.of("ANJU_DB_URL", "postgresql://owner:x@127.0.0.1:" + nobody + "/anju"),
                "run",
                "--port",
                Integer.toString(OwnProcess.freePort()))
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

  private Running run() throws IOException {
    Process process =
        platform
            .builder(Map.of(), "run", "--port", Integer.toString(OwnProcess.freePort()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Running(process, process.inputReader());
  }
}
