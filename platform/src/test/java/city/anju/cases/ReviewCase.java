package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.OfficerRole;
import city.anju.api.Problem;
import city.anju.identity.OfficerCaller;
import city.anju.identity.Officers;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.listing.ReviewDesk;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.Import;

/** A home with a filed restriction, its owner, and the officers who decide about it. */
@AnjuTest
@Import(OwnerStory.class)
abstract class ReviewCase {

  static final TestOwner ZHOU = new TestOwner("周建军", "330199190001015014");
  static final TestOwner WIFE = new TestOwner("吴小梅", "330199190001015022");

  final OwnerStory owners;
  final ReviewStory story;
  final ReviewDesk desk;
  final CityClock clock;
  final TestClock time;

  PersonId zhou;
  OfficerCaller one;
  OfficerCaller two;
  OfficerCaller three;
  OfficerCaller senior;

  ReviewCase(
      OwnerStory owners,
      OwnerListings listings,
      Officers officers,
      ReviewDesk desk,
      CityClock clock,
      TestClock time) {
    this.owners = owners;
    this.story = new ReviewStory(owners, listings, officers, desk);
    this.desk = desk;
    this.clock = clock;
    this.time = time;
  }

  @BeforeEach
  void people() {
    zhou = owners.signedIn(ZHOU);
    one = story.officer(OfficerRole.REVIEWER);
    two = story.officer(OfficerRole.REVIEWER);
    three = story.officer(OfficerRole.REVIEWER);
    senior = story.officer(OfficerRole.SENIOR);
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  TestHome restricted(TestOwner... others) {
    TestHome home = owners.registered(others);
    owners.recorded(Entries.encumbrance(home, "FILED_RESTRICTION", "F-1", clock.now()));
    return home;
  }

  static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
