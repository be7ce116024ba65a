package city.anju.identity;

import city.anju.api.OfficerRole;
import city.anju.audit.Actor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The officer behind a request, as they stand at this moment. A handler that takes it as an
 * argument gets the officer who asks.
 *
 * @param id the platform's own id
 * @param staffNo number by which the authority knows them
 * @param name as their colleagues know them
 * @param district code of the district whose homes they decide about; null for the whole city
 * @param roles what they may do
 */
public record OfficerCaller(
    UUID id, String staffNo, String name, @Nullable String district, Set<OfficerRole> roles) {

  public OfficerCaller {
    roles = Set.copyOf(roles);
  }

  /** Whether they have this role. */
  public boolean is(OfficerRole role) {
    return roles.contains(role);
  }

  /** As the audit names them. */
  public Actor actor() {
    return new Actor(Actor.Kind.OFFICER, staffNo);
  }
}
