package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.listing.RegisterFacts.Holder;
import city.anju.register.OwnerName;
import city.anju.register.Register;
import city.anju.shared.UnitCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who has agreed to something and for whom it waits. */
@Component
class CoOwners {

  private final Register register;
  private final Consents consents;

  CoOwners(Register register, Consents consents) {
    this.register = register;
    this.consents = consents;
  }

  /**
   * The owners of a home, in the order of the certificates, each once.
   *
   * @param person one of them
   * @param agreed who has agreed
   */
  List<CoOwner> of(PersonId person, String unit, Collection<UUID> agreed) {
    Asked you = consents.of(List.of(person.value()));
    Asked them = consents.of(agreed);
    Map<String, CoOwner> owners = new LinkedHashMap<>();
    for (OwnerName owner : register.ownersOf(UnitCode.parse(unit))) {
      List<Holder> holder = List.of(new Holder(owner.idIndex(), owner.nameIndex()));
      owners.putIfAbsent(
          owner.idIndex(),
          new CoOwner(owner.shown(), them.areAmong(holder), you.areAmong(holder), owner.signsIn()));
    }
    return List.copyOf(owners.values());
  }

  /** Whether others own the home too. */
  boolean others(PersonId person, String unit) {
    return of(person, unit, List.of()).stream().anyMatch(owner -> !owner.you());
  }
}
