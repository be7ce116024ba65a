package city.anju.listing;

import city.anju.crypto.BlindIndex;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.listing.Finding.Weight;
import city.anju.listing.ListingStore.Offered;
import city.anju.listing.Question.Owner;
import city.anju.listing.VerificationStore.Asking;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions of owners who are known by sign-in: the gate opens to any of a home's holders. */
@Component
class OwnerQuestions {

  private final People people;
  private final BlindIndex index;
  private final Verifier verifier;
  private final VerificationStore store;
  private final ListingStore listings;
  private final ApplicationStore applications;
  private final PhotoReuse photos;

  OwnerQuestions(
      People people,
      BlindIndex index,
      Verifier verifier,
      VerificationStore store,
      ListingStore listings,
      ApplicationStore applications,
      PhotoReuse photos) {
    this.people = people;
    this.index = index;
    this.verifier = verifier;
    this.store = store;
    this.listings = listings;
    this.applications = applications;
    this.photos = photos;
  }

  /** What the rules answered, about which home, to whom. */
  record Judged(Verdict verdict, RegisterFacts.@Nullable Home home, Asked me) {

    /** Whether nobody else holds the home. */
    boolean soleOwner() {
      return home != null && home.holders().stream().allMatch(h -> me.areAmong(List.of(h)));
    }
  }

  /** Asks, and stores the answer. */
  Judged ask(PersonId person, String certNo, String unitCode) {
    return kept(person, certNo, judge(person, certNo, unitCode));
  }

  /**
   * Asks for publishing: also whether the owners list the home already (V208), and whether the
   * photos of their offer were published with another home (P101).
   */
  Judged askToPublish(PersonId person, String certNo, String unitCode) {
    return askToPublish(person, certNo, unitCode, listings.offered(unitCode));
  }

  /** The same of a home that is locked, whose offers were seen since. */
  Judged askToPublish(PersonId person, String certNo, String unitCode, Offered offered) {
    Judged judged = judge(person, certNo, unitCode);
    boolean listed =
        judged.home() != null
            && offered.stands()
            && listings.ofUnits(List.of(unitCode), judged.verdict().head().at()).stream()
                .anyMatch(OwnListing::live);
    Verdict verdict =
        listed
            ? Judgement.with(judged.verdict(), Finding.of(Rule.V208, Weight.BAR))
            : judged.verdict();
    if (judged.home() != null && offered.pictured() && photosOfAnotherHome(unitCode)) {
      verdict = Judgement.withReview(verdict, Finding.of(Rule.P101, Weight.REVIEW));
    }
    return kept(person, certNo, new Judged(verdict, judged.home(), judged.me()));
  }

  private boolean photosOfAnotherHome(String unitCode) {
    return applications.openOf(List.of(unitCode)).stream()
        .anyMatch(application -> !photos.of(application.no(), unitCode).isEmpty());
  }

  private Judged judge(PersonId person, String certNo, String unitCode) {
    RealName real = people.identityOf(person);
    Asked me = Asked.of(List.of(new Owner(real.name(), real.document())), index);
    Verifier.Answer answer = verifier.ask(certNo, unitCode, home -> me.areAmong(home.holders()));
    if (!(answer instanceof Verifier.Answer.Given given)) {
      throw new IllegalStateException("one home was named and several came back");
    }
    return new Judged(given.verdict(), given.home(), me);
  }

  private Judged kept(PersonId person, String certNo, Judged judged) {
    String unit = judged.home() == null ? null : judged.home().unitCode();
    store.keep(
        new Asking("PERSON", person.value().toString(), certNo, unit, null), judged.verdict());
    return judged;
  }
}
