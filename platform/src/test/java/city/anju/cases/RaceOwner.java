package city.anju.cases;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.MyHome;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import city.anju.shared.Yuan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Owners, and those who were owners a moment ago, publish and withdraw. */
final class RaceOwner {

  /** What may be answered to somebody whose home passes to another while he asks. */
  private static final Set<String> ORDINARY =
      Set.of("NOT_FOUND", "APPLICATION_OPEN", "IDEMPOTENCY_IN_PROGRESS");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final Map<TestOwner, PersonId> people;
  private final CityClock clock;
  private final RaceTally tally;

  RaceOwner(
      OwnerStory story,
      OwnerListings listings,
      Map<TestOwner, PersonId> people,
      CityClock clock,
      RaceTally tally) {
    this.story = story;
    this.listings = listings;
    this.people = people;
    this.clock = clock;
    this.tally = tally;
  }

  /** One act of one owner of the home. */
  void act(RaceHome home, RandomGenerator random) {
    TestOwner owner = home.someOwner(random);
    PersonId person = people.get(owner);
    if (person == null) {
      throw new IllegalStateException("nobody signed in as " + owner);
    }
    try {
      if (random.nextInt(3) == 0) {
        withdraw(home, person, random);
      } else {
        publish(home, person, random);
      }
    } catch (RuntimeException thrown) {
      RaceFailures.judge(thrown, ORDINARY, tally);
    }
  }

  private void publish(RaceHome home, PersonId person, RandomGenerator random) {
    String application = offered(home, person);
    String key = UUID.randomUUID().toString();
    if (random.nextInt(8) == 0) {
      CompletableFuture<@Nullable String> twin =
          CompletableFuture.supplyAsync(
              () -> quietly(home, person, application, key), Thread::startVirtualThread);
      String mine = quietly(home, person, application, key);
      same(application, mine, twin.join());
    } else {
      String code = publish(home, person, application, key);
      if (code != null && random.nextInt(4) == 0) {
        same(application, code, publish(home, person, application, key));
        tally.count("asked again with the same key");
      }
    }
  }

  private String offered(RaceHome home, PersonId person) {
    MyHome mine =
        listings.homes(person).stream()
            .filter(one -> one.home().unitCode().value().equals(home.home.unitCode()))
            .findFirst()
            .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "It has just become another's."));
    return listings.save(
        person,
        mine.ref(),
        new OfferTerms(new Yuan(2_350_000), clock.today().plusDays(30), null, "满五唯一 <b>'; --"));
  }

  /** Two at once with one key: one of them may be sent away while the other works. */
  private @Nullable String quietly(RaceHome home, PersonId person, String application, String key) {
    try {
      return publish(home, person, application, key);
    } catch (RuntimeException thrown) {
      RaceFailures.judge(thrown, ORDINARY, tally);
      return null;
    }
  }

  private @Nullable String publish(RaceHome home, PersonId person, String application, String key) {
    home.ledger.asking(application);
    String code = null;
    try {
      if (story.publish(person, application, key) instanceof PublishAnswer.Published published) {
        code = published.code();
      }
    } finally {
      String wrong = home.ledger.answered(application, code);
      if (wrong != null) {
        tally.fault(wrong);
      }
    }
    tally.count(code == null ? "refused" : "published");
    if (code != null) {
      same(application, code, tally.codesByApplication.putIfAbsent(application, code));
    }
    return code;
  }

  private void same(String application, @Nullable String one, @Nullable String other) {
    if (one != null && other != null && !one.equals(other)) {
      tally.fault(application + " was given two codes: " + List.of(one, other));
    }
  }

  private void withdraw(RaceHome home, PersonId person, RandomGenerator random) {
    String code = home.ledger.withdrawing(random);
    if (code != null) {
      try {
        listings.withdraw(person, code, "改主意了 <b>");
        home.ledger.withdrawn(code);
        tally.count("withdrawn");
      } catch (Problem notHis) {
        RaceFailures.judge(notHis, ORDINARY, tally);
      }
    }
  }
}
