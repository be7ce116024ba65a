package city.anju.sandbox.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every answer: one stylesheet, one form, nothing else. */
final class PageHeaders {

  private PageHeaders() {}

  /**
   * Browsers hold form-action against the redirects that follow a form, so the platform is named
   * too.
   */
  static void set(HeadersConfigurer<HttpSecurity> headers, IdentitySettings settings) {
    headers
        .contentSecurityPolicy(
            policy ->
                policy.policyDirectives(
                    "default-src 'none'; style-src 'self'; form-action 'self' "
                        + settings.platformOrigin()
                        + "; frame-ancestors 'none'; base-uri 'none'"))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }
}
