package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.database.Jobs;
import city.anju.files.PictureKind;
import city.anju.files.PictureSize;
import city.anju.identity.PersonId;
import city.anju.listing.OfferPhotos;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerPhotos;
import city.anju.listing.Photo;
import city.anju.listing.PhotoAnswer;
import city.anju.listing.PhotoReuse;
import city.anju.listing.Photos;
import city.anju.listing.PublishAnswer;
import city.anju.listing.Rule;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.people.TestPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos of offers: whose they are, which are the same, and how long they stay. */
@AnjuTest
@Import(OwnerStory.class)
class PhotosTest {

  private static final TestOwner HE = new TestOwner("何晓梅", "330199190001010045");
  private static final TestOwner LU = new TestOwner("陆建国", "330199190001010053");

  @TempDir private Path folder;

  private final OwnerStory story;
  private final OwnerPhotos owners;
  private final Photos photos;
  private final PhotoReuse reuse;
  private final OwnerListings listings;
  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TestClock clock;

  PhotosTest(
      OwnerStory story,
      OwnerPhotos owners,
      Photos photos,
      PhotoReuse reuse,
      OwnerListings listings,
      Jobs jobs,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TestClock clock) {
    this.story = story;
    this.owners = owners;
    this.photos = photos;
    this.reuse = reuse;
    this.listings = listings;
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private record Offer(PersonId person, TestHome home, String no) {}

  private Offer offered(TestOwner owner) {
    TestHome home = story.registered(owner);
    PersonId person = story.signedIn(owner);
    return new Offer(person, home, story.offered(person, home));
  }

  private PhotoAnswer add(Offer offer, byte[] file, PictureKind kind) throws Exception {
    Path upload = Files.write(Files.createTempFile(folder, "u", ""), file);
    return owners.add(offer.person(), offer.no(), upload, kind);
  }

  private Photo photo(Offer offer, int scene) throws Exception {
    byte[] file = TestPictures.jpeg(TestPictures.scene(scene, 640, 480));
    return add(offer, file, PictureKind.PHOTO).photo();
  }

  private OfferPhotos of(Offer offer) {
    return owners.ofApplication(offer.person(), offer.no());
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  @Test
  void aPhotoIsThereOnceHoweverOftenItIsSent() throws Exception {
    Offer offer = offered(HE);
    byte[] file = TestPictures.jpeg(TestPictures.scene(2001, 640, 480));
    PhotoAnswer first = add(offer, file, PictureKind.PHOTO);
    PhotoAnswer again = add(offer, file, PictureKind.PHOTO);
    assertThat(first).isInstanceOf(PhotoAnswer.Added.class);
    assertThat(again).isInstanceOf(PhotoAnswer.There.class);
    assertThat(again.photo()).isEqualTo(first.photo());
    assertThat(of(offer).all()).hasSize(1);
  }

  @Test
  void sentTwiceAtOnceItIsOneToo() throws Exception {
    Offer offer = offered(HE);
    byte[] file = TestPictures.jpeg(TestPictures.scene(2002, 640, 480));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<PhotoAnswer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(threads.submit(() -> add(offer, file, PictureKind.PHOTO)));
      }
      for (Future<PhotoAnswer> answer : answers) {
        answer.get();
      }
    }
    assertThat(of(offer).all()).hasSize(1);
  }

  @Test
  void theSamePhotoInAnotherDressIsTheSameButWhiteWallsAreNot() throws Exception {
    Offer offer = offered(HE);
    BufferedImage scene = TestPictures.scene(2003, 800, 600);
    add(offer, TestPictures.jpeg(scene), PictureKind.PHOTO);
    refused(
        "PHOTO_TWICE", () -> add(offer, TestPictures.jpeg(scene, 0.4f, true), PictureKind.PHOTO));
    byte[] wall = TestPictures.jpeg(TestPictures.blank(Color.WHITE, 640, 480));
    byte[] other = TestPictures.jpeg(TestPictures.blank(new Color(0xF0F0E8), 640, 480));
    add(offer, wall, PictureKind.PHOTO);
    add(offer, other, PictureKind.PHOTO);
    assertThat(of(offer).all()).hasSize(3);
  }

