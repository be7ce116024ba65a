package city.anju.listing;

import city.anju.crypto.BlindIndex;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.listing.Finding.Weight;
import city.anju.listing.ListingStore.Offered;
import city.anju.listing.Question.Owner;
import city.anju.listing.VerificationStore.Asking;
import city.anju.listing.VerificationStore.Kept;
import city.anju.listing.Verifier.OneHome;
import city.anju.register.OwnHome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return stored(person, certNo, judge(person, certNo, unitCode));
  }

  /** The same about one of somebody's homes that have just been found. */
  Judged ask(Holdings his, OwnHome home) {
    String certNo = home.certNos().getFirst().value();
    Judged judged = judge(his.real(), certNo, home.unitCode().value());
    return stored(his.person(), certNo, judged);
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
    return stored(person, certNo, new Judged(verdict, judged.home(), judged.me()));
  }

  /**
   * Asks about several offers at once, each for whoever started it, and stores no answer. For what
   * {@link PlainDrafts#PLAIN} found, whose publishing asks nothing else.
   *
   * @return by the number of the application
   */
  Map<String, Judged> judge(List<Application> offers) {
    List<PersonId> starters =
        offers.stream().map(offer -> new PersonId(offer.startedBy())).toList();
    Map<PersonId, RealName> names = people.identitiesOf(starters);
    Map<String, Asked> asked = new LinkedHashMap<>();
    List<OneHome> homes = new ArrayList<>();
    for (Application offer : offers) {
      Asked me = asked(Objects.requireNonNull(names.get(new PersonId(offer.startedBy()))));
      asked.put(offer.no(), me);
      homes.add(new OneHome(offer.certNo(), offer.unitCode(), home -> me.areAmong(home.holders())));
    }
    Map<String, Verifier.Answer.Given> answers = verifier.askTogether(homes);
    Map<String, Judged> judged = new LinkedHashMap<>();
    for (Application offer : offers) {
      Verifier.Answer.Given given = Objects.requireNonNull(answers.get(offer.unitCode()));
      Asked me = Objects.requireNonNull(asked.get(offer.no()));
      judged.put(offer.no(), new Judged(given.verdict(), given.home(), me));
    }
    return judged;
  }

  /** Stores what was answered about several offers. */
  void keep(Map<Application, Judged> judged) {
    List<Kept> all = new ArrayList<>();
    judged.forEach(
        (offer, answer) -> all.add(kept(new PersonId(offer.startedBy()), offer.certNo(), answer)));
    store.keep(all);
  }

  private boolean photosOfAnotherHome(String unitCode) {
    return applications.openOf(List.of(unitCode)).stream()
        .anyMatch(application -> !photos.of(application.no(), unitCode).isEmpty());
  }

  private Judged judge(PersonId person, String certNo, String unitCode) {
    return judge(people.identityOf(person), certNo, unitCode);
  }

  private Judged judge(RealName real, String certNo, String unitCode) {
    Asked me = asked(real);
    Verifier.Answer answer = verifier.ask(certNo, unitCode, home -> me.areAmong(home.holders()));
    if (!(answer instanceof Verifier.Answer.Given given)) {
      throw new IllegalStateException("one home was named and several came back");
    }
    return new Judged(given.verdict(), given.home(), me);
  }

  private Asked asked(RealName real) {
    return Asked.of(List.of(new Owner(real.name(), real.document())), index);
  }

  private Judged stored(PersonId person, String certNo, Judged judged) {
    store.keep(List.of(kept(person, certNo, judged)));
    return judged;
  }

  private static Kept kept(PersonId person, String certNo, Judged judged) {
    String unit = judged.home() == null ? null : judged.home().unitCode();
    Asking asking = new Asking("PERSON", person.value().toString(), certNo, unit, null);
    return new Kept(asking, judged.verdict());
  }
}
