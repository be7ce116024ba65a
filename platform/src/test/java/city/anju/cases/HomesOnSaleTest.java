package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.listing.Rule;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.search.FoundHomes;
import city.anju.search.HomeCard;
import city.anju.search.HomeSearch;
import city.anju.search.SeenHome;
import city.anju.search.Wish;
import city.anju.search.Wish.FloorBand;
import city.anju.search.Wish.Order;
import city.anju.shared.Area;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import city.anju.shared.Viewer;
import city.anju.shared.Yuan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What buyers find is what stands at this instant, as the register describes it (H21, N9, N10). */
@AnjuTest
@Import(OwnerStory.class)
class HomesOnSaleTest {

  private static final TestOwner WANG = new TestOwner("王海燕", "370299190001010013");
  private static final TestOwner CHEN = new TestOwner("陈志明", "370299190001010021");
  private static final Viewer BUYER = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());

  private final OwnerStory story;
  private final OwnerListings listings;
  private final HomeSearch search;
  private final TestClock time;
  private final CityClock clock;
  private final JdbcClient jdbc;
  private String community = "";

  HomesOnSaleTest(
      OwnerStory story,
      OwnerListings listings,
      HomeSearch search,
      TestClock time,
      CityClock clock,
      JdbcClient jdbc) {
    this.story = story;
    this.listings = listings;
    this.search = search;
    this.time = time;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void aCommunityOfItsOwn() {
    community = "试" + UUID.randomUUID().toString().substring(0, 8) + "园";
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  private TestHome home(Map<String, Object> facts, TestOwner... owners) {
    TestHome home = Entries.home();
    Map<String, Object> entry =
        Entries.firstRegistration(home, clock.now().minusSeconds(40_000_000), owners);
    unitOf(entry).putAll(Map.of("community", community, "street", "香港中路", "totalFloors", 18));
    unitOf(entry).putAll(facts);
    unitOf(entry).remove("innerArea");
    unitOf(entry).remove("sharedArea");
    story.recorded(entry);
    return home;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> unitOf(Map<String, Object> entry) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get("unit"));
  }

  private Wish wish(String words) {
    return Wish.of(Wish.words(words));
  }

  private List<HomeCard> found(String words) {
    return search.after(BUYER, wish(words), null).homes();
  }

  private static List<String> codes(FoundHomes found) {
    return found.homes().stream().map(card -> card.offer().code()).toList();
  }

  private SeenHome page(String code) {
    return search
        .home(
            BUYER,
            found(community).stream()
                .filter(card -> card.offer().code().equals(code))
                .findFirst()
                .orElseThrow()
                .offer()
                .homeId())
        .orElseThrow();
  }

  @Test
  void aPublishedHomeIsFoundWithWhatTheRegisterSaysAndNeverItsDoor() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = home(Map.of("layout", Map.of("rooms", 2, "halls", 1, "baths", 1)), WANG);
    assertThat(found(community)).isEmpty();

    String code = story.published(wang, home);

    HomeCard card = found(community).getFirst();
    assertThat(card.offer().code()).isEqualTo(code);
    assertThat(card.offer().area()).isEqualTo(Area.parse("89.57"));
    assertThat(card.offer().rooms()).isEqualTo(2);
    assertThat(card.offer().band()).as("floors 5-6 of 18").isEqualTo(FloorBand.LOW);
    assertThat(card.offer().price()).isEqualTo(new Yuan(2_350_000));
    assertThat(card.notices()).isEmpty();
    String everything = search.home(BUYER, card.offer().homeId()).orElseThrow().toString();
    assertThat(everything)
        .doesNotContain("302室", "1号楼", home.unitCode(), home.certNo(), WANG.name(), WANG.idNo());
  }

  @Test
  void aKeywordFindsDistrictCommunityAndStreetTogetherOrApart() {
    String code = story.published(story.signedIn(WANG), home(Map.of(), WANG));

    for (String words :
        List.of(
            community,
            community.substring(1, 7),
            "市南" + community,
            "市南区" + community,
            community + " 香港中路",
            community + " 市南区香港中路",
            community.toUpperCase(java.util.Locale.ROOT) + "　SHINAN")) {
      assertThat(found(words)).as(words).extracting(card -> card.offer().code()).contains(code);
    }
    assertThat(found(community + " 闽江路")).isEmpty();
    assertThat(found(community + " 100%")).isEmpty();
    assertThat(found(community.replace('园', '_'))).as("no pattern of the visitor's").isEmpty();
  }

  @Test
  void whatIsAskedForIsWhatIsShownInItsOrderPageByPage() {
    PersonId wang = story.signedIn(WANG);
    for (int i = 0; i < 47; i++) {
      TestHome home =
          home(
              Map.of(
                  "buildingArea",
                  (60 + i) + ".00",
                  "floor",
                  String.valueOf(1 + i % 18),
                  "builtYear",
                  1990 + i % 30,
                  "layout",
                  Map.of("rooms", 1 + i % 6, "halls", 1, "baths", 1)),
              WANG);
      story.published(wang, home);
    }
    for (Order order : Order.values()) {
      Wish wish =
          new Wish(
              List.of(community),
              Set.of("02"),
              null,
              null,
              null,
              null,
              Set.of(),
              Set.of(),
              null,
              order);
      FoundHomes first = search.after(BUYER, wish, null);
      FoundHomes second = search.after(BUYER, wish, first.after());
      FoundHomes third = search.after(BUYER, wish, second.after());
      assertThat(first.count()).isEqualTo(47);
      assertThat(first.before()).isNull();
      assertThat(third.after()).isNull();
      assertThat(codes(first)).hasSize(20).doesNotContainAnyElementsOf(codes(second));
      assertThat(codes(third)).hasSize(7).doesNotContainAnyElementsOf(codes(second));
      assertThat(codes(search.before(BUYER, wish, Objects.requireNonNull(third.before()))))
          .isEqualTo(codes(second));
      assertThat(codes(search.before(BUYER, wish, Objects.requireNonNull(second.before()))))
          .isEqualTo(codes(first));
    }
    Wish narrow =
        new Wish(
            List.of(community),
            Set.of("02", "03"),
            new Yuan(2_000_000),
            new Yuan(2_350_000),
            Area.parse("62"),
            Area.parse("80"),
            Set.of(2, Wish.MOST_ROOMS),
            Set.of(FloorBand.LOW, FloorBand.MIDDLE),
            1995,
            Order.CHEAPEST);
    assertThat(search.after(BUYER, narrow, null).homes())
        .isNotEmpty()
        .allSatisfy(
            card -> {
              assertThat(card.offer().rooms()).isIn(2, 5, 6);
              assertThat(card.offer().band()).isNotEqualTo(FloorBand.HIGH);
              assertThat(card.offer().builtYear()).isGreaterThanOrEqualTo(1995);
              assertThat(card.offer().area()).isBetween(Area.parse("62"), Area.parse("80"));
            });
    assertThat(
            search
                .after(
                    BUYER,
                    new Wish(
                        List.of(community),
                        Set.of("03"),
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        Set.of(),
                        null,
                        Order.NEWEST),
                    null)
                .count())
        .isZero();
  }

  @Test
  void aSeizureTakesItOffTheListInTheTransactionOfItsEntry() {
    TestHome home = home(Map.of(), WANG);
    story.published(story.signedIn(WANG), home);
    var id = found(community).getFirst().offer().homeId();

    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));

    assertThat(found(community)).isEmpty();
    assertThat(search.home(BUYER, id)).isEmpty();
  }

  @Test
  void whatTimeAloneHasEndedIsNotShownThoughNobodyHasWrittenItDown() {
    TestHome home = home(Map.of(), WANG);
    story.published(story.signedIn(WANG), home);
    Map<String, Object> lease = Entries.encumbrance(home, "LEASE", "L-1", clock.now());
    Entries.encumbranceOf(lease).put("from", clock.today().plusDays(3).toString());
    Entries.encumbranceOf(lease).put("leaseKind", "CONTRACT");
    story.recorded(lease);
    assertThat(found(community)).hasSize(1);

    time.advance(Duration.ofDays(4));

    assertThat(found(community)).as("the lease has begun").isEmpty();
  }

  @Test
  void aMortgageIsSaidAsSoonAsItIsEntered() {
    TestHome home = home(Map.of(), WANG);
    story.published(story.signedIn(WANG), home);
    story.recorded(Entries.encumbrance(home, "MORTGAGE", "M-1", clock.now()));
    assertThat(found(community).getFirst().notices()).containsExactly(Rule.V301);
  }

  @Test
  void theRegistersCorrectionOfALiveHomeIsSeenAtOnce() {
    TestHome home = home(Map.of(), WANG);
    story.published(story.signedIn(WANG), home);
    Map<String, Object> change = Entries.plain("CHANGE", home, clock.now());
    change.remove("unitCode");
    Map<String, Object> unit = Entries.unit(home);
    unit.putAll(Map.of("community", community, "buildingArea", "91.02", "floor", "17"));
    unit.remove("innerArea");
    unit.remove("sharedArea");
    change.put("unit", unit);
    story.recorded(change);

    HomeCard card = found(community).getFirst();
    assertThat(card.offer().area()).isEqualTo(Area.parse("91.02"));
    assertThat(card.offer().band()).isEqualTo(FloorBand.HIGH);
  }

  @Test
  void aHomeInACommunityThatIsRenamedIsFoundByItsNewNameAndItsNeighbourByTheOld() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = home(Map.of(), WANG);
    String code = story.published(wang, home);
    String neighbour = story.published(wang, home(Map.of(), WANG));
    String renamed = community.replace('园', '苑');
    Map<String, Object> change = Entries.plain("CHANGE", home, clock.now());
    change.remove("unitCode");
    Map<String, Object> unit = Entries.unit(home);
    unit.putAll(Map.of("community", renamed, "street", "闽江路"));
    change.put("unit", unit);
    story.recorded(change);

    assertThat(found(renamed + " 闽江路"))
        .extracting(card -> card.offer().code())
        .containsExactly(code);
    assertThat(found(community)).extracting(card -> card.offer().code()).containsExactly(neighbour);
  }

  @Test
  void aDistrictThatIsRenamedIsFoundByItsNewName() {
    story.published(story.signedIn(WANG), home(Map.of(), WANG));
    String name = jdbc.sql(NAME_IN_ENGLISH).query(String.class).single();
    try {
      named("Southern Shore");
      assertThat(found(community + " shore")).hasSize(1);
    } finally {
      named(name);
    }
    assertThat(found(community + " shore")).isEmpty();
    assertThat(found(community + " shinan")).hasSize(1);
  }

  private static final String NAME_IN_ENGLISH =
      "select d.name_en from search.district_name d where d.district = '02'";

  /** As the city's profile names it at the next start. */
  private void named(String inEnglish) {
    jdbc.sql("update search.district_name set name_en = :name where district = '02'")
        .param("name", inEnglish)
        .update();
    jdbc.sql("select search.project_city()").query(Long.class).single();
  }

  @Test
  void relistingResetsNoDaysAndMakesNothingNewer() {
    PersonId wang = story.signedIn(WANG);
    TestHome first = home(Map.of(), WANG);
    TestHome other = home(Map.of(), WANG);
    String code = story.published(wang, first);
    var since = page(code).market().since();
    time.advance(Duration.ofDays(10));
    String younger = story.published(wang, other);
    time.advance(Duration.ofDays(10));
    listings.withdraw(wang, code, null);
    time.advance(Duration.ofDays(5));

    String again = story.published(wang, first);

    assertThat(codes(search.after(BUYER, wish(community), null)))
        .as("the younger offer stays in front")
        .containsExactly(younger, again);
    SeenHome page = page(again);
    assertThat(page.market().since()).isEqualTo(since);
    assertThat(page.prices()).extracting(step -> step.code()).containsExactly(again, code);

    listings.withdraw(wang, again, null);
    time.advance(Duration.ofDays(91));
    String afterAll = story.published(wang, first);
    assertThat(page(afterAll).market().since())
        .as("longer away than the profile says")
        .isAfter(since);
  }

  @Test
  void withAnotherOwnerCountingBeginsAnew() {
    TestHome home = home(Map.of(), WANG);
    PersonId wang = story.signedIn(WANG);
    var since = page(story.published(wang, home)).market().since();
    time.advance(Duration.ofDays(3));
    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), CHEN));
    assertThat(found(community)).isEmpty();

    String code = story.published(story.signedIn(CHEN), home);

    assertThat(page(code).market().since()).isAfter(since);
    assertThat(page(code).prices()).hasSize(1);
  }

  @Test
  void anUnknownHomeAndAMadeUpIdAreTheSameNothing() {
    assertThat(search.home(BUYER, new city.anju.search.HomeId(UUID.randomUUID())))
        .isEqualTo(Optional.empty());
    assertThat(UnitCode.parse(Entries.home().unitCode())).isNotNull();
  }
}
