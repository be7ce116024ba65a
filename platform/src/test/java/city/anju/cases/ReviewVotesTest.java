package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.identity.Officers;
import city.anju.listing.Application.State;
import city.anju.listing.Ballot;
import city.anju.listing.OwnerListings;
import city.anju.listing.Review;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewFile;
import city.anju.listing.ReviewReason;
import city.anju.listing.Sweep;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.TestClock;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two officers decide, each alone, on what they have read; a senior where they disagree. */
class ReviewVotesTest extends ReviewCase {

  private final Register register;
  private final Sweep sweep;

  ReviewVotesTest(
      OwnerStory owners,
      OwnerListings listings,
      Officers officers,
      ReviewDesk desk,
      CityClock clock,
      TestClock time,
      Register register,
      Sweep sweep) {
    super(owners, listings, officers, desk, clock, time);
    this.register = register;
    this.sweep = sweep;
  }

  @Test
  void twoOfficersPassAndTheCodeIsThereInTheirTransaction() {
    String no = story.applied(zhou, restricted(ZHOU));
    String review = story.review(no);

    story.pass(one, review);
    assertThat(story.state(zhou, no)).isEqualTo(State.IN_REVIEW);
    refused("REVIEW_VOTED", () -> story.pass(one, review));
    assertThat(story.file(two, review).votes()).as("decides alone").isEmpty();
    story.pass(two, review);

    String code = Objects.requireNonNull(story.application(zhou, no).code());
    assertThat(owners.check(code).valid()).isTrue();
    refused("REVIEW_OVER", () -> story.pass(three, review));
    sweep.run(OwnerStory.REGISTRY);
    assertThat(owners.check(code).valid()).as("the sweep asks the same rule").isTrue();
  }

  @Test
  void twoWhoDisagreeLeaveItToASenior() {
    String no = story.applied(zhou, restricted(ZHOU));
    String review = story.review(no);
    story.pass(one, review);
    story.refuse(two, review);

    assertThat(story.state(zhou, no)).isEqualTo(State.IN_REVIEW);
    refused("REVIEW_SENIORS_ONLY", () -> story.pass(three, review));
    assertThat(desk.queue(senior, true, null)).extracting(w -> w.review().no()).contains(review);
    assertThat(story.file(senior, review).votes()).hasSize(2);
    story.pass(senior, review);
    assertThat(story.state(zhou, no)).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aRefusalHasReasonsAndOneObjectionGoesToOtherOfficers() {
    String no = story.applied(zhou, restricted(ZHOU));
    String review = story.review(no);
    story.refuse(one, review);
    story.refuse(two, review);
    assertThat(story.state(zhou, no)).isEqualTo(State.REFUSED);
    assertThat(desk.ofApplication(no).getFirst().votes())
        .extracting(Review.Vote::reason)
        .containsExactly(ReviewReason.STANDS, ReviewReason.STANDS);

    refused("OBJECTION_REQUIRED", () -> desk.object(zhou, no, "不服"));
    refused("NOT_FOUND", () -> desk.object(owners.signedIn(WIFE), no, "这不是我的房子，我也要异议"));
    desk.object(zhou, no, "备案已于上月解除，解除通知书见备案部门 <script>");

    String second = story.review(no);
    assertThat(second).isNotEqualTo(review);
    refused("REVIEW_OTHER_OFFICERS", () -> story.pass(one, second));
    story.refuse(three, second);
    story.refuse(senior, second);
    assertThat(story.state(zhou, no)).isEqualTo(State.REFUSED);
    refused("OBJECTION_NOT_OPEN", () -> desk.object(zhou, no, "再一次提出异议，请重新审核"));
    story.applied(zhou, story.home(zhou, no));
  }

  @Test
  void whoReadAnOlderPageDecidesNothing() {
    TestHome home = restricted(ZHOU);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    String seen = story.file(two, review).seen();
    story.pass(one, review);
    refused("REVIEW_CHANGED", () -> story.decide(two, review, seen, true));

    String before = story.file(two, review).seen();
    owners.recorded(Entries.encumbrance(home, "FILED_RESTRICTION", "F-2", clock.now()));
    refused("REVIEW_CHANGED", () -> story.decide(two, review, before, true));
    story.pass(two, review);
    assertThat(story.state(zhou, no))
        .as("the first passed something else")
        .isEqualTo(State.IN_REVIEW);
    story.pass(one, review);
    assertThat(story.state(zhou, no)).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aBarThatComesMeanwhileSendsItBackToTheOwner() {
    TestHome home = restricted(ZHOU);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    owners.recorded(Entries.encumbrance(home, "SEIZURE", "S-1", clock.now()));
    story.pass(one, review);
    story.pass(two, review);
    assertThat(story.state(zhou, no)).isEqualTo(State.DRAFT);
    assertThat(story.application(zhou, no).code()).isNull();
  }

  @Test
  void ofTwoWhoDecideInTheSameSecondOneReadsItAgain() throws Exception {
    for (int round = 0; round < 5; round++) {
      String no = story.applied(zhou, restricted(ZHOU));
      String review = story.review(no);
      story.pass(one, review);
      String seen = story.file(two, review).seen();
      List<Callable<String>> both =
          List.of(
              () -> outcome(() -> story.decide(two, review, seen, true)),
              () -> outcome(() -> story.decide(three, review, seen, false)));
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        assertThat(threads.invokeAll(both).stream().map(ReviewVotesTest::get))
            .containsOnlyOnce("done")
            .containsAnyOf("REVIEW_OVER", "REVIEW_SENIORS_ONLY");
      }
      assertThat(story.file(senior, review).votes()).hasSize(2);
    }
  }

  private static String outcome(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Problem problem) {
      return problem.code();
    }
  }

  private static String get(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aClosedRegisterLetsNothingBeDecided() {
    String no = story.applied(zhou, restricted(ZHOU));
    String review = story.review(no);
    story.pass(one, review);
    register.close("for a test", OwnerStory.REGISTRY);
    try {
      refused("REGISTER_UNAVAILABLE", () -> story.pass(two, review));
      assertThat(story.file(two, review).mayDecide()).isEqualTo(ReviewFile.MayDecide.NOT_NOW);
    } finally {
      register.open("for a test", OwnerStory.REGISTRY);
    }
    assertThat(story.file(two, review).decided()).isEqualTo(1);
    story.pass(two, review);
    assertThat(story.state(zhou, no)).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aFormThatIsNotCompleteNamesEveryField() {
    String review = story.review(story.applied(zhou, restricted(ZHOU)));
    String seen = story.file(one, review).seen();
    assertThatThrownBy(() -> desk.decide(one, review, new Ballot(seen, null, null, null)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(wrong -> wrong.pointer())
                    .containsExactly("/decision", "/reason", "/note"));
    refused(
        "VALIDATION_FAILED",
        () -> desk.decide(one, review, new Ballot(seen, false, ReviewReason.RELEASED, "理由写得很清楚")));
  }
}
