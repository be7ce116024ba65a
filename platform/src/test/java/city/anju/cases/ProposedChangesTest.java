package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.ChangeAnswer;
import city.anju.listing.CoOwnerConsents;
import city.anju.listing.ListingChanges;
import city.anju.listing.ListingOverview;
import city.anju.listing.Notice;
import city.anju.listing.Notice.Kind;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings;
import city.anju.listing.PriceChange;
import city.anju.listing.ProposedChanges;
import city.anju.listing.ProposedChanges.ProposedChange;
import city.anju.listing.PublishAnswer;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Yuan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * What co-owners have not agreed to beforehand is asked of them, and until all agree the listing
 * stands as it was: a price below the floor, another last day.
 */
@AnjuTest
@Import(OwnerStory.class)
class ProposedChangesTest {

  private static final Yuan FLOOR = new Yuan(2_200_000);

  private final OwnerStory story;
  private final OwnerListings listings;
  private final ListingChanges changes;
  private final ProposedChanges proposed;
  private final ListingOverview overview;
  private final CoOwnerConsents consents;
  private final CityProfile city;
  private final CityClock clock;
  private final TestClock time;

  private PersonId han;
  private PersonId qin;
  private String code;

  ProposedChangesTest(
      OwnerStory story,
      OwnerListings listings,
      ListingChanges changes,
      ProposedChanges proposed,
      ListingOverview overview,
      CoOwnerConsents consents,
      CityProfile city,
      CityClock clock,
      TestClock time) {
    this.story = story;
    this.listings = listings;
    this.changes = changes;
    this.proposed = proposed;
    this.overview = overview;
    this.consents = consents;
    this.city = city;
    this.clock = clock;
    this.time = time;
  }

  @BeforeEach
  void aCoupleHasAgreedDownTo220() {
    TestOwner wife = new TestOwner("韩春燕", SyntheticIds.next());
    TestOwner husband = new TestOwner("秦志远", SyntheticIds.next());
    TestHome home = story.registered(wife, husband);
    han = story.signedIn(wife);
    qin = story.signedIn(husband);
    OfferTerms terms =
        new OfferTerms(new Yuan(2_350_000), clock.today().plusDays(30), null, null, FLOOR);
    String no = listings.save(han, story.homeOf(han, home).ref(), terms);
    story.publish(han, no);
    PublishAnswer answer = consents.agree(qin, no, story.agreement(), key());
    code = ((PublishAnswer.Published) answer).code();
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void downToTheFloorEitherMayChangeThePriceAndTheOtherIsTold() {
    assertThat(changes.price(qin, code, FLOOR, key())).isEqualTo(new ChangeAnswer.Changed());
    assertThat(terms().price()).isEqualTo(FLOOR);
    assertThat(told(han)).isEqualTo(Kind.PRICE_CHANGED);
    PriceChange change = changes.history(han, code).prices().getFirst();
    assertThat(change.by()).isEqualTo("秦*远");
    assertThat(change.you()).isFalse();
  }

  @Test
  void belowTheFloorTheOtherIsAskedAndTheOldPriceStands() {
    Yuan low = new Yuan(2_100_000);
    assertThat(changes.price(han, code, low, key())).isEqualTo(new ChangeAnswer.Asked());
    assertThat(terms().price()).isEqualTo(new Yuan(2_350_000));
    assertThat(story.check(code).valid()).isTrue();

    assertThat(story.seen(qin).waiting())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.code()).isEqualTo(code);
              assertThat(request.terms().price()).isEqualTo(low);
            });
    ProposedChange seen = change(qin);
    assertThat(seen.waitsForYou()).isTrue();
    assertThat(change(han).waitsForYou()).as("who proposed it has agreed").isFalse();

    assertThat(proposed.agree(qin, code, seen.id())).isEqualTo(new ChangeAnswer.Changed());
    assertThat(terms().price()).isEqualTo(low);
    assertThat(terms().floor()).as("the new floor").isEqualTo(low);
    assertThat(changes.history(han, code).prices().getFirst().you())
        .as("it is the act of who proposed it")
        .isTrue();
    assertThat(story.seen(qin).waiting()).isEmpty();
  }

  @Test
  void aRefusedChangeChangesNothingAndSaysWhy() {
    changes.price(han, code, new Yuan(1_900_000), key());
    ProposedChange seen = change(qin);
    proposed.refuse(qin, code, seen.id(), "太低了");
    assertThat(terms().price()).isEqualTo(new Yuan(2_350_000));
    Notice notice = story.seen(han).notices().getFirst();
    assertThat(notice.kind()).isEqualTo(Kind.CHANGE_REFUSED);
    assertThat(notice.words()).isEqualTo("太低了");
    refused(() -> proposed.agree(qin, code, seen.id()), 409, "CHANGE_GONE");
  }

  @Test
  void anAnswerIsForTheChangeThatWasShown() {
    changes.price(han, code, new Yuan(2_100_000), key());
    ProposedChange shown = change(qin);
    changes.price(han, code, new Yuan(1_000_000), key());
    refused(() -> proposed.agree(qin, code, shown.id()), 409, "CHANGE_GONE");
    assertThat(terms().price()).isEqualTo(new Yuan(2_350_000));
    assertThat(change(qin).terms().price()).isEqualTo(new Yuan(1_000_000));
  }

  @Test
  void anotherLastDayIsAskedToo() {
    LocalDate later = clock.today().plusDays(90);
    assertThat(changes.term(qin, code, later, key())).isEqualTo(new ChangeAnswer.Asked());
    assertThat(terms().lastDay()).isEqualTo(clock.today().plusDays(30));
    assertThat(proposed.agree(han, code, change(han).id())).isEqualTo(new ChangeAnswer.Changed());
    assertThat(terms().lastDay()).isEqualTo(later);
    assertThat(told(qin)).isEqualTo(Kind.TERM_CHANGED);
  }

  @Test
  void whatNobodyAnsweredIsGoneAfterTheDaysOfTheProfile() {
    changes.price(han, code, new Yuan(2_100_000), key());
    ProposedChange seen = change(qin);
    time.advance(Duration.ofDays(city.consentDays() + 1));
    assertThat(story.seen(qin).waiting()).isEmpty();
    assertThat(overview.of(qin, code).change()).isNull();
    refused(() -> proposed.agree(qin, code, seen.id()), 409, "CHANGE_GONE");
  }

  @Test
  void theOfferAgainKeepsTheFloorAndAsksAgain() {
    listings.withdraw(han, code, null);
    PublishAnswer again =
        changes.relist(han, code, clock.today().plusDays(10), story.agreement(), key());
    String no = ((PublishAnswer.Pending) again).applicationNo();
    assertThat(listings.application(qin, no).application().terms().floor()).isEqualTo(FLOOR);
    PublishAnswer done = consents.agree(qin, no, story.agreement(), key());
    assertThat(done).isInstanceOf(PublishAnswer.Published.class);
  }

  private OfferTerms terms() {
    return listings.listing(han, code).listing().terms();
  }

  private ProposedChange change(PersonId person) {
    return Objects.requireNonNull(overview.of(person, code).change());
  }

  private Kind told(PersonId person) {
    List<Notice> all = story.seen(person).notices();
    return all.getFirst().kind();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