  @Test
  void theyStandInTheOrderOfTheirOwner() throws Exception {
    Offer offer = offered(HE);
    UUID a = photo(offer, 2011).id();
    UUID b = photo(offer, 2012).id();
    UUID c = photo(offer, 2013).id();
    UUID plan =
        add(offer, TestPictures.png(TestPictures.scene(2014, 400, 300)), PictureKind.FLOOR_PLAN)
            .photo()
            .id();
    owners.move(offer.person(), offer.no(), c, OwnerPhotos.Move.UP);
    owners.move(offer.person(), offer.no(), a, OwnerPhotos.Move.UP);
    assertThat(of(offer).of(PictureKind.PHOTO)).extracting(Photo::id).containsExactly(a, c, b);
    owners.order(offer.person(), offer.no(), List.of(b, UUID.randomUUID(), plan, b));
    assertThat(of(offer).of(PictureKind.PHOTO)).extracting(Photo::id).containsExactly(b, a, c);
    owners.remove(offer.person(), offer.no(), a);
    owners.remove(offer.person(), offer.no(), a);
    owners.describe(offer.person(), offer.no(), b, "朝南的客厅 <script>");
    assertThat(of(offer).of(PictureKind.PHOTO)).extracting(Photo::id).containsExactly(b, c);
    assertThat(of(offer).of(PictureKind.PHOTO)).extracting(Photo::place).containsExactly(1, 2);
    assertThat(of(offer).all().getFirst().alt()).isEqualTo("朝南的客厅 <script>");
    assertThat(of(offer).of(PictureKind.FLOOR_PLAN)).extracting(Photo::id).containsExactly(plan);
  }

  @Test
  void nobodyElseSeesOrChangesThem() throws Exception {
    Offer offer = offered(HE);
    Photo photo = photo(offer, 2021);
    PersonId stranger = story.signedIn(LU);
    assertThat(photos.ofOwner(offer.person(), photo.id(), PictureSize.THUMB)).isPresent();
    assertThat(photos.ofOwner(stranger, photo.id(), PictureSize.THUMB)).isEmpty();
    assertThat(photos.onSale(photo.id())).as("a draft").isEmpty();
    refused("NOT_FOUND", () -> owners.ofApplication(stranger, offer.no()));
    refused("NOT_FOUND", () -> owners.remove(stranger, offer.no(), photo.id()));
    refused("NOT_FOUND", () -> owners.describe(offer.person(), offer.no(), UUID.randomUUID(), "x"));
    Offer mine = offered(LU);
    refused("NOT_FOUND", () -> owners.describe(stranger, mine.no(), photo.id(), "x"));
    assertThat(of(offer).all()).hasSize(1);
  }

