package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every SQL constant is one PostgreSQL understands on the migrated schema, and one that the login
 * behind it may run: what nobody has called yet is tried all the same.
 */
@Tag("database")
class SqlPreparesTest {

  /** The type of a parameter that stands alone is told by the value at run time. */
  private static final String INDETERMINATE = "42P18";

  @Test
  void everyStatementIsUnderstoodAndAllowed() throws Exception {
    DatabaseAddress address = TestServer.newDatabase();
    List<String> wrong = new ArrayList<>();
    List<SqlConstant> constants = SqlConstant.all();
    int work = tried(address.work(), constants.stream().filter(c -> !c.reads()).toList(), wrong);
    int read = tried(address.read(), constants.stream().filter(SqlConstant::reads).toList(), wrong);
    assertThat(wrong).isEmpty();
    assertThat(work).as("statements of commands").isGreaterThan(20);
    assertThat(read).as("statements of readers").isGreaterThan(5);
  }

  private static int tried(Login login, List<SqlConstant> constants, List<String> wrong)
      throws SQLException {
    int tried = 0;
    try (Connection connection = SqlConstant.connect(login)) {
      boolean plans = connection.getMetaData().getDatabaseMajorVersion() >= 16;
      for (SqlConstant constant : constants) {
        String how =
            plans && !constant.ofOwnLogins() ? "explain (generic_plan) " : "prepare it as ";
        try (Statement statement = connection.createStatement()) {
          statement.execute(how + constant.numbered());
          statement.execute("deallocate all");
          tried++;
        } catch (SQLException e) {
          if (!INDETERMINATE.equals(e.getSQLState())) {
            wrong.add(constant.name() + ": " + e.getMessage());
          }
        }
      }
    }
    return tried;
  }
}
