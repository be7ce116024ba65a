package city.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.demo.DemoGuide.Answer;
import city.anju.demo.DemoGuide.Story;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.Finding;
import city.anju.listing.MyHome;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.HomeVerdict;
import city.anju.listing.OwnerPhotos;
import city.anju.matching.MyViewings;
import city.anju.matching.Viewing;
import city.anju.matching.ViewingTimes;
import city.anju.matching.Viewings;
import city.anju.people.AnjuTest;
import city.anju.people.OwnCity;
import city.anju.register.Register;
import city.anju.search.HomeCard;
import city.anju.search.HomeSearch;
import city.anju.search.Wish;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What the tour of the demo promises comes true, for everybody in it. */
@AnjuTest
@OwnCity("anju.test.city=tour")
class DemoTourTest {

  private final People people;
  private final OwnerListings listings;
  private final MyViewings mine;
  private final HomeSearch search;
  private final DemoPictures pictures;
  private final DemoCity demo;

  DemoTourTest(
      Register register,
      People people,
      OwnerListings listings,
      HomeSearch search,
      OwnerPhotos photos,
      Viewings viewings,
      ViewingTimes times,
      MyViewings mine,
      CityProfile city,
      CityClock clock,
      JsonMapper json) {
    this.people = people;
    this.listings = listings;
    this.mine = mine;
    this.search = search;
    DemoViewings told = new DemoViewings(people, listings, search, viewings, times);
    this.pictures = new DemoPictures(photos, people, listings, city);
    this.demo = new DemoCity(register, people, listings, () -> {}, told, city, clock, json);
  }

  /** Stopped before anything was drawn, and started again. */
  private void told() {
    demo.start();
    pictures.draw(() -> false);
    demo.start();
    pictures.draw(() -> true);
  }

  @TestFactory
  Stream<DynamicTest> everyHomeAnswersAsTheTourPromises() {
    told();
    return DemoGuide.people().stream()
        .map(
            person ->
                DynamicTest.dynamicTest(person.story() + " " + person.name(), () -> asked(person)));
  }

  private void asked(DemoGuide.Person person) {
    HomeVerdict asked = listings.verify(id(person), homes(person).getFirst().ref());

    Story story = person.story();
    assertThat(asked.verdict().outcome().name()).isEqualTo(outcome(story.answer()));
    List<String> rules =
        asked.verdict().findings().stream().map(Finding::rule).map(Enum::name).distinct().toList();
    assertThat(rules).containsExactlyInAnyOrderElementsOf(story.rules());
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case PASSED -> "PASSED";
      case NOTICES -> "PASSED_WITH_NOTICES";
      case REFUSED -> "REFUSED";
      case REVIEW -> "FOR_REVIEW";
      case UNAVAILABLE -> "UNAVAILABLE";
    };
  }

  private PersonId id(DemoGuide.Person person) {
    DemoPerson somebody = new DemoPerson(person.name(), person.idNo());
    return people.signedIn(somebody.personName(), somebody.document());
  }

  private List<MyHome> homes(DemoGuide.Person person) {
    return listings.homes(id(person));
  }

  @Test
  void whatIsToldTwiceChangesNothingAndTenAreOnSale() {
    told();
    told();
    DemoGuide.people().stream()
        .filter(person -> person.story() == Story.WITHDRAWN || person.story() == Story.LIVE)
        .forEach(
            person ->
                assertThat(homes(person))
                    .singleElement()
                    .satisfies(home -> assertThat(home.listing()).isNotNull()));
    assertThat(listings.live(100).size()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void mostShowWhatTheyLookLikeAndNoneIsTakenForAnother() {
    told();
    Viewer anybody = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());
    List<HomeCard> homes = search.after(anybody, Wish.ANYTHING, null).homes();
    assertThat(homes).as("nobody waits for an officer").hasSizeGreaterThanOrEqualTo(14);
    assertThat(homes.stream().filter(home -> home.photo() == null)).hasSizeBetween(1, 3);
    assertThat(homes.stream().map(HomeCard::photo).filter(Objects::nonNull))
        .allSatisfy(photo -> assertThat(photo.alt()).endsWith("（示意图）"));
  }

  @Test
  void oneWaitsForAnAnswerAndWithAnotherATimeIsAgreed() {
    told();
    DemoGuide.people().stream()
        .filter(person -> person.story() == Story.LIVE)
        .forEach(
            owner ->
                assertThat(mine.of(id(owner)))
                    .extracting(line -> line.viewing().state())
                    .contains(Viewing.State.ASKED, Viewing.State.CONFIRMED));
  }
}
