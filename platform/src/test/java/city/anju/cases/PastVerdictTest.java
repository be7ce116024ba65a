package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.listing.PastVerdict;
import city.anju.listing.PastVerdicts;
import city.anju.listing.Rule;
import city.anju.listing.Verdict;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Why was this so on that day": the rules as of a past instant, as it was known then (N4). */
@AnjuTest
@Import(OwnerStory.class)
class PastVerdictTest {

  private static final TestOwner WANG = new TestOwner("王海燕", "370299190001010013");
  private static final TestOwner CHEN = new TestOwner("阿依古丽·买买提", "370299190001010021");
  private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "desk-of-the-story");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final PastVerdicts past;
  private final Register register;
  private final AccessLog accessLog;
  private final JdbcClient jdbc;
  private final CityClock clock;
  private final TestClock time;

  PastVerdictTest(
      OwnerStory story,
      OwnerListings listings,
      PastVerdicts past,
      Register register,
      AccessLog accessLog,
      JdbcClient jdbc,
      CityClock clock,
      TestClock time) {
    this.story = story;
    this.listings = listings;
    this.past = past;
    this.register = register;
    this.accessLog = accessLog;
    this.jdbc = jdbc;
    this.clock = clock;
    this.time = time;
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void theInstantOfWithdrawalSaysWhyAndTheHourBeforeSaysWhyNot() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    Instant before = clock.now();
    time.advance(Duration.ofHours(1));
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    time.advance(Duration.ofHours(1));
    story.recorded(Entries.lifted(home, "E-1", clock.now()));
    time.advance(Duration.ofHours(1));

    PastVerdict then = past.ofListing(wang, code, null);
    assertThat(then.at()).isEqualTo(listings.listing(wang, code).listing().statusSince());
    assertThat(rules(then.knownThen())).containsExactly(Rule.V201);
    assertThat(then.knownNow()).as("nothing has come to light since").isNull();

    PastVerdict hourBefore = past.ofListing(wang, code, before);
    assertThat(hourBefore.knownThen()).isInstanceOf(Verdict.Passed.class);
    assertThat(hourBefore.knownNow()).isNull();
    String ref = story.homeOf(wang, home).ref();
    assertThat(past.ofHome(wang, ref, clock.now()).knownThen()).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void whatCameLaterChangesOnlyWhatWeKnowNow() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String ref = story.homeOf(wang, home).ref();
    time.advance(Duration.ofDays(2));
    Instant happened = clock.now();
    time.advance(Duration.ofDays(2));
    Instant asked = clock.now();
    time.advance(Duration.ofDays(2));
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", happened)); // reported late

    PastVerdict then = past.ofHome(wang, ref, asked);
    assertThat(then.knownThen()).isInstanceOf(Verdict.Passed.class);
    assertThat(rules(Objects.requireNonNull(then.knownNow()))).containsExactly(Rule.V201);

    time.advance(Duration.ofDays(1));
    story.recorded(Entries.lifted(home, "E-1", clock.now()));
    PastVerdict still = past.ofHome(wang, ref, asked);
    assertThat(rules(Objects.requireNonNull(still.knownNow())))
        .as("it was so then, though it is lifted now")
        .containsExactly(Rule.V201);
  }

  @Test
  void whoWasNoOwnerThenLearnsNothing() {
    PersonId wang = story.signedIn(WANG);
    PersonId chen = story.signedIn(CHEN);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    story.recorded(Entries.encumbrance(home, "MORTGAGE", "E-1", clock.now()));
    Instant hisTime = clock.now();
    time.advance(Duration.ofHours(1));
    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), CHEN));
    time.advance(Duration.ofHours(1));

    PastVerdict hers = past.ofHome(chen, story.homeOf(chen, home).ref(), hisTime);
    assertThat(hers.knownThen().home()).isNull();
    assertThat(hers.knownThen().notices()).isEmpty();
    assertThat(hers.knownNow()).isNull();

    assertThat(past.ofListing(wang, code, hisTime).knownThen().notices())
        .extracting(found -> found.rule())
        .containsExactly(Rule.V301);
    assertThat(past.ofListing(wang, code, null).knownThen().home()).isNull();
    assertThatThrownBy(() -> past.ofListing(chen, "QD0220200100001PM", null))
        .isInstanceOf(Problem.class);
  }

  @Test
  void beforeItWasKnownHereThereIsNoAnswerAndWhatWeKnowNowIsTold() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG); // a year ago; entered today
    PastVerdict then =
        past.ofHome(wang, story.homeOf(wang, home).ref(), clock.now().minus(Duration.ofDays(30)));
    assertThat(rules(then.knownThen())).containsExactly(Rule.V101);
    assertThat(then.knownNow()).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void aRegisterThatWasClosedThenCouldNotAnswer() {
    PersonId wang = story.signedIn(WANG);
    String ref = story.homeOf(wang, story.registered(WANG)).ref();
    time.advance(Duration.ofMinutes(1));
    register.close("an exercise", OPERATOR);
    Instant closed = clock.now();
    time.advance(Duration.ofMinutes(1));
    register.open("the exercise is over", OPERATOR);
    assertThat(past.ofHome(wang, ref, closed).knownThen()).isInstanceOf(Verdict.Unavailable.class);
    assertThat(past.ofHome(wang, ref, clock.now()).knownThen()).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void aLookIsLoggedAndChangesNothing() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String ref = story.homeOf(wang, home).ref();
    long before = verifications(home);
    past.ofHome(wang, ref, clock.now());
    assertThat(verifications(home)).isEqualTo(before);
    assertThat(accessLog.ofUnits(List.of(home.unitCode()), null, 10))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.actorKind()).isEqualTo(Actor.Kind.PERSON);
              assertThat(row.ground()).isEqualTo(PastVerdicts.GROUND);
              assertThat(row.outcome()).isEqualTo("PASSED");
            });
  }

  @Test
  void theFutureAndTheTimeBeforeAllRulesAreRefused() {
    PersonId wang = story.signedIn(WANG);
    String ref = story.homeOf(wang, story.registered(WANG)).ref();
    for (Instant at :
        List.of(clock.now().plus(Duration.ofMinutes(5)), Instant.parse("1900-01-01T00:00:00Z"))) {
      assertThatThrownBy(() -> past.ofHome(wang, ref, at))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    }
  }

  private static List<Rule> rules(Verdict verdict) {
    return verdict.reasons().stream().map(found -> found.rule()).toList();
  }

  private long verifications(TestHome home) {
    return jdbc.sql("select count(*) from listing.verification where unit_code = ?")
        .param(home.unitCode())
        .query(Long.class)
        .single();
  }
}
