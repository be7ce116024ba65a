package city.anju.listing;

import city.anju.api.Problem;
import city.anju.crypto.Tokens;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.register.OwnHome;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which homes a person owns, found in the register by identity and nothing else. */
@Component
class OwnHomes {

  private static final String REF = "my-home";

  private final Register register;
  private final People people;
  private final Tokens tokens;
  private final ApplicationStore applications;
  private final ListingStore listings;
  private final CityClock clock;

  OwnHomes(
      Register register,
      People people,
      Tokens tokens,
      ApplicationStore applications,
      ListingStore listings,
      CityClock clock) {
    this.register = register;
    this.people = people;
    this.tokens = tokens;
    this.applications = applications;
    this.listings = listings;
    this.clock = clock;
  }

  /** Who somebody is and what the register knows as theirs, for all who go by it. */
  Holdings holdings(PersonId person) {
    RealName real = people.identityOf(person);
    return new Holdings(person, real, register.homesOf(real.name(), real.document()));
  }

  /** All of somebody's homes, with what is offered of them. */
  List<MyHome> offered(Holdings his) {
    return offered(his.person(), his.homes());
  }

  /** One of somebody's homes, with what is offered of it. */
  MyHome offered(PersonId person, OwnHome home) {
    return offered(person, List.of(home)).getFirst();
  }

  private List<MyHome> offered(PersonId person, List<OwnHome> homes) {
    if (homes.isEmpty()) {
      return List.of();
    }
    List<String> units = homes.stream().map(home -> home.unitCode().value()).toList();
    Instant at = clock.now();
    Map<String, OwnListing> latest = new HashMap<>();
    listings.ofUnits(units, at).forEach(listing -> latest.putIfAbsent(listing.unitCode(), listing));
    Map<String, Application> open = new HashMap<>();
    applications
        .refusedOf(units)
        .forEach(application -> open.put(application.unitCode(), application));
    applications.openOf(units).stream()
        .map(application -> application.asOf(clock.dateOf(at)))
        .filter(application -> application.state().open())
        .forEach(application -> open.put(application.unitCode(), application));
    Map<String, Finding.Weight> worst = new HashMap<>();
    listings
        .worstEffects(units, at)
        .forEach(row -> worst.put(row.unitCode(), Finding.Weight.valueOf(row.effect())));
    Map<String, MyHome> mine = new LinkedHashMap<>();
    for (OwnHome home : homes) {
      String unit = home.unitCode().value();
      mine.put(
          unit,
          new MyHome(ref(person, unit), home, worst.get(unit), latest.get(unit), open.get(unit)));
    }
    return List.copyOf(mine.values());
  }

  /** The home behind one of a person's references. */
  OwnHome byRef(Holdings his, String ref) {
    return his.homes().stream()
        .filter(home -> ref(his.person(), home.unitCode().value()).equals(ref))
        .findFirst()
        .orElseThrow(OwnHomes::notFound);
  }

  /** The person's home with this unit code; whose home it is not does not learn that it exists. */
  OwnHome byUnit(PersonId person, String unitCode) {
    return registered(person).stream()
        .filter(home -> home.unitCode().value().equals(unitCode))
        .findFirst()
        .orElseThrow(OwnHomes::notFound);
  }

  /**
   * The home behind something this person started or that concerns a home of theirs; null when they
   * started it and the home is no longer theirs.
   */
  @Nullable OwnHome ofApplicantOrOwner(PersonId person, @Nullable UUID startedBy, String unitCode) {
    return registered(person).stream()
        .filter(home -> home.unitCode().value().equals(unitCode))
        .findFirst()
        .orElseGet(
            () -> {
              if (person.value().equals(startedBy)) {
                return null;
              }
              throw notFound();
            });
  }

  /** Whether this person started it, or it concerns a home of theirs. */
  boolean concern(PersonId person, UUID startedBy, String unitCode) {
    return person.value().equals(startedBy)
        || registered(person).stream().anyMatch(home -> home.unitCode().value().equals(unitCode));
  }

  static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such thing of yours.");
  }

  List<OwnHome> registered(PersonId person) {
    return holdings(person).homes();
  }

  String ref(PersonId person, String unitCode) {
    return tokens.of(REF, person.value() + " " + unitCode);
  }
}
