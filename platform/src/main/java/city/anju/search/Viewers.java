package city.anju.search;

import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.identity.RealName;
import city.anju.listing.Holdings;
import city.anju.register.OwnHome;
import city.anju.register.Register;
import city.anju.shared.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which class of viewer somebody is (H23): asked anew for every request, kept nowhere. */
@Service
public class Viewers {

  private final Practitioners practitioners;
  private final People people;
  private final Register register;
  private final HomeStore homes;

  Viewers(Practitioners practitioners, People people, Register register, HomeStore homes) {
    this.practitioners = practitioners;
    this.people = people;
    this.register = register;
    this.homes = homes;
  }

  /** The viewer behind a request of a person, or of nobody. */
  @Transactional(readOnly = true)
  public Viewer of(Optional<PersonId> person) {
    return person.map(this::signedIn).orElse(Viewer.ANONYMOUS);
  }

  /** The same viewer, where it has just been found out who it is and what is his. */
  public Viewer of(Holdings his) {
    return practitioners.includes(his.real().document())
        ? practitioner(his.person(), his.homes())
        : individual(his.person());
  }

  private Viewer signedIn(PersonId person) {
    RealName real = people.identityOf(person);
    return practitioners.includes(real.document())
        ? practitioner(person, register.homesOf(real.name(), real.document()))
        : individual(person);
  }

  private static Viewer individual(PersonId person) {
    return new Viewer(Viewer.Kind.INDIVIDUAL, Set.of(), person.value());
  }

  /** A practitioner who owns a home sees his own, and no other owner's. */
  private Viewer practitioner(PersonId person, List<OwnHome> registered) {
    List<String> own = registered.stream().map(home -> home.unitCode().value()).toList();
    return new Viewer(Viewer.Kind.PRACTITIONER, homes.idsOf(own), person.value());
  }
}
