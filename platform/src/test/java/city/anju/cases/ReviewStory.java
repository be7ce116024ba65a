package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OfficerRole;
import city.anju.audit.Actor;
import city.anju.identity.OfficerCaller;
import city.anju.identity.Officers;
import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.Ballot;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewFile;
import city.anju.listing.ReviewReason;
import city.anju.people.Entries.TestHome;
import city.anju.shared.PersonName;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What officers do in stories. */
class ReviewStory {

  private final OwnerStory owners;
  private final OwnerListings listings;
  private final Officers officers;
  private final ReviewDesk desk;

  ReviewStory(OwnerStory owners, OwnerListings listings, Officers officers, ReviewDesk desk) {
    this.owners = owners;
    this.listings = listings;
    this.officers = officers;
    this.desk = desk;
  }

  /** An officer of the whole city no other test knows. */
  OfficerCaller officer(OfficerRole... roles) {
    return officerOf(null, roles);
  }

  OfficerCaller officerOf(@Nullable String district, OfficerRole... roles) {
    String staffNo =
        "T"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 12)
                .toUpperCase(java.util.Locale.ROOT);
    officers.add(
        staffNo,
        PersonName.of("审核员"),
        district,
        EnumSet.copyOf(List.of(roles)),
        new Actor(Actor.Kind.OPERATOR, "test"));
    return officers.all().stream()
        .map(Officers.Filed::officer)
        .filter(officer -> officer.staffNo().equals(staffNo))
        .findFirst()
        .orElseThrow();
  }

  /** The owner applies, and it goes to the officers. */
  String applied(PersonId owner, TestHome home) {
    String no = owners.offered(owner, home);
    assertThat(owners.publish(owner, no)).isInstanceOf(PublishAnswer.Pending.class);
    assertThat(state(owner, no)).isEqualTo(Application.State.IN_REVIEW);
    return no;
  }

  /** The number of the application's latest review. */
  String review(String applicationNo) {
    return desk.ofApplication(applicationNo).getFirst().review().no();
  }

  ReviewFile file(OfficerCaller officer, String review) {
    return desk.file(officer, review);
  }

  void pass(OfficerCaller officer, String review) {
    decide(officer, review, file(officer, review).seen(), true);
  }

  void refuse(OfficerCaller officer, String review) {
    decide(officer, review, file(officer, review).seen(), false);
  }

  void decide(OfficerCaller officer, String review, String seen, boolean pass) {
    ReviewReason reason = pass ? ReviewReason.RELEASED : ReviewReason.STANDS;
    desk.decide(officer, review, new Ballot(seen, pass, reason, pass ? null : "限制仍然有效 <b>"));
  }

  TestHome home(PersonId owner, String no) {
    Application application = application(owner, no);
    return new TestHome(application.unitCode(), application.certNo());
  }

  Application.State state(PersonId owner, String no) {
    return application(owner, no).state();
  }

  Application application(PersonId owner, String no) {
    return listings.application(owner, no).application();
  }
}
