package city.anju.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The headers of every answer. */
final class Headers {

  private final boolean https;
  private final String policy;

  /**
   * Browsers hold {@code form-action} against the redirects that follow a form too: a form sent
   * after the session's end leads to the identity provider.
   */
  Headers(URI baseUrl, URI... issuers) {
    this.https = "https".equals(baseUrl.getScheme());
    this.policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
            + " require-trusted-types-for 'script'; trusted-types 'none'; form-action 'self' "
            + Arrays.stream(issuers)
                .map(issuer -> issuer.getScheme() + "://" + issuer.getRawAuthority())
                .distinct()
                .collect(Collectors.joining(" "))
            + "; frame-ancestors 'none'; base-uri 'none'";
  }

  void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .httpStrictTransportSecurity(
            hsts -> {
              if (https) {
                hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
              } else {
                hsts.disable();
              }
            });
  }
}
