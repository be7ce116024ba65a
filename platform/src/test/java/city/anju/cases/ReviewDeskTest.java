package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.OfficerRole;
import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.AccessRow;
import city.anju.identity.OfficerCaller;
import city.anju.identity.Officers;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.Ballot;
import city.anju.listing.OwnerListings;
import city.anju.listing.Review;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewFile;
import city.anju.listing.ReviewReason;
import city.anju.listing.Sweep;
import city.anju.listing.Waiver;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A home with a filed restriction: officers decide, two of them, and what they let pass stays. */
@AnjuTest
@Import(OwnerStory.class)
class ReviewDeskTest {

  private static final TestOwner ZHOU = new TestOwner("周建军", "330199190001015014");
  private static final TestOwner WIFE = new TestOwner("吴小梅", "330199190001015022");

  private final OwnerStory owners;
  private final ReviewStory story;
  private final ReviewDesk desk;
  private final Register register;
  private final Sweep sweep;
  private final AccessLog accessLog;
  private final CityClock clock;
  private final TestClock time;

  private PersonId zhou;
  private OfficerCaller one;
  private OfficerCaller two;
  private OfficerCaller three;
  private OfficerCaller senior;

  ReviewDeskTest(
      OwnerStory owners,
      OwnerListings listings,
      Officers officers,
      ReviewDesk desk,
      Register register,
      Sweep sweep,
      AccessLog accessLog,
      CityClock clock,
      TestClock time) {
    this.owners = owners;
    this.story = new ReviewStory(owners, listings, officers, desk);
    this.desk = desk;
    this.register = register;
    this.sweep = sweep;
    this.accessLog = accessLog;
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

  private TestHome restricted(TestOwner... others) {
    TestHome home = owners.registered(others);
    owners.recorded(Entries.encumbrance(home, "FILED_RESTRICTION", "F-1", clock.now()));
    return home;
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
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
  void whatWasLetPassStaysForTheNextOfferAndEndsWhenTheRestrictionChanges() {
    TestHome home = restricted(ZHOU);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    story.pass(one, review);
    story.pass(two, review);
    owners.withdraw(zhou, Objects.requireNonNull(story.application(zhou, no).code()));

    String again = owners.published(zhou, home);
    assertThat(owners.check(again).valid()).isTrue();

    Map<String, Object> changed =
        Entries.encumbrance(home, "FILED_RESTRICTION", "F-1", clock.now());
    changed.put("type", "ENCUMBRANCE_CHANGED");
    Entries.encumbranceOf(changed).put("documentNo", "青建备（2026）099号");
    owners.recorded(changed);
    assertThat(owners.check(again).valid()).as("at once").isFalse();
    assertThat(story.file(senior, review).waivers())
        .extracting(Waiver::endReason)
        .containsExactly("CHANGED");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inside(Map<String, Object> entry, String member) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get(member));
  }

  @Test
  void theNatureOfAHouseIsLetPassAsItIs() {
    TestHome home = Entries.home();
    Map<String, Object> first =
        Entries.firstRegistration(home, clock.now().minusSeconds(86_400L * 365), ZHOU);
    inside(first, "unit").put("houseNature", "2");
    owners.recorded(first);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    assertThat(story.file(one, review).review().grounds()).containsExactly("V210");
    story.pass(one, review);
    story.pass(two, review);
    owners.withdraw(zhou, Objects.requireNonNull(story.application(zhou, no).code()));
    String again = owners.published(zhou, home);

    Map<String, Object> other = Entries.plain("CHANGE", home, clock.now());
    other.remove("unitCode");
    Map<String, Object> unit = Entries.unit(home);
    unit.put("houseNature", "3");
    other.put("unit", unit);
    owners.recorded(other);
    assertThat(owners.check(again).valid()).as("asked at publication only").isTrue();
    owners.withdraw(zhou, again);
    story.applied(zhou, home);
  }

  @Test
  void aSeizurePastItsEndIsLetPassAndARenewedOneBars() {
    TestHome home = owners.registered(ZHOU);
    Map<String, Object> seizure =
        Entries.encumbrance(home, "SEIZURE", "S-1", clock.now().minusSeconds(86_400L * 100));
    Entries.encumbranceOf(seizure).put("to", clock.today().minusDays(3).toString());
    owners.recorded(seizure);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    story.pass(one, review);
    story.pass(two, review);
    String code = Objects.requireNonNull(story.application(zhou, no).code());
    assertThat(owners.check(code).valid()).isTrue();

    Map<String, Object> renewed = Entries.encumbrance(home, "SEIZURE", "S-1", clock.now());
    renewed.put("type", "ENCUMBRANCE_CHANGED");
    Entries.encumbranceOf(renewed).put("to", clock.today().plusYears(3).toString());
    owners.recorded(renewed);
    assertThat(owners.check(code).valid()).isFalse();
  }

  @Test
  void anotherTitleEndsWhatWasLetPass() {
    TestHome home = restricted(ZHOU);
    String review = story.review(story.applied(zhou, home));
    story.pass(one, review);
    story.pass(two, review);

    TestHome sold = new TestHome(home.unitCode(), Entries.home().certNo());
    owners.recorded(Entries.transfer(home, sold.certNo(), clock.now(), WIFE));
    PersonId wife = owners.signedIn(WIFE);
    story.applied(wife, sold);
  }

  @Test
  void aSeniorTakesItBackAndTheListingIsGoneInTheSameTransaction() {
    TestHome home = restricted(ZHOU);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    story.pass(one, review);
    story.pass(two, review);
    String code = Objects.requireNonNull(story.application(zhou, no).code());
    Waiver waiver = story.file(senior, review).waivers().getFirst();

    refused("REASON_REQUIRED", () -> desk.revoke(senior, waiver.id(), " "));
    String own = Objects.requireNonNull(story.file(senior, review).unit().unit()).district();
    OfficerCaller elsewhere = story.officerOf("02".equals(own) ? "12" : "02", OfficerRole.SENIOR);
    refused("NOT_FOUND", () -> desk.revoke(elsewhere, waiver.id(), "不是本区的房子"));
    assertThat(owners.check(code).valid()).isTrue();
    desk.revoke(senior, waiver.id(), "备案部门来函，限制未解除");

    assertThat(owners.check(code).valid()).isFalse();
    desk.revoke(senior, waiver.id(), "又一次");
    assertThat(story.file(senior, review).waivers())
        .extracting(Waiver::endReason)
        .containsExactly("备案部门来函，限制未解除");
    story.applied(zhou, home);
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
        assertThat(threads.invokeAll(both).stream().map(ReviewDeskTest::get))
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

  @Test
  void theQueueIsOldestFirstAndOfTheOfficersDistrict() {
    time.set(Instant.parse("2026-11-27T02:00:00Z"));
    String friday = story.review(story.applied(zhou, restricted(ZHOU)));
    ReviewFile file = story.file(one, friday);
    assertThat(file.review().dueAt())
        .as("two working days: Monday and Tuesday")
        .isEqualTo("2026-12-01T16:00:00Z");
    assertThat(file.overdue()).isFalse();
    String own = Objects.requireNonNull(file.unit().unit()).district();
    OfficerCaller here = story.officerOf(own, OfficerRole.REVIEWER);
    OfficerCaller elsewhere = story.officerOf("02".equals(own) ? "12" : "02", OfficerRole.REVIEWER);

    time.set(Instant.parse("2026-12-01T16:00:00Z"));
    assertThat(story.file(one, friday).overdue()).isTrue();
    assertThat(waiting(here, true)).contains(friday);
    assertThat(waiting(elsewhere, false)).doesNotContain(friday);
    refused("NOT_FOUND", () -> desk.file(elsewhere, friday));
    refused("NOT_FOUND", () -> desk.owners(elsewhere, friday));
    OfficerCaller auditor = story.officer(OfficerRole.AUDITOR);
    refused("FORBIDDEN", () -> story.pass(auditor, friday));
  }

  private List<String> waiting(OfficerCaller officer, boolean escalated) {
    List<Review.Waiting> all = new java.util.ArrayList<>();
    List<Review.Waiting> page = desk.queue(officer, escalated, null);
    while (page.size() > ReviewDesk.PAGE) {
      all.addAll(page.subList(0, ReviewDesk.PAGE));
      page = desk.queue(officer, escalated, all.getLast().review().no());
    }
    all.addAll(page);
    assertThat(all).extracting(one -> one.review().openedAt()).isSorted();
    return all.stream().map(one -> one.review().no()).toList();
  }

  @Test
  void whoLooksAtTheOwnersStandsInTheirLog() {
    TestHome home = restricted(ZHOU);
    String review = story.review(story.applied(zhou, home));
    assertThat(desk.owners(one, review)).extracting(owner -> owner.name()).containsExactly("周建军");
    assertThat(accessLog.ofUnits(List.of(home.unitCode()), null, 10))
        .filteredOn(row -> row.displayText().equals(one.staffNo()))
        .extracting(AccessRow::ground, AccessRow::outcome)
        .contains(org.assertj.core.groups.Tuple.tuple(review, "OWNERS_REVEALED"));
  }

  @Test
  void toDecideOnWhatWasReadIsNotToReadItOnceMore() {
    TestHome home = restricted(ZHOU);
    story.pass(one, story.review(story.applied(zhou, home)));
    assertThat(accessLog.ofUnits(List.of(home.unitCode()), null, 10))
        .filteredOn(row -> row.displayText().equals(one.staffNo()))
        .singleElement()
        .extracting(AccessRow::ground)
        .isEqualTo("REGISTER_READ");
  }

  @Test
  void anApplicationGivenUpWaitsForNobody() {
    TestHome home = restricted(ZHOU);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    owners.giveUp(zhou, no);
    assertThat(waiting(one, false)).doesNotContain(review);
    refused("REVIEW_OVER", () -> story.pass(one, review));
  }
}
