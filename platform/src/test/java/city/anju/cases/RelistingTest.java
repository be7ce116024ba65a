package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.ListingChanges;
import city.anju.listing.ListingHistory;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.PriceChange.Authority;
import city.anju.listing.PublishAnswer;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import city.anju.shared.Yuan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What has ended is offered again by one act, and its days on the market go on. */
@AnjuTest
@Import(OwnerStory.class)
class RelistingTest {

  private static final TestOwner WANG = new TestOwner("王海燕", "370299190001010013");
  private static final TestOwner CHEN = new TestOwner("阿依古丽·买买提", "370299190001010021");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final ListingChanges changes;
  private final CityClock clock;
  private final TestClock time;

  RelistingTest(
      OwnerStory story,
      OwnerListings listings,
      ListingChanges changes,
      CityClock clock,
      TestClock time) {
    this.story = story;
    this.listings = listings;
    this.changes = changes;
    this.clock = clock;
    this.time = time;
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void whatEndedIsOfferedAgainByOneActAndItsDaysGoOn() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String first = story.published(wang, home);
    time.set(listing(wang, first).publishedAt()); // codes of other tests may be ahead of the clock
    changes.price(wang, first, new Yuan(2_300_000), key());
    time.advance(Duration.ofDays(10));
    listings.withdraw(wang, first, null);
    time.advance(Duration.ofDays(5));

    String key = key();
    LocalDate lastDay = clock.today().plusDays(30);
    PublishAnswer answer = changes.relist(wang, first, lastDay, story.agreement(), key);
    assertThat(changes.relist(wang, first, lastDay, story.agreement(), key)).isEqualTo(answer);
    String second = ((PublishAnswer.Published) answer).code();

    assertThat(second).isNotEqualTo(first);
    assertThat(listing(wang, second).terms().price()).isEqualTo(new Yuan(2_300_000));
    assertThat(listing(wang, second).terms().title())
        .isEqualTo(listing(wang, first).terms().title());
    assertThat(changes.history(wang, first).replacedBy()).isEqualTo(second);
    time.advance(Duration.ofDays(20));
    ListingHistory history = changes.history(wang, second);
    assertThat(history.replaces()).isEqualTo(first);
    assertThat(history.listings()).isEqualTo(2);
    assertThat(history.offeredSince()).isEqualTo(listing(wang, first).publishedAt());
    assertThat(history.onMarket()).isCloseTo(Duration.ofDays(30), Duration.ofMinutes(2));
    assertThat(history.prices()).singleElement().matches(p -> p.authority() == Authority.INITIAL);
    refused(
        () -> changes.relist(wang, first, clock.today(), story.agreement(), key()),
        409,
        "LISTING_STANDS");
    listings.withdraw(wang, second, null);
    refused(
        () -> changes.relist(wang, first, clock.today(), story.agreement(), key()),
        409,
        "LISTING_REPLACED");
  }

  @Test
  void startingAfreshDoesNotResetTheDaysAndAnotherOwnerStartsAtNothing() {
    PersonId wang = story.signedIn(WANG);
    PersonId chen = story.signedIn(CHEN);
    TestHome home = story.registered(WANG);
    String first = story.published(wang, home);
    listings.withdraw(wang, first, null);
    String afresh = story.published(wang, home);
    assertThat(changes.history(wang, afresh).replaces()).isEqualTo(first);

    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), CHEN));
    String hers = story.published(chen, home);
    assertThat(changes.history(chen, hers).replaces()).isNull();
    assertThat(changes.history(chen, hers).listings()).isEqualTo(1);
    refused(
        () -> changes.relist(wang, afresh, clock.today(), story.agreement(), key()),
        404,
        "NOT_FOUND");
  }

  @Test
  void aBarredHomeIsNotOfferedAgainAndTheDraftStays() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    LocalDate lastDay = clock.today().plusDays(30);

    PublishAnswer refused = changes.relist(wang, code, lastDay, story.agreement(), key());

    String no = ((PublishAnswer.Pending) refused).applicationNo();
    assertThat(changes.relist(wang, code, lastDay, story.agreement(), key())).isEqualTo(refused);
    story.recorded(Entries.lifted(home, "E-1", clock.now()));
    String again = ((PublishAnswer.Published) story.publish(wang, no)).code();
    assertThat(changes.history(wang, again).replaces()).isEqualTo(code);
  }

  private OwnListing listing(PersonId person, String code) {
    return listings.listing(person, code).listing();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
