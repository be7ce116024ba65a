package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.OfficerRole;
import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.AccessRow;
import city.anju.files.PictureKind;
import city.anju.files.PictureSize;
import city.anju.identity.OfficerCaller;
import city.anju.identity.Officers;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.CoOwnerConsents;
import city.anju.listing.Notice;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerPhotos;
import city.anju.listing.Photo;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewFile;
import city.anju.listing.ReviewPhotos;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestPictures;
import city.anju.shared.CityClock;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** Where reviews meet what else an offer is made of: several owners, photos, and what is told. */
@AnjuTest
@Import(OwnerStory.class)
class ReviewedOffersTest {

  @TempDir private Path folder;

  private final TestOwner husband = new TestOwner("周建军", SyntheticIds.next());
  private final TestOwner wife = new TestOwner("吴小梅", SyntheticIds.next());

  private final OwnerStory owners;
  private final ReviewStory story;
  private final ReviewPhotos pictures;
  private final OwnerPhotos photos;
  private final CoOwnerConsents consents;
  private final AccessLog accessLog;
  private final CityClock clock;

  private OfficerCaller one;
  private OfficerCaller two;

  ReviewedOffersTest(
      OwnerStory owners,
      OwnerListings listings,
      Officers officers,
      ReviewDesk desk,
      ReviewPhotos pictures,
      OwnerPhotos photos,
      CoOwnerConsents consents,
      AccessLog accessLog,
      CityClock clock) {
    this.owners = owners;
    this.story = new ReviewStory(owners, listings, officers, desk);
    this.pictures = pictures;
    this.photos = photos;
    this.consents = consents;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @BeforeEach
  void officers() {
    one = story.officer(OfficerRole.REVIEWER);
    two = story.officer(OfficerRole.REVIEWER);
  }

  private void restrict(TestHome home) {
    owners.recorded(Entries.encumbrance(home, "FILED_RESTRICTION", "F-1", clock.now()));
  }

  private void agree(TestOwner owner, String no) {
    consents.agree(owners.signedIn(owner), no, owners.agreement(), UUID.randomUUID().toString());
  }

  private List<Notice.Kind> told(TestOwner owner) {
    return owners.seen(owners.signedIn(owner)).notices().stream().map(Notice::kind).toList();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  // --- several owners ---

  @Test
  void whatOthersOwnTooWaitsForThemOnceItHasPassed() {
    TestHome home = owners.registered(husband, wife);
    restrict(home);
    PersonId his = owners.signedIn(husband);
    String no = story.applied(his, home);
    String review = story.review(no);
    story.pass(one, review);
    story.pass(two, review);

    assertThat(story.state(his, no)).isEqualTo(State.WAITING_FOR_CO_OWNERS);
    assertThat(story.application(his, no).deadline()).as("as ever").isNotNull();
    agree(wife, no);
    assertThat(story.state(his, no)).isEqualTo(State.PUBLISHED);
    assertThat(told(wife)).contains(Notice.Kind.REVIEW_PASSED, Notice.Kind.PUBLISHED);
  }

  @Test
  void whoHasAgreedBeforeTheReviewIsNotAskedAgain() {
    TestHome home = owners.registered(husband, wife);
    PersonId his = owners.signedIn(husband);
    String no = owners.offered(his, home);
    owners.publish(his, no);
    restrict(home);
    agree(wife, no);
    assertThat(story.state(his, no)).isEqualTo(State.IN_REVIEW);
    String review = story.review(no);
    story.pass(one, review);
    story.pass(two, review);
    assertThat(story.state(his, no)).isEqualTo(State.PUBLISHED);
  }

  @Test
  void anOwnerWhoRefusesMeanwhileLeavesTheOfficersNothingToDecide() {
    TestHome home = owners.registered(husband, wife);
    restrict(home);
    PersonId his = owners.signedIn(husband);
    String no = story.applied(his, home);
    String review = story.review(no);
    ReviewFile read = story.file(one, review);
    consents.refuse(owners.signedIn(wife), no, "我不卖 <script>");
    refused("REVIEW_OVER", () -> story.decide(one, review, read.seen(), true));
    assertThat(story.state(his, no)).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void theOwnersAreToldOfARefusal() {
    TestHome home = owners.registered(husband);
    restrict(home);
    String no = story.applied(owners.signedIn(husband), home);
    String review = story.review(no);
    story.refuse(one, review);
    story.refuse(two, review);
    assertThat(told(husband)).containsExactly(Notice.Kind.REVIEW_REFUSED);
    assertThat(owners.homeOf(owners.signedIn(husband), home).application())
        .satisfies(
            last -> assertThat(Objects.requireNonNull(last).state()).isEqualTo(State.REFUSED));
  }

  // --- photos ---

  private Photo add(TestOwner owner, String no, byte[] file) throws Exception {
    Path upload = Files.write(Files.createTempFile(folder, "u", ""), file);
    return photos.add(owners.signedIn(owner), no, upload, PictureKind.PHOTO).photo();
  }

  /** Two homes with one garden: the first is on sale with its photo, the second is in review. */
  private record Garden(TestHome first, Photo seen, String firstNo, String no, Photo mine) {}

  private Garden garden(int scene) throws Exception {
    BufferedImage garden = TestPictures.scene(scene, 900, 700);
    TestHome first = owners.registered(wife);
    String firstNo = owners.offered(owners.signedIn(wife), first);
    Photo seen = add(wife, firstNo, TestPictures.jpeg(garden));
    owners.publish(owners.signedIn(wife), firstNo);

    TestHome second = owners.registered(husband);
    String no = owners.offered(owners.signedIn(husband), second);
    Photo mine = add(husband, no, TestPictures.jpeg(garden, 0.5f, false));
    owners.publish(owners.signedIn(husband), no);
    return new Garden(first, seen, firstNo, no, mine);
  }

  @Test
  void aPhotoOfAnotherHomeIsShownBesideItAndPassesForThisOffer() throws Exception {
    Garden garden = garden(5031);
    PersonId his = owners.signedIn(husband);
    String review = story.review(garden.no());
    ReviewFile file = story.file(one, review);
    assertThat(file.review().grounds()).containsExactly("P101");
    assertThat(file.photos()).containsExactly(garden.mine());
    assertThat(file.elsewhere())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.photo()).isEqualTo(garden.mine());
              assertThat(found.other()).isEqualTo(garden.seen().id());
              assertThat(found.applicationNo()).isEqualTo(garden.firstNo());
            });
    assertThat(accessLog.ofUnits(List.of(garden.first().unitCode()), null, 10))
        .as("her home was looked at too")
        .extracting(AccessRow::displayText)
        .contains(one.staffNo());
    story.pass(one, review);
    story.pass(two, review);
    assertThat(story.state(his, garden.no())).isEqualTo(State.PUBLISHED);
    assertThat(story.file(one, review).waivers()).as("of the home nothing was waived").isEmpty();
  }

