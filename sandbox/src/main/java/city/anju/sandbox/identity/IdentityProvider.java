package city.anju.sandbox.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** OpenID Connect over exactly four addresses, and the pages a person sees. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({SignInPage.class, StaffPage.class, ErrorPages.class})
public class IdentityProvider {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, IdentitySettings settings) {
    AskThePerson ask = new AskThePerson();
    return http.securityMatcher(protocolEndpoints())
        .oauth2AuthorizationServer(
            server ->
                server
                    .clientAuthentication(TheClient::allowBasicOnly)
                    .authorizationEndpoint(
                        endpoint ->
                            endpoint.authenticationProviders(TheClient::requireExactRedirect))
                    .oidc(
                        oidc ->
                            oidc.providerConfigurationEndpoint(
                                endpoint ->
                                    endpoint.providerConfigurationCustomizer(TheClient::describe))))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(request -> "none".equals(request.getParameter("prompt")))
                    .permitAll()
                    .anyRequest()
                    .access((who, what) -> new AuthorizationDecision(mayGoOn(who.get()))))
        .securityContext(context -> context.securityContextRepository(new OneTimeSignIn()))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(ask).accessDeniedHandler(ask::refuse))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> PageHeaders.set(headers, settings))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> PageHeaders.set(headers, settings))
        .build();
  }

  private static boolean mayGoOn(@Nullable Authentication who) {
    return who instanceof RealNameAuthentication
        || who instanceof StaffAuthentication
        || who instanceof OAuth2ClientAuthenticationToken;
  }

  private static RequestMatcher protocolEndpoints() {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        path.matcher(HttpMethod.GET, TheClient.AUTHORIZE),
        path.matcher(HttpMethod.POST, TheClient.AUTHORIZE),
        path.matcher(HttpMethod.POST, TheClient.TOKEN),
        path.matcher(HttpMethod.GET, TheClient.KEYS),
        path.matcher(HttpMethod.GET, "/.well-known/openid-configuration"));
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings) {
    return new InMemoryRegisteredClientRepository(TheClient.of(settings));
  }

  @Bean
  PasswordEncoder clientSecrets() {
    return new PlainSecrets();
  }

  @Bean
  OAuth2AuthorizationService recentAuthorizations() {
    return new RecentAuthorizations();
  }

  @Bean
  SessionRegistry untrackedSessions() {
    return new UntrackedSessions();
  }

  /** A key of its own for each start: the platform asks again for a key id it does not know. */
  @Bean
  JWKSource<SecurityContext> signingKey() {
    return new ImmutableJWKSet<>(new JWKSet(TheClient.newSigningKey()));
  }

  /**
   * Nobody presents tokens here: there is no user-info endpoint, all claims are in the ID token.
   */
  @Bean
  JwtDecoder noTokensTaken() {
    return token -> {
      throw new BadJwtException("This identity provider takes no bearer tokens.");
    };
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> realNameClaims() {
    return context -> {
      if (context.getPrincipal() instanceof RealNameAuthentication signedIn) {
        context.getClaims().claim("auth_time", signedIn.at().getEpochSecond());
        if (context.getAuthorizedScopes().contains(TheClient.REAL_NAME_SCOPE)) {
          context
              .getClaims()
              .claim("name", signedIn.person().name())
              .claim("id_kind", RealName.ID_KIND)
              .claim("id_no", signedIn.person().number());
        }
      }
      if (context.getPrincipal() instanceof StaffAuthentication signedIn
          && context.getAuthorizedScopes().contains(TheClient.STAFF_SCOPE)) {
        context
            .getClaims()
            .claim("auth_time", signedIn.at().getEpochSecond())
            .claim("staff_no", signedIn.staffNo());
      }
    };
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  StaffCheck staffCheck(IdentitySettings settings, Clock clock) {
    return new StaffCheck(settings.staff(), clock);
  }

  @Bean
  RealNameCheck realNameCheck(IdentitySettings settings, Clock clock) {
    return new RealNameCheck(settings.officers(), clock);
  }
}
