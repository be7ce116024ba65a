package city.anju.identity;

import city.anju.api.Problem;
import city.anju.shared.AnjuSettings;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.InvalidValue;
import city.anju.shared.PersonName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who vouches for people, or for officers. It may be down: then nobody can sign in, and everything
 * else works.
 */
final class IdentityProvider {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
  private static final int MILLISECONDS_TO_REACH_IT = 2_000;

  /** Documents a person signs in with. */
  private static final Set<IdKind> PERSONS =
      Set.of(
          IdKind.RESIDENT_ID,
          IdKind.PASSPORT,
          IdKind.HK_MACAO_PERMIT,
          IdKind.TAIWAN_PERMIT,
          IdKind.FOREIGN_RESIDENT);

  private static final Pattern STAFF_NO = Pattern.compile(Officers.STAFF_NO);

  private final URI issuer;
  private final @Nullable ClientRegistration registration;
  private final @Nullable OidcAuthorizationCodeAuthenticationProvider exchange;

  /** Outside the demo a provider that speaks plain HTTP is refused: the sandbox is one. */
  IdentityProvider(AnjuSettings settings, Clock clock) {
    this(settings.identityProvider(), settings, "realname", clock);
  }

  private IdentityProvider(
      AnjuSettings.IdentityProvider provider, AnjuSettings settings, String scope, Clock clock) {
    this.issuer = provider.issuer();
    String secret = provider.clientSecret();
    boolean plain = !"https".equals(issuer.getScheme());
    if (secret == null || secret.isBlank() || (plain && !settings.demo())) {
      LOG.warn(
          "Nobody can sign in: {}",
          secret == null || secret.isBlank()
              ? "no client secret is set for the identity provider."
              : "outside the demo the identity provider must use https.");
      this.registration = null;
      this.exchange = null;
      return;
    }
    this.registration = ProviderProtocol.registration(provider, secret, settings.baseUrl(), scope);
    this.exchange = ProviderProtocol.exchange(registration, clock);
  }

  /** The provider of officers: the authority's own, with the scope {@code staff}. */
  static IdentityProvider ofOfficers(
      AnjuSettings.IdentityProvider provider, AnjuSettings settings, Clock clock) {
    return new IdentityProvider(provider, settings, "staff", clock);
  }

  /**
   * A new request for the provider, to which the browser is sent.
   *
   * @param hint "name number" for its form, or null
   * @throws Problem 503 {@code SIGN_IN_UNAVAILABLE} when the provider cannot be reached
   */
  OAuth2AuthorizationRequest ask(HttpServletRequest request, @Nullable String hint) {
    ClientRegistration known = registration;
    if (known == null || !reachable()) {
      throw unavailable();
    }
    OAuth2AuthorizationRequest plain =
        new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(known))
            .resolve(request, ProviderProtocol.REGISTRATION);
    if (plain == null) {
      throw new IllegalStateException("the one registration is not known");
    }
    return hint == null
        ? plain
        : OAuth2AuthorizationRequest.from(plain)
            .additionalParameters(parameters -> parameters.put("login_hint", hint))
            .build();
  }

  /**
   * Redeems the provider's answer, whose state has been compared.
   *
   * @throws Problem 400 {@code SIGN_IN_FAILED} when the answer does not fit or vouches for nobody,
   *     503 {@code SIGN_IN_UNAVAILABLE} when the provider cannot be reached
   */
  RealName vouchedFor(PendingSignIn pending, String code) {
    return realName(redeemed(pending, code));
  }

  /**
   * The same of an officer.
   *
   * @return the staff number
   */
  String officerVouchedFor(PendingSignIn pending, String code) {
    String staffNo = claim(redeemed(pending, code), "staff_no");
    if (!STAFF_NO.matcher(staffNo).matches()) {
      throw failed("staff_no");
    }
    return staffNo;
  }

  private OidcUser redeemed(PendingSignIn pending, String code) {
    ClientRegistration known = registration;
    OidcAuthorizationCodeAuthenticationProvider redeeming = exchange;
    if (known == null || redeeming == null) {
      throw unavailable();
    }
    try {
      var answer =
          redeeming.authenticate(
              new OAuth2LoginAuthenticationToken(known, exchanged(known, pending, code)));
      if (answer != null && answer.getPrincipal() instanceof OidcUser user) {
        return user;
      }
      throw failed("no_identity");
    } catch (OAuth2AuthenticationException refused) {
      throw causedByTheNetwork(refused) ? unavailable() : failed(refused.getError().getErrorCode());
    }
  }

  private static OAuth2AuthorizationExchange exchanged(
      ClientRegistration known, PendingSignIn pending, String code) {
    String redirect = String.valueOf(known.getRedirectUri());
    return new OAuth2AuthorizationExchange(
        OAuth2AuthorizationRequest.authorizationCode()
            .clientId(known.getClientId())
            .authorizationUri(String.valueOf(known.getProviderDetails().getAuthorizationUri()))
            .redirectUri(redirect)
            .scopes(known.getScopes())
            .state(pending.state())
            .attributes(
                attributes -> {
                  attributes.put(OAuth2ParameterNames.REGISTRATION_ID, known.getRegistrationId());
                  attributes.put(OidcParameterNames.NONCE, pending.nonce());
                  attributes.put(PkceParameterNames.CODE_VERIFIER, pending.verifier());
                })
            .build(),
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(redirect)
            .state(pending.state())
            .build());
  }

  /** The person of these claims. */
  static RealName realName(OidcUser user) {
    try {
      IdKind kind = IdKind.valueOf(claim(user, "id_kind"));
      if (!PERSONS.contains(kind)) {
        throw failed("id_kind");
      }
      return new RealName(
          PersonName.of(claim(user, "name")), IdDocument.parse(kind, claim(user, "id_no")));
    } catch (InvalidValue wrong) {
      throw failed(wrong.code());
    } catch (IllegalArgumentException unknownKind) {
      throw failed("id_kind");
    }
  }

  private static String claim(OidcUser user, String name) {
    String value = user.getClaimAsString(name);
    if (value == null) {
      throw failed("claim_missing");
    }
    return value;
  }

  private boolean reachable() {
    int port =
        issuer.getPort() > 0 ? issuer.getPort() : "https".equals(issuer.getScheme()) ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(issuer.getHost(), port), MILLISECONDS_TO_REACH_IT);
      return true;
    } catch (IOException silent) {
      return false;
    }
  }

  private static boolean causedByTheNetwork(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static Problem failed(String reason) {
    LOG.warn("A sign-in failed: {}", reason);
    return Problem.of(400, "SIGN_IN_FAILED", "The identity provider's answer does not fit.");
  }

  private static Problem unavailable() {
    return Problem.of(503, "SIGN_IN_UNAVAILABLE", "The identity provider cannot be reached.")
        .retryAfter(Duration.ofSeconds(10));
  }
}
