package city.anju.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitySettingsTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "SANDBOX_PORT", "8081",
          "SANDBOX_CLIENT_ID", "anju",
          "SANDBOX_CLIENT_SECRET", "a-secret-of-this-test-only",
          "SANDBOX_REDIRECT_URI", "http://127.0.0.1:8080/sign-in/callback",
          "SANDBOX_OFFICERS", "370299190001010021, 370299190001010013");

  @Test
  void theEnvironmentIsRead() {
    IdentitySettings settings = IdentitySettings.of(GOOD);

    assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:8081");
    assertThat(settings.platformOrigin()).isEqualTo("http://127.0.0.1:8080");
    assertThat(settings.officers()).hasSize(2);
    assertThat(settings.toString()).doesNotContain("a-secret-of-this-test-only");
  }

  @ParameterizedTest
  @CsvSource({
    "SANDBOX_PORT, ''",
    "SANDBOX_PORT, 70000",
    "SANDBOX_PORT, eighty",
    "SANDBOX_CLIENT_ID, ' '",
    "SANDBOX_CLIENT_SECRET, short",
    "SANDBOX_REDIRECT_URI, /sign-in/callback",
    "SANDBOX_REDIRECT_URI, ftp://127.0.0.1/",
    "SANDBOX_REDIRECT_URI, http://127.0.0.1/#there"
  })
  void aWrongSettingIsNamed(String name, String value) {
    Map<String, String> environment = new HashMap<>(GOOD);
    environment.put(name, value);

    assertThatThrownBy(() -> IdentitySettings.of(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
