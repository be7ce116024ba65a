package city.anju.cases;

import city.anju.cases.ViewingStory.OnSale;
import city.anju.identity.PersonId;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingEntry;
import city.anju.matching.ViewingEntry.Kind;
import city.anju.matching.ViewingFile;
import city.anju.matching.Viewings;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.search.HomeId;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.Import;

/** An owner who offers her home, a buyer who would like to see it, and somebody else. */
@AnjuTest
@Import({OwnerStory.class, ViewingStory.class})
abstract class ViewingCase {

  final TestOwner wang = new TestOwner("王海燕", SyntheticIds.next());
  final TestOwner liu = new TestOwner("刘晓<b>东", SyntheticIds.next());
  final TestOwner sun = new TestOwner("孙丽华", SyntheticIds.next());

  final ViewingStory story;
  final Viewings viewings;
  final CityProfile city;
  final CityClock clock;
  final TestClock time;

  OnSale home = new OnSale(new TestHome("", ""), new HomeId(new UUID(0, 0)), "", none());
  PersonId buyer = none();

  ViewingCase(ViewingStory story, CityProfile city, CityClock clock, TestClock time) {
    this.story = story;
    this.viewings = story.viewings;
    this.city = city;
    this.clock = clock;
    this.time = time;
  }

  private static PersonId none() {
    return new PersonId(new UUID(0, 0));
  }

  @BeforeEach
  void anOwnerOffersAHome() {
    home = story.onSale(wang);
    buyer = story.owners.signedIn(liu);
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  ViewingFile bought(UUID id) {
    return story.file(buyer, id);
  }

  ViewingFile sold(UUID id) {
    return story.file(home.seller(), id);
  }

  State state(UUID id) {
    return bought(id).viewing().state();
  }

  static List<Kind> kinds(ViewingFile file) {
    return file.entries().stream().map(ViewingEntry::kind).toList();
  }
}
