package city.anju.identity;

import java.util.Set;

/**
 * A machine client as it is on file.
 *
 * @param clientId public name of the client
 * @param name whose system it is, in words
 * @param scopes what it may be granted at most
 * @param suspended whether it may do nothing at present
 */
public record MachineClient(String clientId, String name, Set<String> scopes, boolean suspended) {

  public MachineClient {
    scopes = Set.copyOf(scopes);
  }
}
