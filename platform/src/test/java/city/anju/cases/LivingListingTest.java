package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.listing.ChangeAnswer;
import city.anju.listing.ListingChanges;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.PriceChange;
import city.anju.listing.PriceChange.Authority;
import city.anju.listing.Rule;
import city.anju.listing.Verdict;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Yuan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listing lives: its price and its last day change under its code. */
@AnjuTest
@Import(OwnerStory.class)
class LivingListingTest {

  private static final TestOwner WANG = new TestOwner("王海燕", "370299190001010013");
  private static final TestOwner CHEN = new TestOwner("阿依古丽·买买提", "370299190001010021");
  private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "desk-of-the-story");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final ListingChanges changes;
  private final Register register;
  private final JdbcClient jdbc;
  private final CityProfile city;
  private final CityClock clock;
  private final TestClock time;

  LivingListingTest(
      OwnerStory story,
      OwnerListings listings,
      ListingChanges changes,
      Register register,
      JdbcClient jdbc,
      CityProfile city,
      CityClock clock,
      TestClock time) {
    this.story = story;
    this.listings = listings;
    this.changes = changes;
    this.register = register;
    this.jdbc = jdbc;
    this.city = city;
    this.clock = clock;
    this.time = time;
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void everyPriceKeepsWhoWhenAndOnWhatAuthority() {
    PersonId wang = story.signedIn(WANG);
    String code = story.published(wang, story.registered(WANG));

    changes.price(wang, code, new Yuan(2_300_000), key());

    List<PriceChange> prices = changes.history(wang, code).prices();
    assertThat(prices).extracting(p -> p.price().amount()).containsExactly(2_300_000L, 2_350_000L);
    assertThat(prices)
        .extracting(PriceChange::authority)
        .containsExactly(Authority.OWNER_LOGIN, Authority.INITIAL);
    assertThat(prices).allSatisfy(price -> assertThat(price.by()).isEqualTo("王*燕"));
    assertThat(prices).allMatch(PriceChange::you);
    OwnListing listing = listing(wang, code);
    assertThat(prices.getLast().at()).isEqualTo(listing.publishedAt());
    assertThat(listing.terms().price()).isEqualTo(new Yuan(2_300_000));
    assertThat(listing.live()).isTrue();
    assertThat(told(code)).containsExactly("PUBLISHED 2350000", "PRICE_CHANGED 2300000");
    assertThat(audited(code)).contains("PRICE_CHANGED");
  }

  @Test
  void oneSaveIsOneEventAndTheSamePriceIsNone() {
    PersonId wang = story.signedIn(WANG);
    String code = story.published(wang, story.registered(WANG));
    changes.price(wang, code, new Yuan(2_350_000), key());
    assertThat(told(code)).hasSize(1);

    String key = key();
    changes.price(wang, code, new Yuan(2_300_000), key);
    changes.price(wang, code, new Yuan(2_400_000), key());
    changes.price(wang, code, new Yuan(2_300_000), key);

    assertThat(told(code)).hasSize(3).last().isEqualTo("PRICE_CHANGED 2400000");
    refused(() -> changes.price(wang, code, new Yuan(1), key), 422, "IDEMPOTENCY_CONFLICT");
  }

  @Test
  void pricesStayInOrderWhenTheClockGoesBack() {
    PersonId wang = story.signedIn(WANG);
    String code = story.published(wang, story.registered(WANG));
    time.advance(Duration.ofHours(-2));
    changes.price(wang, code, new Yuan(2_300_000), key());
    changes.price(wang, code, new Yuan(2_200_000), key());
    assertThat(changes.history(wang, code).prices())
        .extracting(p -> p.price().amount())
        .containsExactly(2_200_000L, 2_300_000L, 2_350_000L);
  }

  @Test
  void whatHasEndedOrIsAnothersDoesNotChange() {
    PersonId wang = story.signedIn(WANG);
    PersonId chen = story.signedIn(CHEN);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    LocalDate later = clock.today().plusDays(60);
    refused(() -> changes.price(chen, code, new Yuan(1), key()), 404, "NOT_FOUND");
    refused(() -> changes.term(chen, code, later, key()), 404, "NOT_FOUND");
    refused(() -> changes.relist(chen, code, later, story.agreement(), key()), 404, "NOT_FOUND");
    refused(() -> changes.history(chen, code), 404, "NOT_FOUND");
    refused(
        () -> changes.relist(wang, code, later, story.agreement(), key()), 409, "LISTING_STANDS");

    time.advance(Duration.ofDays(31)); // its term is over, and nobody has written it down
    refused(() -> changes.price(wang, code, new Yuan(1), key()), 409, "LISTING_ENDED");
    refused(() -> changes.term(wang, code, clock.today().plusDays(9), key()), 409, "LISTING_ENDED");
    assertThat(told(code)).containsExactly("PUBLISHED 2350000");
  }

  @Test
  void aLongerTermIsVerifiedAfreshUnderTheSameCode() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    long asked = verifications(home);
    LocalDate later = clock.today().plusDays(90);
    String key = key();

    assertThat(changes.term(wang, code, later, key)).isEqualTo(new ChangeAnswer.Changed());
    assertThat(changes.term(wang, code, later, key)).isEqualTo(new ChangeAnswer.Changed());

    assertThat(listing(wang, code).terms().lastDay()).isEqualTo(later);
    assertThat(told(code)).containsExactly("PUBLISHED 2350000", "LISTING_CHANGED null");
    assertThat(verifications(home)).isEqualTo(asked + 1);
    time.advance(Duration.ofDays(60));
    assertThat(story.check(code).valid()).isTrue();

    LocalDate sooner = clock.today();
    assertThat(changes.term(wang, code, sooner, key())).isEqualTo(new ChangeAnswer.Changed());
    assertThat(verifications(home)).as("a shorter one needs no question").isEqualTo(asked + 1);
    time.set(clock.endOf(sooner));
    assertThat(story.check(code).valid()).isFalse();
  }

  @Test
  void whenTheRulesDoNotLetItTheLastDayStaysAndEveryReasonIsTold() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    LocalDate before = listing(wang, code).terms().lastDay();
    limited(home);
    story.recorded(Entries.encumbrance(home, "MORTGAGE", "E-1", clock.now()));
    LocalDate later = clock.today().plusDays(90);

    Verdict review = notLonger(changes.term(wang, code, later, key()));
    assertThat(review.reasons()).extracting(found -> found.rule()).containsExactly(Rule.V210);
    assertThat(review.notices()).extracting(found -> found.rule()).containsExactly(Rule.V301);

    register.close("an exercise", OPERATOR);
    try {
      Verdict closed = notLonger(changes.term(wang, code, later, key()));
      assertThat(closed).isInstanceOf(Verdict.Unavailable.class);
    } finally {
      register.open("the exercise is over", OPERATOR);
    }
    assertThat(listing(wang, code).terms().lastDay()).isEqualTo(before);
    assertThat(listing(wang, code).live()).isTrue();
    assertThat(told(code)).hasSize(1);
  }

  @Test
  void daysThatCannotBeAreRefused() {
    PersonId wang = story.signedIn(WANG);
    String code = story.published(wang, story.registered(WANG));
    for (LocalDate day :
        List.of(clock.today().minusDays(1), clock.today().plusDays(city.maxTermDays() + 1))) {
      refused(() -> changes.term(wang, code, day, key()), 422, "VALIDATION_FAILED");
    }
  }

  /** The home turns out to be of a nature that needs an officer, which no live listing ends for. */
  private void limited(TestHome home) {
    Map<String, Object> unit = Entries.unit(home);
    unit.put("houseNature", "5");
    Map<String, Object> change = Entries.plain("CHANGE", home, clock.now());
    change.remove("unitCode");
    change.put("unit", unit);
    story.recorded(change);
  }

  private static Verdict notLonger(ChangeAnswer answer) {
    assertThat(answer).isInstanceOf(ChangeAnswer.NotLonger.class);
    return ((ChangeAnswer.NotLonger) answer).verdict();
  }

  private OwnListing listing(PersonId person, String code) {
    return listings.listing(person, code).listing();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private List<String> told(String code) {
    return jdbc.sql(
            "select type || ' ' || coalesce(price::text, 'null') from listing.change where code = ? order by at, change_id")
        .param(code)
        .query(String.class)
        .list();
  }

  private List<String> audited(String code) {
    return jdbc.sql("select event from audit.event where subject = ?")
        .param(code)
        .query(String.class)
        .list();
  }

  private long verifications(TestHome home) {
    return jdbc.sql("select count(*) from listing.verification where unit_code = ?")
        .param(home.unitCode())
        .query(Long.class)
        .single();
  }
}
