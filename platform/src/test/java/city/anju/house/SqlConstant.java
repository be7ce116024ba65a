package city.anju.house;

import city.anju.database.Login;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * A statement of the code we ship, as it stands in a constant.
 *
 * @param ofOwnLogins asks the catalogue with the owner's or a check's login, before there is a
 *     schema
 * @param reads asks with the eyes of a viewer: what such classes ask is what the restricted login
 *     may
 */
record SqlConstant(String name, String text, boolean ofOwnLogins, boolean reads) {

  private static final Pattern SQL =
      Pattern.compile("\\s*(select|insert|update|delete|with|merge)\\s[\\s\\S]*");

  /** Not a statement yet: the constants made of it are. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{[a-z]+}");

  private static final String OWN_LOGINS = "city.anju.database";
  private static final String READS = "Reads";

  static List<SqlConstant> all() throws ReflectiveOperationException {
    List<SqlConstant> constants = new ArrayList<>();
    for (JavaClass type : HouseClasses.all()) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(String.class)
            && field.getModifiers().contains(JavaModifier.STATIC)
            && field.getModifiers().contains(JavaModifier.FINAL)) {
          String text = valueOf(field);
          if (SQL.matcher(text).matches() && !TEMPLATE.matcher(text).find()) {
            boolean ofOwnLogins = type.getPackageName().equals(OWN_LOGINS);
            boolean reads = type.getSimpleName().endsWith(READS);
            constants.add(new SqlConstant(field.getFullName(), text, ofOwnLogins, reads));
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

  /** Takes statements as they stand: the driver would bind parameters that are to be planned. */
  static Connection connect(Login login) throws SQLException {
    String url = login.url() + "?preferQueryMode=simple";
    return DriverManager.getConnection(url, login.user(), login.password());
  }
}
