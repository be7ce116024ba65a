package city.anju.listing;

import city.anju.crypto.BlindIndex;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.listing.Question.Owner;
import city.anju.listing.RegisterFacts.Holder;
import city.anju.register.OwnerName;
import city.anju.register.Register;
import city.anju.shared.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has agreed to an application and for whom it waits. */
@Component
class CoOwners {

  private final Register register;
  private final People people;
  private final BlindIndex index;

  CoOwners(Register register, People people, BlindIndex index) {
    this.register = register;
    this.people = people;
    this.index = index;
  }

  /**
   * The owners of the application's home, in the order of the certificates, each once.
   *
   * @param person one of them
   */
  List<CoOwner> of(PersonId person, Application application) {
    Asked you = asked(person);
    Asked starter = asked(new PersonId(application.startedBy()));
    Map<String, CoOwner> owners = new LinkedHashMap<>();
    for (OwnerName owner : register.ownersOf(UnitCode.parse(application.unitCode()))) {
      List<Holder> holder = List.of(new Holder(owner.idIndex(), owner.nameIndex()));
      owners.putIfAbsent(
          owner.idIndex(),
          new CoOwner(owner.shown(), starter.areAmong(holder), you.areAmong(holder)));
    }
    return List.copyOf(owners.values());
  }

  private Asked asked(PersonId person) {
    RealName real = people.identityOf(person);
    return Asked.of(List.of(new Owner(real.name(), real.document())), index);
  }
}
