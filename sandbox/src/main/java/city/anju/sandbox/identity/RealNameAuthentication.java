package city.anju.sandbox.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** A person signed in for the length of one authorization request; its name is the subject. */
final class RealNameAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;
  private static final String FACTOR = "FACTOR_REAL_NAME";

  private final transient RealName person;
  private final String subject;
  private final Instant at;

  RealNameAuthentication(RealName person, String subject, Instant at) {
    super(Set.of(FactorGrantedAuthority.withAuthority(FACTOR).issuedAt(at).build()));
    this.person = person;
    this.subject = subject;
    this.at = at;
    setAuthenticated(true);
  }

  RealName person() {
    return person;
  }

  /** When the person was asked: the protocol's {@code auth_time}. */
  Instant at() {
    return at;
  }

  @Override
  public String getPrincipal() {
    return subject;
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
