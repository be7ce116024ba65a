package city.anju.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/QD0220261100093PM", "/c?code=x%20y", "/my/homes/a_b-C"})
  void keepsPathsOfThisSite(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/c\r\nSet-Cookie: a=b",
        "/c/房",
        "/c/%zz",
        "/a b",
      })
  void leadsEverythingElseHome(String address) {
    assertThat(LocalPath.orHome(address)).isEqualTo("/");
  }

  @Test
  void endlessAddressesLeadHome() {
    assertThat(LocalPath.orHome("/" + "a".repeat(2000))).isEqualTo("/");
    assertThat(LocalPath.orHome(null)).isEqualTo("/");
  }
}
