package city.anju.cases;

import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.database.ReadDoor;
import city.anju.files.PictureKind;
import city.anju.identity.MachineClients;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.identity.Practitioners.Work;
import city.anju.identity.TestSignIn;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerPhotos;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.people.TestPictures;
import city.anju.search.HomeId;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.Yuan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/**
 * An owner's own offer with its pictures and a viewing, and who asks for it: its owner, a buyer who
 * has signed in, an agent who works for somebody, a stranger, a machine (H23).
 */
@AnjuTest
@Import(OwnerStory.class)
abstract class AudienceCase {

  private static final long PRICE = 7_654_321;

  final TestOwner owner = new TestOwner("王海燕", SyntheticIds.next());
  final TestOwner buyer = new TestOwner("刘晓东", SyntheticIds.next());
  final TestOwner agent = new TestOwner("高明洋", SyntheticIds.next());
  final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
  final HttpClient http = HttpClient.newHttpClient();

  final OwnerStory story;
  final OwnerListings listings;
  final Doors doors;
  final TestClock time;
  final CityClock clock;
  private final Practitioners practitioners;
  private final Viewings viewings;
  private final OwnerPhotos photos;

  @LocalServerPort int port;
  @TempDir private Path folder;

  TestHome home = new TestHome("", "");
  String code = "";
  String application = "";
  HomeId homeId = new HomeId(new UUID(0, 0));
  UUID viewing = new UUID(0, 0);
  UUID photo = new UUID(0, 0);

  AudienceCase(ApplicationContext platform) {
    this.story = platform.getBean(OwnerStory.class);
    this.listings = platform.getBean(OwnerListings.class);
    this.practitioners = platform.getBean(Practitioners.class);
    this.viewings = platform.getBean(Viewings.class);
    this.photos = platform.getBean(OwnerPhotos.class);
    this.doors =
        new Doors(
            platform.getBean(JdbcClient.class),
            platform.getBean("readJdbcClient", JdbcClient.class),
            platform.getBean(ReadDoor.class),
            platform.getBean(SessionRepository.class),
            platform.getBean(MachineClients.class),
            platform.getBean(AccessLog.class));
    this.time = platform.getBean(TestClock.class);
    this.clock = platform.getBean(CityClock.class);
  }

  record Doors(
      JdbcClient work,
      JdbcClient read,
      ReadDoor door,
      SessionRepository<?> sessions,
      MachineClients clients,
      AccessLog log) {}

  @BeforeEach
  void anOwnerOffersHisHome() throws Exception {
    home = registered(owner);
    PersonId person = story.signedIn(owner);
    application = offered(person, home);
    photo = pictured(person, application);
    story.publish(person, application);
    code = Objects.requireNonNull(story.homeOf(person, home).listing(), "published").code();
    homeId = id(home);
    viewing = viewings.ask(story.signedIn(buyer), homeId, new ViewingWish(null, "想看看"));
    practitioners.take(
        List.of(new Work(document(agent), clock.today().minusYears(2), null)), Actor.SYSTEM);
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  TestHome registered(TestOwner... owners) {
    TestHome registered = Entries.home();
    Map<String, Object> entry =
        Entries.firstRegistration(registered, clock.now().minusSeconds(40_000_000), owners);
    unitOf(entry).put("community", mark + "花园");
    story.recorded(entry);
    return registered;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> unitOf(Map<String, Object> entry) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get("unit"));
  }

  String offered(PersonId person, TestHome offered) {
    return listings.save(
        person,
        story.homeOf(person, offered).ref(),
        new OfferTerms(new Yuan(PRICE), clock.today().plusDays(30), mark + "标题", mark + "介绍"));
  }

  UUID pictured(PersonId person, String offer) throws Exception {
    byte[] file = TestPictures.jpeg(TestPictures.scene(UUID.randomUUID().hashCode(), 400, 300));
    Path upload = Files.write(folder.resolve(UUID.randomUUID().toString()), file);
    UUID added = photos.add(person, offer, upload, PictureKind.PHOTO).photo().id();
    photos.describe(person, offer, added, mark + "客厅");
    return added;
  }

  HomeId id(TestHome of) {
    return new HomeId(
        doors
            .work()
            .sql("select home_id from search.home where unit_code = :unit")
            .param("unit", of.unitCode())
            .query(UUID.class)
            .single());
  }

  private static IdDocument document(TestOwner of) {
    return IdDocument.parse(IdKind.RESIDENT_ID, of.idNo());
  }

  void work(TestOwner who, LocalDate since, @org.jspecify.annotations.Nullable LocalDate until) {
    practitioners.take(List.of(new Work(document(who), since, until)), Actor.SYSTEM);
  }

  String cookie(TestOwner who) {
    return TestSignIn.cookie(doors.sessions(), story.signedIn(who));
  }

  HttpResponse<String> get(String path, String... header) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .headers(header)
            .build(),
        BodyHandlers.ofString());
  }

  static String same(String body, String path) {
    return body.replace(path.replace("/", "%2F"), "@")
        .replace(path, "@")
        .replaceAll("value=\"[\\w-]{30,}\"", "token");
  }
}