  @Test
  void aPhotoOfAnotherHomeSendsTheOfferToAPerson() throws Exception {
    Offer honest = offered(HE);
    BufferedImage scene = TestPictures.scene(2031, 900, 700);
    add(honest, TestPictures.jpeg(scene), PictureKind.PHOTO);
    assertThat(story.publish(honest.person(), honest.no()))
        .isInstanceOf(PublishAnswer.Published.class);

    Offer copied = offered(LU);
    byte[] worked = TestPictures.jpeg(scene, 0.5f, false);
    Photo mine = add(copied, worked, PictureKind.PHOTO).photo();
    assertThat(listings.application(copied.person(), copied.no()).verdict())
        .satisfies(
            verdict ->
                assertThat(Objects.requireNonNull(verdict).reasons())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.P101));
    assertThat(story.publish(copied.person(), copied.no()))
        .isInstanceOf(PublishAnswer.Pending.class);
    assertThat(listings.application(copied.person(), copied.no()).application().state())
        .hasToString("IN_REVIEW");
    assertThat(reuse.of(copied.no(), copied.home().unitCode()))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.photo()).isEqualTo(mine.id());
              assertThat(found.otherUnitCode()).isEqualTo(honest.home().unitCode());
              assertThat(found.otherApplicationNo()).isEqualTo(honest.no());
            });

    transaction.executeWithoutResult(status -> reuse.clear(copied.no()));
    assertThat(reuse.of(copied.no(), copied.home().unitCode())).isEmpty();
  }

  @Test
  void neitherADraftNorAPlanNorAnEmptyWallIsAPhotoOfAnotherHome() throws Exception {
    byte[] plan = TestPictures.png(TestPictures.scene(2041, 500, 400));
    byte[] wall = TestPictures.jpeg(TestPictures.blank(Color.WHITE, 640, 480));
    Offer first = offered(HE);
    add(first, plan, PictureKind.FLOOR_PLAN);
    add(first, wall, PictureKind.PHOTO);
    story.publish(first.person(), first.no());
    Offer draft = offered(HE);
    byte[] drafted = TestPictures.jpeg(TestPictures.scene(2042, 640, 480));
    add(draft, drafted, PictureKind.PHOTO);

    Offer other = offered(LU);
    add(other, plan, PictureKind.FLOOR_PLAN);
    add(other, wall, PictureKind.PHOTO);
    add(other, drafted, PictureKind.PHOTO);
    assertThat(story.publish(other.person(), other.no()))
        .isInstanceOf(PublishAnswer.Published.class);
  }

  @Test
  void aLiveListingTakesPhotosButNoneOfAnotherHome() throws Exception {
    Offer first = offered(HE);
    BufferedImage scene = TestPictures.scene(2051, 640, 480);
    add(first, TestPictures.jpeg(scene), PictureKind.PHOTO);
    story.publish(first.person(), first.no());

    Offer live = offered(LU);
    PublishAnswer answer = story.publish(live.person(), live.no());
    String code = ((PublishAnswer.Published) answer).code();
    Photo added = photo(live, 2052);
    assertThat(photos.of(List.of(code)).get(code)).containsExactly(added);
    refused(
        "PHOTO_OF_ANOTHER_HOME",
        () -> add(live, TestPictures.jpeg(scene, 0.6f, false), PictureKind.PHOTO));
    assertThat(of(live).all()).hasSize(1);

    listings.withdraw(live.person(), code, null);
    assertThat(of(live).open()).isFalse();
    refused("PHOTOS_CLOSED", () -> photo(live, 2053));
  }

  @Test
  void theNextOfferOfTheHomeBeginsWithThem() throws Exception {
    Offer first = offered(HE);
    Photo photo = photo(first, 2055);
    owners.describe(first.person(), first.no(), photo.id(), "阳台");
    String code = ((PublishAnswer.Published) story.publish(first.person(), first.no())).code();
    listings.withdraw(first.person(), code, null);

    String again = story.offered(first.person(), first.home());
    Photo carried = owners.ofApplication(first.person(), again).all().getFirst();
    assertThat(carried.alt()).isEqualTo("阳台");
    assertThat(carried.id()).isNotEqualTo(photo.id());
    owners.remove(first.person(), again, carried.id());
    assertThat(photos.ofOwner(first.person(), photo.id(), PictureSize.FULL)).isPresent();
    assertThat(photos.onSale(photo.id())).as("withdrawn").isEmpty();
  }

  @Test
  void thereIsAnEndToTheirNumber() throws Exception {
    Offer offer = offered(HE);
    for (int i = 0; i < 3; i++) {
      byte[] plan = TestPictures.png(TestPictures.scene(2060 + i, 300, 250));
      add(offer, plan, PictureKind.FLOOR_PLAN);
    }
    byte[] fourth = TestPictures.png(TestPictures.scene(2069, 300, 250));
    refused("PHOTOS_FULL", () -> add(offer, fourth, PictureKind.FLOOR_PLAN));
  }

  @Test
  void whatBelongsToAForgottenDraftGoesAfterNinetyDays() throws Exception {
    Offer forgotten = offered(HE);
    photo(forgotten, 2071);
    Offer live = offered(LU);
    photo(live, 2072);
    story.publish(live.person(), live.no());
    clock.advance(Duration.ofDays(60));
    photo(forgotten, 2073);
    clock.advance(Duration.ofDays(60));
    jobs.run("listing.forget-photos");
    assertThat(of(forgotten).all()).as("sixty days ago somebody worked on it").hasSize(2);
    clock.advance(Duration.ofDays(32));
    jobs.run("listing.forget-photos");
    assertThat(of(forgotten).all()).isEmpty();
    assertThat(of(live).all()).hasSize(1);
    clock.advance(Duration.ofDays(2));
    jobs.run("files.clear");
    int unused =
        jdbc.sql(
                """
                select count(*) from files.content c
                where not exists (select 1 from files.rendition r where r.digest = c.digest)
                """)
            .query(Integer.class)
            .single();
    assertThat(unused).isZero();
  }
}
