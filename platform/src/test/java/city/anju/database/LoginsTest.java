package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LoginsTest {

  private final DatabaseAddress address = TestServer.newDatabase();

  @Test
  void bothLoginsOfThePlatformAreFit() {
    assertThatCode(() -> Logins.check(address.work(), Logins.WORK)).doesNotThrowAnyException();
    assertThatCode(() -> Logins.check(address.read(), Logins.READ)).doesNotThrowAnyException();
  }

  @Test
  void aSuperUserIsRefused() {
    assertThatThrownBy(() -> Logins.check(TestServer.superUser(address), Logins.WORK))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is superuser");
  }

  @Test
  void anOwnerOfTablesIsRefused() {
    assertThatThrownBy(() -> Logins.check(MigrationsTest.owner(address), Logins.WORK))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("owns tables")
        .hasMessageContaining("owns the database")
        .hasMessageContaining("may make roles");
  }

  @Test
  void oneWhoBypassesRowLevelSecurityIsRefusedEvenByMembership() throws SQLException {
    String suffix = address.work().url().replaceAll("^.*_", "");
    MigrationsTest.execute(
        TestServer.superUser(address),
        """
        create role sees_all_%1$s bypassrls;
        create role innocent_%1$s login password 'x' in role sees_all_%1$s, anju_read;
        """
            .formatted(suffix));

    assertThatThrownBy(
            () -> Logins.check(address.read().as("innocent_" + suffix, "x"), Logins.READ))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("bypasses row-level security");
  }

  @Test
  void aLoginThatStandsForNothingIsRefused() throws SQLException {
    String suffix = address.work().url().replaceAll("^.*_", "");
    MigrationsTest.execute(
        TestServer.superUser(address),
        "create role stranger_%s login password 'x'".formatted(suffix));

    assertThatThrownBy(
            () -> Logins.check(address.work().as("stranger_" + suffix, "x"), Logins.WORK))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("must be anju_work or a member of it");
  }

  @Test
  void anotherDataFolderDoesNotTakeOverExistingLogins() {
    Login other = address.work().as(Logins.WORK, "password of another data folder");

    Logins.createMissing(MigrationsTest.owner(address), other);

    assertThatThrownBy(() -> Logins.check(other, Logins.WORK))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("by another password");
    assertThatCode(() -> Logins.check(address.work(), Logins.WORK)).doesNotThrowAnyException();
  }

  @Test
  void passwordsAreNotShown() {
    assertThat(address.toString()).contains("anju_work").doesNotContain(address.work().password());
  }
}
