package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import city.anju.people.AnjuTest;
import city.anju.register.Register;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * Run by name when a release is cut, never with the others: keeps a city as this code leaves it, so
 * that all later code is tried on it. CONTRIBUTING says how.
 */
@AnjuTest
@Import(OwnerStory.class)
class ReleaseSnapshot {

  private final OwnerStory story;
  private final Register register;
  private final CityClock clock;
  private final AnjuSettings settings;
  private final DatabaseAddress address;

  ReleaseSnapshot(
      OwnerStory story,
      Register register,
      CityClock clock,
      AnjuSettings settings,
      DatabaseAddress address) {
    this.story = story;
    this.register = register;
    this.clock = clock;
    this.settings = settings;
    this.address = address;
  }

  @Test
  void keepACityOfThisRelease() throws Exception {
    String release = Objects.requireNonNull(System.getProperty("anju.release"), "-Danju.release=");
    Path folder = Files.createDirectories(Path.of("src/test/resources/releases", release));
    long before = register.verifyChain(sentence -> {}).entries();
    ReleasedCity city = ReleasedCity.made(story, clock, before);
    assertThat(register.verifyChain(sentence -> {}).entries()).isEqualTo(city.entries());
    city.write(folder);
    Files.copy(settings.keys().resolve("keyring.json"), folder.resolve("keyring.json"));
    dump(folder.resolve("city.sql"));
  }

  /** By PostgreSQL 15's own program: what it writes, 15 and all later ones read. */
  private void dump(Path file) throws Exception {
    Login all = TestServer.superUser(address);
    ProcessBuilder builder =
        new ProcessBuilder(
            "/usr/lib/postgresql/15/bin/pg_dump",
            "--dbname=" + all.url().replaceFirst("^jdbc:", ""),
            "--username=" + all.user(),
            "--no-owner",
            "--inserts",
            "--rows-per-insert=100");
    builder.environment().put("PGPASSWORD", all.password());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String script =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("\\")) // for psql
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(process.waitFor()).isZero();
    Files.writeString(file, script);
  }
}
