package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.OwnCity;
import city.anju.people.SyntheticIds;
import city.anju.shared.CityClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Owners who press "publish" at the same time: one transaction, and to each his own answer. */
@AnjuTest
@OwnCity("anju.test.city=together")
@Import(OwnerStory.class)
class PublishedTogetherTest {

  /** Everything a publication writes, without what is another's: numbers, ids, instants. */
  private static final String WRITTEN =
      """
      select concat_ws(' ', l.kind, l.publisher, l.district, l.title_version, l.status, l.price,
        l.entrusted_until,
        l.title, l.description, l.price_floor, l.replaces, l.status_since = l.published_at,
        a.state, a.code = l.code, a.state_since = l.published_at, a.verification_no = l.verification_no,
        v.asker_kind, v.asker_id = a.person_id::text, v.cert_no = a.cert_no, v.unit_code = l.unit_code,
        v.outcome, v.findings, v.policy_version, v.agreement_no,
        p.person_id = a.person_id, p.unit_code = l.unit_code, p.version, p.language, md5(p.text),
        encode(p.digest, 'hex'))
      from listing.listing l
      join listing.application a on a.application_id = l.application_id
      join listing.verification v on v.verification_no = l.verification_no
      join listing.promise p on p.promise_id = a.promise_id
      where l.code = :code
      union all
      select concat_ws(' ', 'change', c.type, c.price, c.reason) from listing.change c where c.code = :code
      union all
      select concat_ws(' ', 'price', c.price, c.authority, c.actor_kind, c.at = l.published_at)
      from listing.price_change c join listing.listing l on l.code = c.code where c.code = :code
      union all
      select concat_ws(' ', 'answer', n.status, n.answer ->> 'code' = :code, length(n.fingerprint))
      from api.answer n where n.answer ->> 'code' = :code
      union all
      select concat_ws(' ', 'event', e.event, e.actor_kind, e.actor_id = a.person_id::text)
      from listing.application a
      join audit.event e on e.subject in (a.code, a.application_no)
      where a.code = :code
      union all
      select concat_ws(' ', 'offer', o.kind, o.district, o.price) from search.offer o where o.code = :code
      order by 1
      """;

  private final Pressing owners = new Pressing();
  private final OwnerStory story;
  private final OwnerListings listings;
  private final CityClock clock;
  private final DatabaseAddress city;
  private final JdbcClient jdbc;

  PublishedTogetherTest(
      OwnerStory story,
      OwnerListings listings,
      CityClock clock,
      DatabaseAddress city,
      JdbcClient jdbc) {
    this.story = story;
    this.listings = listings;
    this.clock = clock;
    this.city = city;
    this.jdbc = jdbc;
  }

  /** An owner whose offer is ready to be published. */
  private record Offer(PersonId owner, TestHome home, String no) {}

  private Offer offer(String district, TestOwner... owners) {
    TestHome home = story.registeredIn(district, owners);
    PersonId owner = story.signedIn(owners[0]);
    return new Offer(owner, home, story.offered(owner, home));
  }

  private Offer offer(String district) {
    return offer(district, new TestOwner("王海燕", SyntheticIds.next()));
  }

  private CompletableFuture<PublishAnswer> presses(Offer offer, String key) {
    return owners.press(() -> story.publish(offer.owner(), offer.no(), key));
  }

  private CompletableFuture<PublishAnswer> presses(Offer offer) {
    return presses(offer, UUID.randomUUID().toString());
  }

  /** A publication that holds the others up: it waits for the district's counter. */
  private CompletableFuture<PublishAnswer> first(String district, HeldRow counter) {
    CompletableFuture<PublishAnswer> first = presses(offer(district));
    counter.awaitWaiting(1);
    return first;
  }

  private static String code(CompletableFuture<PublishAnswer> pressed) {
    return ((PublishAnswer.Published) pressed.join()).code();
  }

