package city.anju.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A machine client whose token and standing have been checked for this request. */
final class MachineAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient MachineCaller caller;

  MachineAuthentication(MachineCaller caller) {
    super(
        AuthorityUtils.createAuthorityList(
            caller.scopes().stream().map(scope -> "SCOPE_" + scope).toList()));
    this.caller = caller;
    super.setAuthenticated(true);
  }

  @Override
  public MachineCaller getPrincipal() {
    return caller;
  }

  /** The client id: what a door that does not know this module may call its caller. */
  @Override
  public String getName() {
    return caller.clientId();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MachineAuthentication that && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    return Objects.hash(caller);
  }
}
