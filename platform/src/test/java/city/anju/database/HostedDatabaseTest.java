package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that is somebody else's. */
@Tag("database")
class HostedDatabaseTest {

  private final Path home = TestServer.folderOfThisJvm("hosted-" + System.nanoTime());
  private final DataFolder folder = DataFolder.at(home);
  private final DatabaseAddress empty = TestServer.emptyDatabase();

  @Test
  void theOwnersLoginIsEnough() throws IOException, SQLException {
    keepPasswordsOfBothLogins();

    try (HostedDatabase database = open(Map.of("ANJU_DB_URL", url(MigrationsTest.owner(empty))))) {
      assertThat(database.address().owner()).as("closed after the migration").isNull();
      assertThat(database.address().work()).isEqualTo(empty.work());
      assertThat(database.embeddedPort()).isEmpty();
      assertThat(
              MigrationsTest.text(
                  empty.work(), "select count(*) > 0 from database.migration where success"))
          .isEqualTo("t");
      assertThat(connectionsOfTheOwner()).isEqualTo("0");
    }
  }

  @Test
  void bothLoginsAreEnoughOnceTheOwnerHasBeenThere() {
    Map<String, String> both =
        Map.of("ANJU_DB_WORK_URL", url(empty.work()), "ANJU_DB_READ_URL", url(empty.read()));
    DatabaseAddress migrated = TestServer.newDatabase();

    assertThatThrownBy(() -> open(both))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("start once with the owner's login in ANJU_DB_URL");
    try (HostedDatabase database =
        open(
            Map.of(
                "ANJU_DB_WORK_URL", url(migrated.work()),
                "ANJU_DB_READ_URL", url(migrated.read())))) {
      assertThat(database.address().read()).isEqualTo(migrated.read());
    }
  }

  @Test
  void loginsWithPowerAreRefusedWhereverTheyComeFrom() {
    Map<String, String> environment = new HashMap<>();
    environment.put("ANJU_DB_URL", url(MigrationsTest.owner(empty)));
    environment.put("ANJU_DB_READ_URL", url(empty.read()));
    environment.put("ANJU_DB_WORK_URL", url(TestServer.superUser(empty)));
    assertThatThrownBy(() -> open(environment)).hasMessageContaining("is superuser");

    environment.put("ANJU_DB_WORK_URL", url(MigrationsTest.owner(empty)));
    assertThatThrownBy(() -> open(environment)).hasMessageContaining("owns tables");
  }

  @Test
  void oneLoginForBothIsRefused() throws SQLException {
    DatabaseAddress migrated = TestServer.newDatabase();
    String both = "both_" + System.nanoTime();
    MigrationsTest.execute(
        TestServer.superUser(migrated),
        "create role %s login password 'x' in role anju_work, anju_read".formatted(both));
    String url = url(migrated.work().as(both, "x"));

    assertThatThrownBy(() -> open(Map.of("ANJU_DB_WORK_URL", url, "ANJU_DB_READ_URL", url)))
        .hasMessageContaining("must name two logins");
  }

  @Test
  void halfASettingIsNone() {
    assertThatThrownBy(() -> open(Map.of("ANJU_DB_WORK_URL", url(empty.work()))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("or both ANJU_DB_WORK_URL and ANJU_DB_READ_URL");
  }

  @Test
  void besideAPlatformThatIsStartingOneWaits() {
    assertThatThrownBy(() -> HostedDatabase.ofRunning(folder, Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is starting or stopping");

    folder.announce(new DataFolder.Running(1, 20_123, "http://127.0.0.1:8080"));

    DatabaseAddress running = HostedDatabase.ofRunning(folder, Map.of());
    assertThat(running.owner()).isNull();
    assertThat(running.work().url()).isEqualTo("jdbc:postgresql://127.0.0.1:20123/anju");
  }

  /** A closed connection is gone from the server a moment later: asked a few times. */
  private String connectionsOfTheOwner() throws SQLException {
    String count = "";
    for (int i = 0; i < 100 && !count.equals("0"); i++) {
      count =
          MigrationsTest.text(
              empty.work(),
              """
              select count(*) from pg_stat_activity
              where datname = current_database() and usename = 'anju_owner'
              """);
    }
    return count;
  }

  private HostedDatabase open(Map<String, String> environment) {
    return HostedDatabase.open(folder, environment, sentence -> {});
  }

  /** Both logins exist on the tests' server; this folder made them, so to say. */
  private void keepPasswordsOfBothLogins() throws IOException {
    Files.writeString(home.resolve("secrets/database-work"), empty.work().password());
    Files.writeString(home.resolve("secrets/database-read"), empty.read().password());
  }

  private static String url(Login login) {
    return login.url() + "?user=" + login.user() + "&password=" + login.password();
  }
}
