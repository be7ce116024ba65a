package city.anju.identity;

import city.anju.api.OfficerRole;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An officer signed in, with the roles of this moment; no person of the city. */
final class OfficerAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient OfficerCaller officer;

  OfficerAuthentication(OfficerCaller officer) {
    super(
        AuthorityUtils.createAuthorityList(
            officer.roles().stream().map(OfficerRole::authority).toList()));
    this.officer = officer;
    super.setAuthenticated(true);
  }

  @Override
  public OfficerCaller getPrincipal() {
    return officer;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OfficerAuthentication that && officer.equals(that.officer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(officer);
  }
}
