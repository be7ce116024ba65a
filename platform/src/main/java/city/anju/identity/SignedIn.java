package city.anju.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is behind the running request, for pages that are the same for everybody but their head. */
public final class SignedIn {

  private SignedIn() {}

  /** The person who asks, if somebody is signed in. */
  public static Optional<PersonId> person() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller instanceof PersonAuthentication person
        ? Optional.of(person.getPrincipal())
        : Optional.empty();
  }

  /** The officer who asks, as they stand at this moment, if one is signed in. */
  public static Optional<OfficerCaller> officer() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller instanceof OfficerAuthentication officer
        ? Optional.of(officer.getPrincipal())
        : Optional.empty();
  }

  /** The machine client that asks, if one does. */
  static Optional<MachineCaller> machine() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller instanceof MachineAuthentication machine
        ? Optional.of(machine.getPrincipal())
        : Optional.empty();
  }
}
