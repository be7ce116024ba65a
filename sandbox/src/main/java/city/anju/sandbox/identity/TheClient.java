package city.anju.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;

/** The one client, and what the protocol promises it. */
final class TheClient {

  static final String AUTHORIZE = "/oauth2/authorize";
  static final String TOKEN = "/oauth2/token";
  static final String KEYS = "/oauth2/jwks";

  /** The scope under which the ID token carries name and number. */
  static final String REAL_NAME_SCOPE = "realname";

  /** The scope under which it carries an officer's number instead. */
  static final String STAFF_SCOPE = "staff";

  private static final Duration CODE_LIFE = Duration.ofMinutes(2);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);
  private static final Set<String> PROMISED =
      Set.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri");

  private TheClient() {}

  static RegisteredClient of(IdentitySettings settings) {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(settings.redirectUri())
        .scope(OidcScopes.OPENID)
        .scope(REAL_NAME_SCOPE)
        .scope(STAFF_SCOPE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFE)
                .accessTokenTimeToLive(TOKEN_LIFE)
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                .build())
        .build();
  }

  static ECKey newSigningKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java makes P-256 keys", e);
    }
  }

  /** Leaves in the discovery document only what is there. */
  static void describe(OidcProviderConfiguration.Builder document) {
    document.claims(
        claims -> {
          claims.keySet().retainAll(PROMISED);
          claims.put("scopes_supported", List.of(OidcScopes.OPENID, REAL_NAME_SCOPE, STAFF_SCOPE));
          claims.put(
              "claims_supported",
              List.of(
                  "sub",
                  "iss",
                  "aud",
                  "exp",
                  "iat",
                  "auth_time",
                  "name",
                  "id_kind",
                  "id_no",
                  "staff_no"));
          claims.put("response_types_supported", List.of("code"));
          claims.put("grant_types_supported", List.of("authorization_code"));
          claims.put("code_challenge_methods_supported", List.of("S256"));
          claims.put("prompt_values_supported", List.of("none", "login"));
          claims.put("subject_types_supported", List.of("pairwise"));
          claims.put("id_token_signing_alg_values_supported", List.of("ES256"));
          claims.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        });
  }

  /** Leaves one way to name oneself: HTTP Basic. Secrets in bodies end up in logs. */
  static void allowBasicOnly(OAuth2ClientAuthenticationConfigurer authentication) {
    authentication.authenticationConverters(
        converters ->
            converters.removeIf(way -> !(way instanceof ClientSecretBasicAuthenticationConverter)));
  }

  /**
   * Makes the redirect address a matter of characters. The library's own check lets a loopback
   * address vary in its port, for native applications; this client is a web server.
   */
  static void requireExactRedirect(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
        codes.setAuthenticationValidator(
            new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                .andThen(TheClient::requireRegisteredRedirect));
      }
    }
  }

  private static void requireRegisteredRedirect(
      OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
    if (!context.getRegisteredClient().getRedirectUris().contains(asked.getRedirectUri())) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_REQUEST, "OAuth 2.0 Parameter: redirect_uri", null),
          null);
    }
  }
}
