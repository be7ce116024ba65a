package city.anju.identity;

import city.anju.shared.AnjuSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Our side of docs/protocols/identity.md: addresses that follow from the issuer, so that nothing is
 * asked of the provider before somebody signs in.
 */
final class ProviderProtocol {

  static final String REGISTRATION = "identity";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How far the provider's clock and ours may be apart. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

  private ProviderProtocol() {}

  static ClientRegistration registration(
      AnjuSettings.IdentityProvider provider, String secret, URI baseUrl, String scope) {
    String issuer = provider.issuer().toString();
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId(provider.clientId())
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(baseUrl + SignInDoor.CALLBACK)
        .scope("openid", scope)
        .issuerUri(issuer)
        .authorizationUri(issuer + "/oauth2/authorize")
        .tokenUri(issuer + "/oauth2/token")
        .jwkSetUri(issuer + "/oauth2/jwks")
        .userNameAttributeName("sub")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  /** Redeems a code and checks what comes back for it. */
  static OidcAuthorizationCodeAuthenticationProvider exchange(
      ClientRegistration registration, Clock clock) {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(patient())
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    OidcAuthorizationCodeAuthenticationProvider exchange =
        new OidcAuthorizationCodeAuthenticationProvider(tokens, new OidcUserService());
    JwtDecoder idTokens = idTokens(registration, clock);
    exchange.setJwtDecoderFactory(any -> idTokens);
    return exchange;
  }

  private static JwtDecoder idTokens(ClientRegistration registration, Clock clock) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                String.valueOf(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .restOperations(new RestTemplate(patient()))
            .build();
    JwtTimestampValidator time = new JwtTimestampValidator(CLOCKS_APART);
    time.setClock(clock);
    OidcIdTokenValidator openId = new OidcIdTokenValidator(registration);
    openId.setClock(clock);
    openId.setClockSkew(CLOCKS_APART);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, openId));
    return decoder;
  }

  private static SimpleClientHttpRequestFactory patient() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(PATIENCE);
    factory.setReadTimeout(PATIENCE);
    return factory;
  }
}
