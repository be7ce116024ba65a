package city.anju.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Records that tokens were issued, and keeps none: a token proves itself. */
final class IssuedTokens implements OAuth2AuthorizationService {

  private final MachineClients clients;

  IssuedTokens(MachineClients clients) {
    this.clients = clients;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    clients.tokenIssued(authorization.getPrincipalName(), authorization.getAuthorizedScopes());
  }

  @Override
  public void remove(OAuth2Authorization authorization) {}

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return null;
  }
}
