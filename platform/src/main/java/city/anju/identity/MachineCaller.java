package city.anju.identity;

import java.util.Set;

/**
 * The machine client behind a request, as its token and its standing at this moment allow. A
 * handler that takes it as an argument gets the client who asks.
 *
 * @param clientId public name of the client
 * @param scopes what the token grants and the client still has
 */
public record MachineCaller(String clientId, Set<String> scopes) {

  public MachineCaller {
    scopes = Set.copyOf(scopes);
  }
}