  @Test
  void aBorrowedPhotoIsRefusedAndStaysOneForTheNextOffer() throws Exception {
    Garden garden = garden(5032);
    String review = story.review(garden.no());
    story.refuse(one, review);
    story.refuse(two, review);
    PersonId his = owners.signedIn(husband);
    String again = owners.offered(his, story.home(his, garden.no()));
    add(husband, again, TestPictures.jpeg(TestPictures.scene(5032, 900, 700), 0.6f, false));
    owners.publish(his, again);
    assertThat(story.state(his, again)).isEqualTo(State.IN_REVIEW);
  }

  @Test
  void onlyThePicturesOfTheReviewAreShownAndOnlyToItsDistrict() throws Exception {
    Garden garden = garden(5033);
    String review = story.review(garden.no());
    UUID mine = garden.mine().id();
    UUID other = garden.seen().id();
    assertThat(pictures.open(one, review, mine, PictureSize.CARD)).isPresent();
    assertThat(pictures.open(one, review, other, PictureSize.FULL)).isPresent();

    String strange = owners.offered(owners.signedIn(wife), owners.registered(wife));
    UUID unseen = add(wife, strange, TestPictures.jpeg(TestPictures.scene(5034, 640, 480))).id();
    refused("NOT_FOUND", () -> pictures.open(one, review, unseen, PictureSize.CARD));
    refused("NOT_FOUND", () -> pictures.open(one, review, UUID.randomUUID(), PictureSize.CARD));
    OfficerCaller elsewhere = story.officerOf("99", OfficerRole.REVIEWER);
    refused("NOT_FOUND", () -> pictures.open(elsewhere, review, mine, PictureSize.CARD));
  }
}
