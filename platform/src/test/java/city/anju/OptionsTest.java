package city.anju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.database.StartRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final Path HOME = Path.of("/srv/anju");

  @Test
  void withoutAWordItRunsTheDemoBesideTheCheckout() {
    Options options = options(Map.of());

    assertThat(options.verb()).isEqualTo("run");
    assertThat(options.data()).isEqualTo(Path.of("/srv/anju/.anju"));
    assertThat(options.properties("s3cret"))
        .containsEntry("server.port", 8080)
        .containsEntry("server.address", "127.0.0.1")
        .containsEntry("anju.base-url", "http://127.0.0.1:8080")
        .containsEntry("anju.city", "qingdao")
        .containsEntry("anju.demo", true)
        .containsEntry("anju.demo-homes", 20_000)
        .containsEntry("anju.identity-provider.issuer", "http://127.0.0.1:8081")
        .containsEntry("anju.identity-provider.client-secret", "s3cret")
        .doesNotContainKey("server.forward-headers-strategy");
  }

  @Test
  void whatIsTypedGoesAboveWhatIsSet() {
    Map<String, String> env = Map.of("ANJU_PORT", "9000", "ANJU_DATA", "/var/lib/anju");

    assertThat(options(env).port()).isEqualTo(9000);
    assertThat(options(env).data()).isEqualTo(Path.of("/var/lib/anju"));
    assertThat(options(env, "run", "--port", "9100", "--data=/tmp/a=b").port()).isEqualTo(9100);
    assertThat(options(env, "run", "--port", "9100", "--data=/tmp/a=b").data())
        .isEqualTo(Path.of("/tmp/a=b"));
  }

  @Test
  void aDemoHasAsManyHomesAsOneLikes() {
    assertThat(options(Map.of("ANJU_DEMO_HOMES", "300")).properties("s3cret"))
        .containsEntry("anju.demo-homes", 300);
    assertThatThrownBy(() -> options(Map.of("ANJU_DEMO_HOMES", "many")).properties("s3cret"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ANJU_DEMO_HOMES");
  }

  @Test
  void aVerbKeepsItsOwnWords() {
    Options options = options(Map.of(), "release", "E-1", "--data", "/d", "--reason", "纠正");

    assertThat(options.verb()).isEqualTo("release");
    assertThat(options.arguments()).containsExactly("E-1", "--reason", "纠正");
  }

  @Test
  void aDatabaseElsewhereIsNoDemoAndTrustsNoSandbox() {
    Map<String, Object> properties =
        options(Map.of("ANJU_DB_URL", "postgresql://o:p@db/anju")).properties("s3cret");

    assertThat(properties)
        .containsEntry("anju.demo", false)
        .containsEntry("anju.identity-provider.issuer", "https://identity-provider.invalid")
        .doesNotContainKey("anju.identity-provider.client-secret");
  }

  @Test
  void aDatabaseElsewhereMayCarryTheDemoWhenAsked() {
    Map<String, String> env =
        Map.of(
            "ANJU_DB_URL", "postgresql://o:p@db/anju",
            "ANJU_DEMO", "true",
            "ANJU_SANDBOX_PORT", "9999");

    assertThat(options(env).properties("s3cret"))
        .containsEntry("anju.identity-provider.issuer", "http://127.0.0.1:9999");
  }

  @Test
  void aProviderOfOnesOwnHasASecretOfItsOwn() {
    Map<String, String> env =
        Map.of(
            "ANJU_DB_URL", "postgresql://o:p@db/anju",
            "ANJU_IDENTITY_PROVIDER_ISSUER", "https://sign-in.example",
            "ANJU_IDENTITY_PROVIDER_CLIENT_SECRET", "theirs");

    assertThat(options(env).properties("s3cret"))
        .containsEntry("anju.identity-provider.issuer", "https://sign-in.example")
        .containsEntry("anju.identity-provider.client-secret", "theirs");
    assertThat(options(Map.of("ANJU_DEMO", "false")).properties("s3cret"))
        .doesNotContainKey("anju.identity-provider.client-secret");
  }

  @Test
  void forwardedHeadersAreBelievedFromNamedProxiesOnly() {
    Map<String, Object> properties =
        options(Map.of("ANJU_PROXIES", "10.0.0.7, 10.0.0.8")).properties("s3cret");

    assertThat(properties).containsEntry("server.forward-headers-strategy", "native");
    String pattern = (String) properties.get("server.tomcat.remoteip.internal-proxies");
    assertThat(pattern).isNotNull();
    assertThat("10.0.0.8").matches(pattern);
    assertThat("10x0.0.8").doesNotMatch(pattern);
    assertThat("10.0.0.80").doesNotMatch(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "８０８０", "99999999999"})
  void aWrongPortIsRefusedInASentence(String port) {
    assertThatThrownBy(() -> options(Map.of("ANJU_PORT", port)))
        .isInstanceOf(StartRefused.class)
        .hasMessage("The port must be a number from 1 to 65535, not '" + port + "'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anju.example.cn",
        "ftp://anju.example.cn",
        "https://anju.example.cn/path",
        "http://"
      })
  void aWrongBaseUrlIsRefused(String url) {
    assertThatThrownBy(() -> options(Map.of("ANJU_BASE_URL", url)).baseUrl())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ANJU_BASE_URL");
  }

  @Test
  void aSlashAtTheEndOfTheBaseUrlIsForgiven() {
    assertThat(options(Map.of("ANJU_BASE_URL", "https://anju.example.cn/")).baseUrl())
        .isEqualTo("https://anju.example.cn");
  }

  @Test
  void thePortsMustDiffer() {
    assertThatThrownBy(
            () -> options(Map.of("ANJU_PORT", "9000", "ANJU_SANDBOX_PORT", "9000")).sandboxPort())
        .isInstanceOf(StartRefused.class);
  }

  private static Options options(Map<String, String> env, String... words) {
    return Options.of(List.of(words), HOME, env);
  }
}
