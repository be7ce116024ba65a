package city.anju.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Knows a client by its secret, and refuses one that is suspended. */
final class ClientSecretCheck implements AuthenticationProvider {

  private final MachineClients clients;

  ClientSecretCheck(MachineClients clients) {
    this.clients = clients;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String clientId = asked.getName();
    String secret = asked.getCredentials() instanceof String given ? given : "";
    if (!clients.knows(clientId, secret)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    MachineClient client = clients.standing(clientId).orElseThrow();
    if (client.suspended()) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, "The client is suspended.", null));
    }
    RegisteredClient registered = KnownClients.registered(client);
    return new OAuth2ClientAuthenticationToken(
        registered,
        ((OAuth2ClientAuthenticationToken) asked).getClientAuthenticationMethod(),
        null);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
