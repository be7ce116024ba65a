package city.anju.identity;

import city.anju.api.Budget;
import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import city.anju.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door where machine clients get their tokens: two addresses, and nothing else under /oauth2.
 */
@Configuration(proxyBeanMethods = false)
class TokenDoor {

  static final String TOKEN = "/oauth2/token";
  static final String KEYS = "/oauth2/jwks";
  static final String BUDGET = "identity.token";

  private static final Map<String, String> METHODS = Map.of(TOKEN, "POST", KEYS, "GET");

  /** For each client and address; a client in good order asks twice an hour. */
  @Bean
  static Budget tokenRequests() {
    return new Budget(BUDGET, 240, Duration.ofMinutes(1));
  }

  @Bean
  @Order(1)
  SecurityFilterChain tokenChain(
      HttpSecurity http,
      MachineClients clients,
      AccessTokens tokens,
      Budgets budgets,
      ClientAddresses addresses,
      Headers headers) {
    OAuthErrors errors = new OAuthErrors();
    BasicCredentials basic = new BasicCredentials(budgets, addresses);
    return http.securityMatcher("/oauth2/**")
        .oauth2AuthorizationServer(
            server ->
                server
                    .registeredClientRepository(new KnownClients(clients))
                    .authorizationService(new IssuedTokens(clients))
                    .tokenGenerator(tokens.generator())
                    .clientAuthentication(
                        client ->
                            client
                                .authenticationConverters(ways -> replace(ways, basic))
                                .authenticationProviders(
                                    ways -> replace(ways, new ClientSecretCheck(clients)))
                                .errorResponseHandler(errors))
                    .tokenEndpoint(
                        endpoint ->
                            endpoint
                                .accessTokenRequestConverters(
                                    grants -> replace(grants, new ClientCredentials()))
                                .authenticationProviders(
                                    grants ->
                                        grants.removeIf(
                                            grant ->
                                                !(grant
                                                    instanceof
                                                    OAuth2ClientCredentialsAuthenticationProvider)))
                                .errorResponseHandler(errors)))
        .addFilterAfter(new OnlyTheTwo(), HeaderWriterFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(errors))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers::set)
        .build();
  }

  @Bean
  static AuthorizationServerSettings authorizationServerSettings(Issuer issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer.url()).build();
  }

  private static <T> void replace(List<T> list, T one) {
    list.clear();
    list.add(one);
  }

  /** Refuses what the authorization server could do besides. */
  private static final class OnlyTheTwo extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String method = METHODS.get(request.getRequestURI());
      if (method == null) {
        throw Problem.of(404, "NOT_FOUND", "There is no such path.");
      }
      if (!method.equals(request.getMethod())) {
        throw Problem.of(405, "METHOD_NOT_ALLOWED", "This path takes " + method + " only.");
      }
      chain.doFilter(request, response);
    }
  }
}
