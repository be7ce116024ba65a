package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Tag("database")
class MigrationsTest {

  @Test
  void secondTimeThereIsNothingToDo() {
    Login owner = owner(TestServer.emptyDatabase());

    Migrations.Outcome first = Migrations.bringUpToDate(owner, sentence -> {});
    Migrations.Outcome second = Migrations.bringUpToDate(owner, sentence -> {});

    assertThat(first.migrations()).isPositive();
    assertThat(first.views()).isTrue();
    assertThat(second).isEqualTo(new Migrations.Outcome(0, false));
  }

  @Test
  void viewsOfAnotherBuildAreReplaced() throws SQLException {
    Login owner = owner(TestServer.newDatabase());
    execute(
        owner,
        """
        create view database.left_over as select 1 as one;
        create function database.counted() returns bigint language sql stable
          begin atomic select count(*) from database.left_over; end;
        create view database.on_top as select database.counted() as n;
        update database.view_scripts set digest = 'of another build'
        """);

    assertThat(Migrations.bringUpToDate(owner, sentence -> {}))
        .isEqualTo(new Migrations.Outcome(0, true));

    assertThat(
            text(
                owner,
                """
                select concat(to_regclass('database.left_over'), to_regclass('database.on_top'),
                  to_regprocedure('database.counted()'))
                """))
        .isEmpty();
  }

  @Test
  void halfDoneViewsAreMadeAgain() throws SQLException {
    Login owner = owner(TestServer.newDatabase());
    execute(owner, "delete from database.view_scripts");

    assertThat(Migrations.bringUpToDate(owner, sentence -> {}).views()).isTrue();
    assertThat(Migrations.bringUpToDate(owner, sentence -> {}).views()).isFalse();
  }

  @Test
  void functionsThatTablesLeanOnStay() throws SQLException {
    Login owner = owner(TestServer.newDatabase());
    execute(
        owner,
        """
        create function database.stamped() returns trigger language plpgsql as
          'begin return new; end';
        create trigger stamped before insert on database.view_scripts
          for each row execute function database.stamped();
        delete from database.view_scripts
        """);

    Migrations.bringUpToDate(owner, sentence -> {});

    assertThat(text(owner, "select to_regprocedure('database.stamped()')::text")).isNotNull();
  }

  @Test
  void whatLeansOnOurViewsFromOutsideIsNotDroppedSilently() throws SQLException {
    Login owner = owner(TestServer.newDatabase());
    execute(
        owner,
        """
        create view database.ours as select 1 as one;
        create schema report;
        create view report.theirs as select one from database.ours;
        delete from database.view_scripts
        """);

    assertThatThrownBy(() -> Migrations.bringUpToDate(owner, sentence -> {}))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("database.ours");
  }

  @Test
  void everyFileIsAMigrationOrTheViewsOfAKnownModule() throws IOException {
    Set<String> versions = new HashSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/*.sql")) {
      String[] path = file.getURL().getPath().split("/", -1);
      String module = path[path.length - 2];
      String name = path[path.length - 1];
      assertThat(Migrations.FLOORS).as("modules with tables").contains(module);
      if (!name.equals("views.sql")) {
        assertThat(name).as(module).matches("V\\d{12}__[a-z0-9_]+\\.sql");
        assertThat(versions.add(name.substring(0, 13)))
            .as(name + " has a version of its own")
            .isTrue();
      }
    }
    assertThat(versions).isNotEmpty();
  }

  static Login owner(DatabaseAddress address) {
    Login owner = address.owner();
    assertThat(owner).isNotNull();
    return java.util.Objects.requireNonNull(owner);
  }

  static void execute(Login login, String sql) throws SQLException {
    try (Connection connection = login.connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String text(Login login, String sql) throws SQLException {
    try (Connection connection = login.connect("test");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