  @Test
  void eachOfManyWhoPressAtOnceGetsHisOwnAnswer() throws SQLException {
    TestOwner chen = new TestOwner("陈志明", SyntheticIds.next());
    TestOwner wang = new TestOwner("王海燕", SyntheticIds.next());
    List<Offer> plain = Stream.generate(() -> offer("12")).limit(4).toList();
    Offer shared = offer("12", chen, wang);
    Offer seized = offer("12");
    story.recorded(Entries.encumbrance(seized.home(), "SEIZURE", "E-1", clock.now()));
    Offer busy = offer("12");

    CompletableFuture<PublishAnswer> first;
    List<CompletableFuture<PublishAnswer>> published = new ArrayList<>();
    CompletableFuture<PublishAnswer> again;
    CompletableFuture<PublishAnswer> asks;
    CompletableFuture<PublishAnswer> barred;
    CompletableFuture<PublishAnswer> waits;
    try (HeldRow registry = HeldRow.unit(city, busy.home().unitCode())) {
      try (HeldRow counter = HeldRow.counterOf(city, "12")) {
        first = first("12", counter);
        for (Offer offer : plain) {
          published.add(presses(offer, "key-" + plain.indexOf(offer)));
        }
        again = presses(plain.getFirst());
        asks = presses(shared);
        barred = presses(seized);
        waits = presses(busy);
        owners.awaitWaiting(9);
      }
      assertThat(published).allSatisfy(one -> assertThat(code(one)).startsWith("QD12"));
      registry.awaitWaiting(1); // whose home the registry works on waits, and nobody with him
    }

    List<String> codes = published.stream().map(PublishedTogetherTest::code).toList();
    assertThat(code(again)).as("pressed twice").isEqualTo(codes.getFirst());
    assertThat(state(shared, asks)).isEqualTo(State.WAITING_FOR_CO_OWNERS);
    assertThat(state(seized, barred)).isEqualTo(State.DRAFT);
    assertThat(code(waits)).startsWith("QD12");
    assertThat(inOneTransaction(codes)).isTrue();
    List<String> all =
        Stream.of(Stream.of(first), published.stream(), Stream.of(waits))
            .flatMap(some -> some.map(PublishedTogetherTest::code))
            .sorted()
            .toList();
    assertThat(all).doesNotHaveDuplicates();
    int from = sequence(all.getFirst());
    assertThat(all.stream().map(PublishedTogetherTest::sequence))
        .as("no number is missing")
        .containsExactly(from, from + 1, from + 2, from + 3, from + 4, from + 5);
    assertThat(story.publish(plain.getLast().owner(), plain.getLast().no(), "key-3"))
        .as("the answer that was kept")
        .isEqualTo(new PublishAnswer.Published(codes.getLast()));
  }

  @Test
  void whatIsWrittenTogetherIsWhatIsWrittenAlone() throws SQLException {
    Offer alone = offer("13");
    CompletableFuture<PublishAnswer> waits;
    try (HeldRow registry = HeldRow.unit(city, alone.home().unitCode())) {
      waits = presses(alone);
      registry.awaitWaiting(1); // so he goes alone
    }
    String aloneCode = code(waits);
    CompletableFuture<PublishAnswer> first;
    List<CompletableFuture<PublishAnswer>> both;
    try (HeldRow counter = HeldRow.counterOf(city, "13")) {
      first = first("13", counter);
      both = List.of(presses(offer("13")), presses(offer("13")));
      owners.awaitWaiting(3);
    }

    assertThat(inOneTransaction(both.stream().map(PublishedTogetherTest::code).toList())).isTrue();
    assertThat(written(code(first))).isEqualTo(written(aloneCode));
    for (CompletableFuture<PublishAnswer> one : both) {
      assertThat(written(code(one))).isEqualTo(written(aloneCode));
    }
  }

