package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.AnjuSettings;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** What changes when the base URL is https, whatever the connection to us is: a proxy ends TLS. */
class HttpsTest {

  private static final AnjuSettings SETTINGS =
      new AnjuSettings(
          Path.of("data"),
          Path.of("keys"),
          URI.create("https://anju.example"),
          "qingdao",
          false,
          false,
          new AnjuSettings.IdentityProvider(URI.create("https://id.example:8443"), "anju", null));

  @Test
  void theCookieIsBoundToTheHost() {
    CookieSerializer cookies = WebSessions.sessionCookie(SETTINGS);
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "session-1"));

    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-anju_session=")
        .contains("Path=/")
        .contains("Secure")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void browsersAreToldToStayWithHttps() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    try (AnnotationConfigWebApplicationContext context =
        new AnnotationConfigWebApplicationContext()) {
      context.setServletContext(new MockServletContext());
      context.register(Chain.class);
      context.refresh();
      context
          .getBean(FilterChainProxy.class)
          .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
    }

    assertThat(response.getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000 ; includeSubDomains");
    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("form-action 'self' https://id.example:8443;");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  static class Chain {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.headers(
              new Headers(SETTINGS.baseUrl(), SETTINGS.identityProvider().issuer())::set)
          .build();
    }
  }
}
