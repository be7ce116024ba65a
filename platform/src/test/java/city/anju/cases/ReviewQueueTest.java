package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OfficerRole;
import city.anju.audit.AccessLog;
import city.anju.audit.AccessRow;
import city.anju.identity.OfficerCaller;
import city.anju.identity.Officers;
import city.anju.listing.OwnerListings;
import city.anju.listing.Review;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewFile;
import city.anju.people.Entries.TestHome;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What waits for which officer, and whose looks stand in the log of the owners. */
class ReviewQueueTest extends ReviewCase {

  private final AccessLog accessLog;

  ReviewQueueTest(
      OwnerStory owners,
      OwnerListings listings,
      Officers officers,
      ReviewDesk desk,
      CityClock clock,
      TestClock time,
      AccessLog accessLog) {
    super(owners, listings, officers, desk, clock, time);
    this.accessLog = accessLog;
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
  void anApplicationGivenUpWaitsForNobody() {
    TestHome home = restricted(ZHOU);
    String no = story.applied(zhou, home);
    String review = story.review(no);
    owners.giveUp(zhou, no);
    assertThat(waiting(one, false)).doesNotContain(review);
    refused("REVIEW_OVER", () -> story.pass(one, review));
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
}
