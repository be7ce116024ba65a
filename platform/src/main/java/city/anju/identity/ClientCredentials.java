package city.anju.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A token request by client credentials. Who names no scope gets all of the client's (RFC 6749
 * section 3.3 leaves that to us), and nothing else in the request changes the token.
 */
final class ClientCredentials implements AuthenticationConverter {

  private final OAuth2ClientCredentialsAuthenticationConverter standard =
      new OAuth2ClientCredentialsAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    if (!(standard.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked)
        || !(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)) {
      return null;
    }
    RegisteredClient registered = client.getRegisteredClient();
    Set<String> scopes = asked.getScopes();
    if (scopes.isEmpty() && registered != null) {
      scopes = registered.getScopes();
    }
    return new OAuth2ClientCredentialsAuthenticationToken(client, scopes, Map.of());
  }
}
