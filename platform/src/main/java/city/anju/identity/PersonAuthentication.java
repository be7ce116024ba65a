package city.anju.identity;

import city.anju.api.Access;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person signed in by real name: an id and nothing more. */
final class PersonAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient PersonId person;

  PersonAuthentication(PersonId person) {
    super(AuthorityUtils.createAuthorityList(Access.PERSON_AUTHORITY));
    this.person = person;
    super.setAuthenticated(true);
  }

  @Override
  public PersonId getPrincipal() {
    return person;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonAuthentication that && person.equals(that.person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person);
  }
}
