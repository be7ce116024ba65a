package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.Finding;
import city.anju.listing.Outcome;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.listing.Rule;
import city.anju.listing.Verdict;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** What a home is decides too, without any encumbrance: land, use, nature, a case in progress. */
@AnjuTest
@Import(OwnerStory.class)
class HomeItselfTest {

  private static final TestOwner SUN = new TestOwner("孙丽华", "370299190001010013");
  private static final String A_SCHOOL = "40";
  private static final String A_SHOP = "31";
  private static final String AFFORDABLE = "6";

  private final OwnerStory story;
  private final OwnerListings listings;
  private final CityClock clock;

  HomeItselfTest(OwnerStory story, OwnerListings listings, CityClock clock) {
    this.story = story;
    this.listings = listings;
    this.clock = clock;
  }

  @ParameterizedTest
  @CsvSource({"landOwnership, COLLECTIVE", "use, " + A_SCHOOL})
  void collectiveLandAndUsesWithRulesOfTheirOwnAreRefusedByV104(String field, String value) {
    PersonId sun = story.signedIn(SUN);
    TestHome home = registeredWith(field, value);

    Verdict verdict = verdict(sun, home);

    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(verdict.reasons()).extracting(Finding::rule).containsExactly(Rule.V104);
  }

  @Test
  void aShopOnStateOwnedLandMayBeOffered() {
    PersonId sun = story.signedIn(SUN);

    assertThat(verdict(sun, registeredWith("use", A_SHOP)).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aTransferInProgressIsV103UntilItIsClosed() {
    PersonId sun = story.signedIn(SUN);
    TestHome home = story.registered(SUN);

    story.recorded(transferCase("CASE_OPENED", home));
    assertThat(verdict(sun, home).reasons()).extracting(Finding::rule).containsExactly(Rule.V103);

    story.recorded(transferCase("CASE_CLOSED", home));
    assertThat(verdict(sun, home).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void affordableHousingGoesToAPersonByV210AndWaitsForReview() {
    PersonId sun = story.signedIn(SUN);
    TestHome home = registeredWith("houseNature", AFFORDABLE);

    String no = story.offered(sun, home);

    assertThat(story.publish(sun, no)).isEqualTo(new PublishAnswer.Pending(no));
    OwnerListings.ApplicationOfHome seen = listings.application(sun, no);
    assertThat(seen.application().state()).isEqualTo(Application.State.IN_REVIEW);
    assertThat(seen.application().deadline()).isNotNull();
    Verdict verdict = verdict(sun, home);
    assertThat(verdict.outcome()).isEqualTo(Outcome.FOR_REVIEW);
    assertThat(verdict.reasons()).extracting(Finding::rule).containsExactly(Rule.V210);
  }

  @Test
  void allocatedLandIsSaidAndDoesNotBar() {
    PersonId sun = story.signedIn(SUN);

    Verdict verdict = verdict(sun, registeredWith("landNature", "ALLOCATED"));

    assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED_WITH_NOTICES);
    assertThat(verdict.notices()).extracting(Finding::rule).containsExactly(Rule.V304);
  }

  @Test
  void aRegistrationThatNeverWasTakesItsCodeWithIt() {
    PersonId sun = story.signedIn(SUN);
    TestHome home = Entries.home();
    Map<String, Object> registration = registration(home);
    story.recorded(registration);
    String code = story.published(sun, home);

    story.recorded(voided(home, registration));

    assertThat(story.check(code).valid()).isFalse();
  }

  @Test
  void aRegistrationThatNeverWasTakesItsDraftWithIt() {
    PersonId sun = story.signedIn(SUN);
    TestHome home = Entries.home();
    Map<String, Object> registration = registration(home);
    story.recorded(registration);
    String no = story.offered(sun, home);

    story.recorded(voided(home, registration));

    assertThat(listings.application(sun, no).application().state())
        .isEqualTo(Application.State.LAPSED);
  }

  private Map<String, Object> voided(TestHome home, Map<String, Object> entry) {
    Map<String, Object> correction = Entries.plain("CORRECTION", home, clock.now());
    correction.put("corrects", entry.get("entryNo"));
    correction.put("void", true);
    return correction;
  }

  private Verdict verdict(PersonId person, TestHome home) {
    return listings.verify(person, story.homeOf(person, home).ref()).verdict();
  }

  private TestHome registeredWith(String field, String value) {
    TestHome home = Entries.home();
    Map<String, Object> entry = registration(home);
    Map<String, Object> unit = new LinkedHashMap<>(Entries.unit(home));
    unit.put(field, value);
    entry.put("unit", unit);
    story.recorded(entry);
    return home;
  }

  private Map<String, Object> registration(TestHome home) {
    Instant lastYear = clock.now().minusSeconds(365L * 24 * 3600);
    return Entries.firstRegistration(home, lastYear, SUN);
  }

  private Map<String, Object> transferCase(String type, TestHome home) {
    Map<String, Object> entry = Entries.plain(type, home, clock.now());
    entry.put("caseNo", "2026-0311-7");
    return entry;
  }
}
