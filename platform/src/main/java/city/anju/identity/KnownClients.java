package city.anju.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The machine clients on file, in the shape the authorization server wants. */
final class KnownClients implements RegisteredClientRepository {

  /** How long an access token lasts. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

  private final MachineClients clients;

  KnownClients(MachineClients clients) {
    this.clients = clients;
  }

  static RegisteredClient registered(MachineClient client) {
    return RegisteredClient.withId(client.clientId())
        .clientId(client.clientId())
        .clientName(client.name())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("MachineClients creates clients");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.standing(clientId).map(KnownClients::registered).orElse(null);
  }
}
