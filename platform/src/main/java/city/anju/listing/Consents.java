package city.anju.listing;

import city.anju.crypto.BlindIndex;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.listing.Question.Owner;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether all who own a home have agreed: told by identity, and by nothing they could claim. */
@Component
class Consents {

  private final ConsentStore store;
  private final People people;
  private final BlindIndex index;

  Consents(ConsentStore store, People people, BlindIndex index) {
    this.store = store;
    this.people = people;
    this.index = index;
  }

  /** To the offer as it is now, under the title as it is now. */
  boolean complete(Application application, RegisterFacts.@Nullable Home home) {
    return all(store.agreedToOffer(application.no()), home);
  }

  /** To a change of a listing. */
  boolean complete(UUID proposal, RegisterFacts.@Nullable Home home) {
    return all(store.agreedToChange(proposal), home);
  }

  private boolean all(List<UUID> agreed, RegisterFacts.@Nullable Home home) {
    if (home == null || !home.titleComplete()) {
      return false;
    }
    Asked them = of(agreed);
    return home.holders().stream().allMatch(holder -> them.areAmong(List.of(holder)));
  }

  /** These people, as the register may know them. */
  Asked of(Collection<UUID> persons) {
    return Asked.of(persons.stream().map(this::owner).toList(), index);
  }

  private Owner owner(UUID person) {
    RealName real = people.identityOf(new PersonId(person));
    return new Owner(real.name(), real.document());
  }
}
