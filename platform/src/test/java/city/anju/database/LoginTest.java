package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

  private static final Login OWNER =
      new Login("jdbc:postgresql://db.example:5433/anju?sslmode=require", "o'wner", "p@ss+w:rd");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://o'wner:p%40ss+w%3Ard@db.example:5433/anju?sslmode=require",
        "jdbc:postgresql://db.example:5433/anju?user=o'wner&password=p%40ss+w:rd&sslmode=require",
        "postgres://db.example:5433/anju?sslmode=require&password=p%40ss%2Bw:rd&user=o'wner"
      })
  void eitherWayOfWritingIsUnderstood(String text) {
    assertThat(Login.parse("ANJU_DB_URL", text)).isEqualTo(OWNER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "mysql://a:b@c/d",
        "postgresql://host/db",
        "postgresql://u:p@host",
        "postgresql://u:p@/db",
        "jdbc:postgresql://[half",
        "postgresql://u:p@host/"
      })
  void nonsenseIsAnsweredWithTheRightForm(String text) {
    assertThatThrownBy(() -> Login.parse("ANJU_DB_URL", text))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ANJU_DB_URL")
        .hasMessageContaining("postgresql://user:password@host:5432/database");
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(OWNER.toString()).doesNotContain("p@ss");
  }
}
