package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OfficerRole;
import city.anju.database.DatabaseAddress;
import city.anju.identity.Officers;
import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.listing.PublishAnswer.Published;
import city.anju.listing.ReviewDesk;
import city.anju.listing.WaitingCodes;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.OwnCity;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** Numbers at the turn of a month and of a year, at their end, and when the clock goes back. */
@AnjuTest
@OwnCity("anju.test.city=midnight")
@Import(OwnerStory.class)
class MidnightTest {

  private final OwnerStory story;
  private final OwnerListings listings;
  private final WaitingCodes waiting;
  private final ReviewStory desk;
  private final TestClock time;
  private final CityClock clock;
  private final DatabaseAddress city;
  private final Pressing owners = new Pressing();

  MidnightTest(
      OwnerStory story,
      OwnerListings listings,
      WaitingCodes waiting,
      Officers officers,
      ReviewDesk desk,
      TestClock time,
      CityClock clock,
      DatabaseAddress city) {
    this.story = story;
    this.listings = listings;
    this.waiting = waiting;
    this.desk = new ReviewStory(story, listings, officers, desk);
    this.time = time;
    this.clock = clock;
    this.city = city;
  }

  /** An owner with a home of his own. */
  private record Offer(PersonId owner, TestHome home) {}

  private Offer offer(String district) {
    TestOwner owner = new TestOwner("王海燕", SyntheticIds.next());
    TestHome home = story.registeredIn(district, owner);
    return new Offer(story.signedIn(owner), home);
  }

  private String published(Offer offer) {
    return story.published(offer.owner(), offer.home());
  }