  @Test
  void whoComesTooLateForTheMonthsNumbersWaitsForTheNext() throws SQLException {
    HeldRow.setCounter(city, "14", clock.today().withDayOfMonth(1), 99_997, clock.now());
    List<CompletableFuture<PublishAnswer>> pressed = new ArrayList<>();
    List<Offer> offers = Stream.generate(() -> offer("14")).limit(2).toList();
    try (HeldRow counter = HeldRow.counterOf(city, "14")) {
      pressed.add(first("14", counter));
      offers.forEach(offer -> pressed.add(presses(offer)));
      owners.awaitWaiting(3);
    }

    List<PublishAnswer> answers = pressed.stream().map(CompletableFuture::join).toList();
    assertThat(answers).filteredOn(PublishAnswer.Published.class::isInstance).hasSize(2);
    assertThat(
            offers.stream().map(offer -> application(offer)).filter(State.WAITING_FOR_CODE::equals))
        .hasSize(1);
  }

  @Test
  void aDistrictAheadOfTheClockTakesNoOtherWithIt() throws SQLException {
    Instant ahead = clock.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
    YearMonth later = clock.monthOf(ahead);
    YearMonth now = clock.monthOf(clock.now());
    HeldRow.setCounter(city, "83", later.atDay(1), 7, ahead);
    Offer there = offer("83");
    Offer here = offer("85");
    CompletableFuture<PublishAnswer> first;
    List<CompletableFuture<PublishAnswer>> both;
    try (HeldRow counter = HeldRow.counterOf(city, "81")) {
      first = first("81", counter);
      both = List.of(presses(there), presses(here));
      owners.awaitWaiting(3);
    }

    List<String> codes = both.stream().map(PublishedTogetherTest::code).toList();
    assertThat(inOneTransaction(codes)).isTrue();
    assertThat(codes.getFirst()).isEqualTo("QD83" + month(later) + "00008PM");
    assertThat(codes.getLast()).isEqualTo("QD85" + month(now) + "00001PM");
    assertThat(publishedAt(there, codes.getFirst())).isEqualTo(ahead);
    assertThat(publishedAt(here, codes.getLast())).isBefore(ahead.minus(Duration.ofDays(39)));
    assertThat(code(first)).startsWith("QD81" + month(now));
  }

  @Test
  void whatTheFirstFormWasToldItIsToldAgain() {
    Offer offer = offer("15");
    story.recorded(Entries.encumbrance(offer.home(), "SEIZURE", "E-1", clock.now()));
    assertThat(state(offer, presses(offer, "same-form"))).isEqualTo(State.DRAFT);
    story.recorded(Entries.lifted(offer.home(), "E-1", clock.now()));

    assertThat(state(offer, presses(offer, "same-form"))).isEqualTo(State.DRAFT);
    assertThat(code(presses(offer, "next-form"))).startsWith("QD15");
  }

  private State state(Offer offer, CompletableFuture<PublishAnswer> pressed) {
    assertThat(pressed.join()).isEqualTo(new PublishAnswer.Pending(offer.no()));
    return application(offer);
  }

  private Instant publishedAt(Offer offer, String code) {
    return listings.listing(offer.owner(), code).listing().publishedAt();
  }

  private static String month(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("yyyyMM"));
  }

  private State application(Offer offer) {
    return listings.application(offer.owner(), offer.no()).application().state();
  }

  private static int sequence(String code) {
    return Integer.parseInt(code.substring(10, 15));
  }

  private boolean inOneTransaction(List<String> codes) {
    return jdbc.sql(
                "select count(distinct xmin::text) from listing.listing where code = any (:codes)")
            .param("codes", codes.toArray(String[]::new))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** As the owner of the database, who may read everything. */
  private List<String> written(String code) throws SQLException {
    try (Connection owner = Objects.requireNonNull(city.owner()).connect("from-outside")) {
      return JdbcClient.create(new SingleConnectionDataSource(owner, true))
          .sql(WRITTEN)
          .param("code", code)
          .query(String.class)
          .list();
    }
  }
}
