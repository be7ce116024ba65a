package city.anju.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the standing of a token's client at this moment: a suspension acts at once. */
final class CallerOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

  private final MachineClients clients;

  CallerOfToken(MachineClients clients) {
    this.clients = clients;
  }

  /** The token is good, its client is not. */
  static final class ClientSuspended extends InvalidBearerTokenException {
    private static final long serialVersionUID = 1L;

    ClientSuspended() {
      super("the client is suspended");
    }
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String subject = token.getSubject();
    MachineClient client =
        clients
            .standing(subject == null ? "" : subject)
            .orElseThrow(() -> new InvalidBearerTokenException("the client is not on file"));
    if (client.suspended()) {
      throw new ClientSuspended();
    }
    String granted = token.getClaimAsString("scope");
    Set<String> scopes =
        Arrays.stream((granted == null ? "" : granted).split(" "))
            .filter(client.scopes()::contains)
            .collect(Collectors.toSet());
    return new MachineAuthentication(new MachineCaller(client.clientId(), scopes));
  }
}
