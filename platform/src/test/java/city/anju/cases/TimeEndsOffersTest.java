package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.listing.Outcome;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnListing.Reason;
import city.anju.listing.OwnerListings;
import city.anju.listing.Rule;
import city.anju.listing.Sweep;
import city.anju.listing.Verdict;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What time alone changes is true when read; the sweep only writes it down (decision 0014). */
@AnjuTest
@Import(OwnerStory.class)
class TimeEndsOffersTest {

  private static final TestOwner SUN = new TestOwner("孙丽华", "370299190001010013");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final Sweep sweep;
  private final TestClock time;
  private final CityClock clock;

  TimeEndsOffersTest(
      OwnerStory story, OwnerListings listings, Sweep sweep, TestClock time, CityClock clock) {
    this.story = story;
    this.listings = listings;
    this.sweep = sweep;
    this.time = time;
    this.clock = clock;
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void anOfferEndsAtTwentyFourHundredOfItsLastDay() {
    PersonId sun = story.signedIn(SUN);
    TestHome home = story.registered(SUN);
    String code = story.published(sun, home);
    LocalDate lastDay = listings.listing(sun, code).listing().terms().lastDay();

    time.set(clock.endOf(lastDay).minusMillis(1));
    assertThat(story.check(code).valid()).isTrue();
    time.set(clock.endOf(lastDay));
    assertThat(story.check(code).valid()).isFalse();
    assertThat(listings.listing(sun, code).listing().reason()).isNull();

    time.set(clock.endOf(lastDay).plusSeconds(7200));
    Sweep.Report report = sweep.run(Actor.SYSTEM);
    assertThat(report.withdrawn()).containsKey("ENTRUSTMENT_EXPIRED");
    OwnListing ended = listings.listing(sun, code).listing();
    assertThat(ended.reason()).isEqualTo(Reason.ENTRUSTMENT_EXPIRED);
    assertThat(ended.statusSince()).isEqualTo(clock.endOf(lastDay));
    assertThat(sweep.run(Actor.SYSTEM).total()).isZero();
  }

  @Test
  void aTermMadeLongerWhileTheSweepWaitsIsSeen() throws SQLException {
    PersonId sun = story.signedIn(SUN);
    String code = story.published(sun, story.registered(SUN));
    time.set(clock.endOf(listings.listing(sun, code).listing().terms().lastDay()).plusSeconds(60));

    CompletableFuture<Sweep.Report> swept;
    try (HeldRow longer = HeldRow.listingMadeLonger(code)) {
      swept = CompletableFuture.supplyAsync(() -> sweep.run(Actor.SYSTEM));
      longer.awaitWaiting(1);
    }
    swept.join();

    assertThat(story.check(code).valid()).isTrue();
  }

  @Test
  void aSeizureThatBeginsTomorrowBarsFromMidnight() {
    PersonId sun = story.signedIn(SUN);
    TestHome home = story.registered(SUN);
    String code = story.published(sun, home);
    LocalDate tomorrow = clock.today().plusDays(1);
    Map<String, Object> seizure = Entries.encumbrance(home, "SEIZURE", "E-1", clock.now());
    Entries.encumbranceOf(seizure).put("from", tomorrow.toString());
    story.recorded(seizure);

    assertThat(story.check(code).valid()).isTrue();
    time.set(clock.startOf(tomorrow).minusMillis(1));
    assertThat(story.check(code).valid()).isTrue();
    time.set(clock.startOf(tomorrow));
    assertThat(story.check(code).valid()).isFalse();
    sweep.run(Actor.SYSTEM);
    assertThat(listings.listing(sun, code).listing().rule()).isEqualTo(Rule.V201);
  }

  @Test
  void pastTheirEndASeizureGoesToAPersonAndALeaseIsNothing() {
    PersonId sun = story.signedIn(SUN);
    assertThat(verdict(sun, past("SEIZURE")).outcome()).isEqualTo(Outcome.FOR_REVIEW);
    assertThat(verdict(sun, past("LEASE")).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(verdict(sun, past("HABITATION")).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(verdict(sun, past("MORTGAGE")).outcome()).isEqualTo(Outcome.PASSED_WITH_NOTICES);
  }

  private TestHome past(String kind) {
    TestHome home = story.registered(SUN);
    LocalDate yesterday = clock.today().minusDays(1);
    Map<String, Object> entry =
        Entries.encumbrance(home, kind, "E-1", clock.startOf(yesterday.minusDays(30)));
    Entries.encumbranceOf(entry).put("from", yesterday.minusDays(30).toString());
    Entries.encumbranceOf(entry).put("to", yesterday.toString());
    story.recorded(entry);
    return home;
  }

  private Verdict verdict(PersonId person, TestHome home) {
    return listings.verify(person, story.homeOf(person, home).ref()).verdict();
  }
}
