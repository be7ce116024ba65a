package city.anju.sandbox.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** An officer signed in for the length of one authorization request; no person of the city. */
final class StaffAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;
  private static final String FACTOR = "FACTOR_STAFF";

  private final String staffNo;
  private final Instant at;

  StaffAuthentication(String staffNo, Instant at) {
    super(Set.of(FactorGrantedAuthority.withAuthority(FACTOR).issuedAt(at).build()));
    this.staffNo = staffNo;
    this.at = at;
    setAuthenticated(true);
  }

  String staffNo() {
    return staffNo;
  }

  /** When the officer was asked: the protocol's {@code auth_time}. */
  Instant at() {
    return at;
  }

  @Override
  public String getPrincipal() {
    return "staff-" + staffNo;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
