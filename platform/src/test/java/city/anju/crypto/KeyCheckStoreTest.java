package city.anju.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.database.Login;
import city.anju.database.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database's part: it remembers every key it has seen and lets nobody rewrite that. */
@Tag("database")
class KeyCheckStoreTest {

  @TempDir private Path folder;
  private JdbcClient jdbc;
  private KeyChecks checks;

  @BeforeEach
  void database() {
    Login work = TestServer.newDatabase().work();
    jdbc = JdbcClient.create(new DriverManagerDataSource(work.url(), work.user(), work.password()));
    checks = new KeyCheckStore(jdbc);
  }

  @Test
  void aNewDatabaseKnowsNoKeyAndThenEveryFirstOne() {
    assertThat(checks.all()).isEmpty();
    TestKeys.in(folder, checks);
    assertThat(checks.all())
        .extracting(KeyChecks.Seen::kind)
        .containsExactlyInAnyOrder(
            "PERSONAL_DATA", "INDEX", "FINGERPRINT", "SECRETS", "TOKENS", "ENVELOPE", "SIGNING");
    assertThat(checks.all()).allMatch(seen -> seen.keyId() == 1);
  }

  @Test
  void theSecondStartAndARotationAreRemembered() {
    TestKeys.in(folder, checks);
    TestKeys.in(folder, checks).rotate(KeyKind.INDEX);
    TestKeys.in(folder, checks);
    assertThat(checks.all()).hasSize(8);
    assertThat(checks.all()).filteredOn(seen -> seen.keyId() == 2).hasSize(1);
  }

  @Test
  void theLastKeyOfAllFitsIn() {
    Keys keys = TestKeys.in(folder, checks);
    while (keys.rotate(KeyKind.TOKENS) < 255) {
      assertThat(keys.current(KeyKind.TOKENS).id()).isBetween(2, 254);
    }
    assertThat(TestKeys.in(folder, checks).current(KeyKind.TOKENS).id()).isEqualTo(255);
  }

  @Test
  void lostKeysStopTheStart() throws Exception {
    TestKeys.in(folder, checks);
    Files.delete(folder.resolve("keyring.json"));
    assertThatThrownBy(() -> TestKeys.in(folder, checks))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageMatching("This database was written with key [A-Z_]+ 1, which is not in .*");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keysOfAnotherDatabaseStopTheStart() {
    TestKeys.in(folder, checks);
    Path other = folder.resolve("other");
    TestKeys.in(other);
    assertThatThrownBy(() -> TestKeys.in(other, checks))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining("is not the one this database was written with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update crypto.key_check set check_value = check_value",
        "delete from crypto.key_check",
        "truncate crypto.key_check",
        "drop table crypto.key_check"
      })
  void whatIsRememberedCannotBeRewritten(String statement) {
    TestKeys.in(folder, checks);
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .rootCause()
        .hasMessageContaining(statement.startsWith("drop") ? "must be owner" : "permission denied");
    assertThat(checks.all()).hasSize(7);
  }
}
