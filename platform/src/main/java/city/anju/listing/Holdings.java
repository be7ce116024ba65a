package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.register.OwnHome;
import java.util.List;

/**
 * Who somebody is and which homes the register knows as theirs: found once, and handed to every
 * part of a page that goes by it. Only {@link OwnHomes} finds it, so whoever has one need not ask
 * whether it is true.
 */
public final class Holdings {

  private final PersonId person;
  private final RealName real;
  private final List<OwnHome> homes;

  Holdings(PersonId person, RealName real, List<OwnHome> homes) {
    this.person = person;
    this.real = real;
    this.homes = List.copyOf(homes);
  }

  /** Who it is. */
  public PersonId person() {
    return person;
  }

  /** The real name behind the person. */
  public RealName real() {
    return real;
  }

  /** Their homes; possibly none. */
  public List<OwnHome> homes() {
    return homes;
  }
}
