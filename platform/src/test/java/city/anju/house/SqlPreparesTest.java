package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Every SQL constant is one PostgreSQL understands on the migrated schema, and one that the login
 * behind it may run: what nobody has called yet is tried all the same.
 */
@Tag("database")
class SqlPreparesTest {

  private static final Pattern SQL =
      Pattern.compile("\\s*(select|insert|update|delete|with|merge)\\s[\\s\\S]*");

  /** Not a statement yet: the constants made of it are. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{[a-z]+}");

  /** Asks the catalogue with the owner's or a check's login, before there is a schema. */
  private static final String OWN_LOGINS = "city.anju.database";

  /** The type of a parameter that stands alone is told by the value at run time. */
  private static final String INDETERMINATE = "42P18";

  /** Asks with the eyes of a viewer: what these classes ask is what the restricted login may. */
  private static final String READS = "Reads";

  private record Constant(String name, String text, boolean ofOwnLogins, boolean reads) {

    /** With {@code $1, $2 …} in the place of parameters, one number for each name. */
    String numbered() {
      ParsedSql parsed = NamedParameterUtils.parseSqlStatement(text);
      String questions = NamedParameterUtils.substituteNamedParameters(parsed, null);
      StringBuilder numbered = new StringBuilder();
      int number = 0;
      for (int i = 0; i < questions.length(); i++) {
        char c = questions.charAt(i);
        numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
      }
      return numbered.toString();
    }
  }

  private static List<Constant> constants() throws ReflectiveOperationException {
    List<Constant> constants = new ArrayList<>();
    for (JavaClass type : HouseClasses.all()) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(String.class)
            && field.getModifiers().contains(JavaModifier.STATIC)
            && field.getModifiers().contains(JavaModifier.FINAL)) {
          String text = valueOf(field);
          if (SQL.matcher(text).matches() && !TEMPLATE.matcher(text).find()) {
            boolean ofOwnLogins = type.getPackageName().equals(OWN_LOGINS);
            boolean reads = type.getSimpleName().endsWith(READS);
            constants.add(new Constant(field.getFullName(), text, ofOwnLogins, reads));
          }
        }
      }
    }
    return constants;
  }

  private static String valueOf(JavaField field) throws ReflectiveOperationException {
    Field reflected = field.reflect();
    reflected.setAccessible(true);
    return String.valueOf(reflected.get(null));
  }

  @Test
  void everyStatementIsUnderstoodAndAllowed() throws Exception {
    DatabaseAddress address = TestServer.newDatabase();
    List<String> wrong = new ArrayList<>();
    List<Constant> constants = constants();
    int work = tried(address.work(), constants.stream().filter(c -> !c.reads()).toList(), wrong);
    int read = tried(address.read(), constants.stream().filter(Constant::reads).toList(), wrong);
    assertThat(wrong).isEmpty();
    assertThat(work).as("statements of commands").isGreaterThan(20);
    assertThat(read).as("statements of readers").isGreaterThan(5);
  }

  private static int tried(Login login, List<Constant> constants, List<String> wrong)
      throws SQLException {
    int tried = 0;
    try (Connection connection = connect(login)) {
      boolean plans = connection.getMetaData().getDatabaseMajorVersion() >= 16;
      for (Constant constant : constants) {
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

  /** Statements as they stand: the driver would bind parameters that are there to be planned. */
  private static Connection connect(Login login) throws SQLException {
    String url = login.url() + "?preferQueryMode=simple";
    return DriverManager.getConnection(url, login.user(), login.password());
  }
}
