package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OfficerRole;
import city.anju.identity.OfficerCaller;
import city.anju.identity.Officers;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.listing.ReviewDesk;
import city.anju.listing.Waiver;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What officers let pass stays for the next offer, until it changes or a senior takes it back. */
class WaivedGroundsTest extends ReviewCase {

  WaivedGroundsTest(
      OwnerStory owners,
      OwnerListings listings,
      Officers officers,
      ReviewDesk desk,
      CityClock clock,
      TestClock time) {
    super(owners, listings, officers, desk, clock, time);
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
}