  private Instant publishedAt(Offer offer, String code) {
    return listings.listing(offer.owner(), code).listing().publishedAt();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-01-31, QD15203101, QD15203102",
    "2031-02-28, QD15203102, QD15203103",
    "2031-12-31, QD15203112, QD15203201"
  })
  void thoseWhoWaitAcrossMidnightAreNumberedInTheNewMonth(
      LocalDate lastDay, String oldSeries, String newSeries) throws SQLException {
    Instant midnight = clock.endOf(lastDay);
    time.set(midnight.minusMillis(2));
    List<Offer> offers = Stream.generate(() -> offer("15")).limit(6).toList();
    String lastOfTheMonth = published(offers.getFirst());
    assertThat(lastOfTheMonth).startsWith(oldSeries);
    time.set(midnight.minusMillis(1));

    List<CompletableFuture<String>> late = new ArrayList<>();
    try (HeldRow counter = HeldRow.counterOf(city, "15")) {
      for (Offer offer : offers.subList(1, 6)) {
        late.add(owners.press(() -> published(offer)));
        counter.awaitWaiting(1); // the first of them, and the others wait for him
      }
      owners.awaitWaiting(5);
      time.set(midnight);
    }

    List<String> codes = late.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(codes)
        .containsExactly(
            newSeries + "00001PM",
            newSeries + "00002PM",
            newSeries + "00003PM",
            newSeries + "00004PM",
            newSeries + "00005PM");
    for (int i = 0; i < late.size(); i++) {
      assertThat(publishedAt(offers.get(i + 1), late.get(i).join())).isEqualTo(midnight);
    }
    assertThat(publishedAt(offers.getFirst(), lastOfTheMonth)).isBefore(midnight);
  }

  @Test
  void whatMidnightBarsIsBornDead() throws SQLException {
    LocalDate lastDay = LocalDate.of(2031, 4, 30);
    time.set(clock.endOf(lastDay).minusMillis(1));
    Offer offer = offer("11");
    Map<String, Object> seizure = Entries.encumbrance(offer.home(), "SEIZURE", "E-1", clock.now());
    Entries.encumbranceOf(seizure).put("from", lastDay.plusDays(1).toString());
    story.recorded(seizure);

    CompletableFuture<String> late;
    try (HeldRow counter = HeldRow.counterOf(city, "11")) {
      late = CompletableFuture.supplyAsync(() -> published(offer), Thread::startVirtualThread);
      counter.awaitWaiting(1);
      time.set(clock.endOf(lastDay));
    }

    assertThat(story.check(late.join()).status()).isEqualTo("WITHDRAWN");
  }

  @Test
  void afterTheLastNumberOffersWaitForTheNextMonthInOrderOfArrival() throws SQLException {
    LocalDate june30 = LocalDate.of(2031, 6, 30);
    time.set(clock.startOf(june30));
    HeldRow.setCounter(city, "81", june30.withDayOfMonth(1), 99_998, clock.now());
    Offer last = offer("81");
    Offer first = offer("81");
    Offer seized = offer("81");
    Offer second = offer("81");

    assertThat(published(last)).isEqualTo("QD8120310699999PM");
    String firstNo = waits(first);
    String seizedNo = waits(seized);
    String secondNo = waits(second);
    assertThat(waiting.settle()).as("nobody while it is June").isZero();
    story.recorded(Entries.encumbrance(seized.home(), "SEIZURE", "E-1", clock.now()));
    assertThat(state(first, firstNo)).isEqualTo(Application.State.WAITING_FOR_CODE);

    time.set(clock.endOf(june30));
    waiting.settle();

    assertThat(code(first, firstNo)).isEqualTo("QD8120310700001PM");
    assertThat(code(second, secondNo)).isEqualTo("QD8120310700002PM");
    assertThat(publishedAt(first, "QD8120310700001PM")).isEqualTo(clock.endOf(june30));
    assertThat(code(seized, seizedNo)).isNull();
    assertThat(state(seized, seizedNo)).isNotEqualTo(Application.State.WAITING_FOR_CODE);
    assertThat(story.check("QD8120310700002PM").valid()).isTrue();
    assertThat(story.check("QD8120310700003PM").issued()).isFalse();
  }

  @Test
  void whoComesInTheNewMonthIsNumberedAfterThoseWhoWaited() throws SQLException {
    LocalDate july31 = LocalDate.of(2031, 7, 31);
    time.set(clock.startOf(july31));
    HeldRow.setCounter(city, "85", july31.withDayOfMonth(1), 99_999, clock.now());
    Offer waited = offer("85");
    String waitedNo = waits(waited);

    time.set(clock.endOf(july31));
    Offer comes = offer("85");
    assertThat(published(comes)).isEqualTo("QD8520310800002PM");
    assertThat(code(waited, waitedNo)).isEqualTo("QD8520310800001PM");
  }

  @Test
  void whoOfficersLetPassIsNumberedAtOnceAfterThoseWhoWaited() throws SQLException {
    LocalDate october31 = LocalDate.of(2031, 10, 31);
    time.set(clock.startOf(october31));
    HeldRow.setCounter(city, "14", october31.withDayOfMonth(1), 99_999, clock.now());
    Offer waited = offer("14");
    String waitedNo = waits(waited);
    Offer restricted = offer("14");
    story.recorded(Entries.encumbrance(restricted.home(), "FILED_RESTRICTION", "F-1", clock.now()));
    String reviewedNo = desk.applied(restricted.owner(), restricted.home());
    String review = desk.review(reviewedNo);
    desk.pass(desk.officer(OfficerRole.REVIEWER), review);

    time.set(clock.endOf(october31));
    desk.pass(desk.officer(OfficerRole.REVIEWER), review);

    assertThat(code(waited, waitedNo)).isEqualTo("QD1420311100001PM");
    assertThat(code(restricted, reviewedNo)).isEqualTo("QD1420311100002PM");
  }

  @Test
  void anOfferWhoseTermEndsWhileItWaitsIsNotNumbered() throws SQLException {
    LocalDate september30 = LocalDate.of(2031, 9, 30);
    time.set(clock.startOf(september30).minus(Duration.ofDays(40)));
    Offer brief = offer("85");
    HeldRow.setCounter(city, "85", LocalDate.of(2031, 8, 1), 99_999, clock.now());
    String no = waits(brief);

    time.set(clock.endOf(september30));
    waiting.settle();

    assertThat(state(brief, no)).isEqualTo(Application.State.LAPSED);
    assertThat(code(brief, no)).isNull();
  }

  private String waits(Offer offer) {
    time.advance(Duration.ofSeconds(1));
    String no = story.offered(offer.owner(), offer.home());
    assertThat(story.publish(offer.owner(), no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(state(offer, no)).isEqualTo(Application.State.WAITING_FOR_CODE);
    return no;
  }

  private Application.State state(Offer offer, String no) {
    return listings.application(offer.owner(), no).application().state();
  }

  private @Nullable String code(Offer offer, String no) {
    return listings.application(offer.owner(), no).application().code();
  }

  @ParameterizedTest
  @CsvSource({"2031-09-15, PT1H", "2031-11-02, P31D"})
  void aClockThatGoesBackBreaksNeitherOrderNorLife(LocalDate day, Duration back) {
    time.set(clock.startOf(day).plus(Duration.ofHours(10)));
    Instant right = clock.now();
    Offer before = offer("83");
    Offer ended = offer("83");
    String first = published(before);
    String second = published(ended);
    story.recorded(Entries.encumbrance(ended.home(), "SEIZURE", "E-1", right));

    time.advance(back.negated());
    Offer after = offer("83");
    String third = published(after);

    assertThat(List.of(second, third)).containsExactly(next(first), next(next(first)));
    assertThat(publishedAt(after, third)).isAfterOrEqualTo(publishedAt(ended, second));
    assertThat(story.check(first).status()).isEqualTo("PUBLISHED");
    assertThat(story.check(second).status()).isEqualTo("WITHDRAWN");
    assertThat(story.check(third).status()).isEqualTo("PUBLISHED");

    // The registry's clock has not gone back: its word counts at once.
    Instant later = right.plusSeconds(60);
    story.recorded(Entries.encumbrance(before.home(), "SEIZURE", "E-2", later));
    story.recorded(Entries.encumbrance(after.home(), "QUEUED_SEIZURE", "E-3", later));
    assertThat(story.check(first).status()).isEqualTo("WITHDRAWN");
    assertThat(story.check(third).status()).isEqualTo("WITHDRAWN");
    assertThat(story.publish(after.owner(), story.offered(after.owner(), after.home())))
        .isNotInstanceOf(Published.class);
  }

  private static String next(String code) {
    int number = Integer.parseInt(code, 10, 15, 10) + 1;
    return code.substring(0, 10) + String.format("%05d", number) + code.substring(15);
  }
}
