package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.database.ReadDoor;
import city.anju.files.PictureKind;
import city.anju.files.PictureSize;
import city.anju.house.Handlers;
import city.anju.house.Handlers.Handler;
import city.anju.identity.MachineClients;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.identity.Practitioners.Work;
import city.anju.identity.TestSignIn;
import city.anju.identity.TestTokens;
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
import city.anju.search.HomeSearch;
import city.anju.search.SeenPhotos;
import city.anju.search.Supervision;
import city.anju.search.Wish;
import city.anju.search.Wish.Order;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.Viewer;
import city.anju.shared.Yuan;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * H23: to strangers and practitioners an owner's own offer does not exist. Asked over HTTP on every
 * path there is, and of the database itself, with nothing of ours in between.
 */
@AnjuTest
@Import(OwnerStory.class)
class AudienceTest {

  private static final long PRICE = 7_654_321;
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** What a path variable of the platform is for the hidden offer; another name needs a line. */
  private static final Set<String> KNOWN =
      Set.of("code", "id", "ref", "no", "unitCode", "kid", "size", "viewing", "photo");

  /** Machines that may see the register see the register. */
  private static final Set<String> NOT_FOR_LISTINGS = Set.of("register:read", "register:write");

  private final TestOwner owner = new TestOwner("王海燕", SyntheticIds.next());
  private final TestOwner buyer = new TestOwner("刘晓东", SyntheticIds.next());
  private final TestOwner agent = new TestOwner("高明洋", SyntheticIds.next());
  private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private final OwnerStory story;
  private final OwnerListings listings;
  private final Practitioners practitioners;
  private final HomeSearch search;
  private final Supervision supervision;
  private final Viewings viewings;
  private final OwnerPhotos photos;
  private final SeenPhotos seen;
  private final Doors doors;
  private final TestClock time;
  private final CityClock clock;
  private final int port;

  private TestHome home = new TestHome("", "");
  private String code = "";
  private String application = "";
  private HomeId homeId = new HomeId(new UUID(0, 0));
  private UUID viewing = new UUID(0, 0);
  private UUID photo = new UUID(0, 0);

  AudienceTest(
      OwnerStory story,
      OwnerListings listings,
      Practitioners practitioners,
      HomeSearch search,
      Viewings viewings,
      OwnerPhotos photos,
      SeenPhotos seen,
      JdbcClient work,
      @Qualifier("readJdbcClient") JdbcClient read,
      ReadDoor door,
      SessionRepository<?> sessions,
      MachineClients clients,
      AccessLog log,
      TestClock time,
      CityClock clock,
      Supervision supervision,
      @LocalServerPort int port) {
    this.story = story;
    this.listings = listings;
    this.practitioners = practitioners;
    this.search = search;
    this.viewings = viewings;
    this.photos = photos;
    this.seen = seen;
    this.doors = new Doors(work, read, door, sessions, clients, log);
    this.time = time;
    this.clock = clock;
    this.supervision = supervision;
    this.port = port;
  }

  private record Doors(
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

  private TestHome registered(TestOwner... owners) {
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

  private String offered(PersonId person, TestHome offered) {
    return listings.save(
        person,
        story.homeOf(person, offered).ref(),
        new OfferTerms(new Yuan(PRICE), clock.today().plusDays(30), mark + "标题", mark + "介绍"));
  }

  private UUID pictured(PersonId person, String offer) throws Exception {
    byte[] file = TestPictures.jpeg(TestPictures.scene(UUID.randomUUID().hashCode(), 400, 300));
    Path upload = Files.write(folder.resolve(UUID.randomUUID().toString()), file);
    UUID added = photos.add(person, offer, upload, PictureKind.PHOTO).photo().id();
    photos.describe(person, offer, added, mark + "客厅");
    return added;
  }

  private HomeId id(TestHome of) {
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

  // --- over HTTP, on every path there is ---

  @Test
  void noPathOfThePlatformShowsItToStrangersOrPractitioners() throws Exception {
    String machine = TestTokens.bearer(port, doors.clients(), "listings:read", "listings:write");
    List<String> told = new ArrayList<>();
    int asked = 0;
    for (Handler handler : Handlers.all()) {
      for (String path : handler.paths()) {
        if (!handler.methods().contains(RequestMethod.GET) || isForTheRegister(handler)) {
          continue;
        }
        if (path.startsWith("$")) {
          continue; // the container's own, called for what went wrong
        }
        String address = filled(path);
        for (String[] header :
            new String[][] {
              {"X-Nobody", "asks"},
              {"Cookie", cookie(agent)},
              {"Authorization", machine}
            }) {
          HttpResponse<String> answer = get(address, header);
          leaks(answer, address).forEach(leak -> told.add(path + " tells " + header[0] + leak));
          asked++;
        }
      }
    }
    assertThat(told).isEmpty();
    assertThat(asked).isGreaterThan(60);
  }

  /** The marks of the hidden offer in an answer, but for those that the question had in it. */
  private List<String> leaks(HttpResponse<String> answer, String address) {
    String everything = answer.body() + answer.headers().map();
    return List.of(
            mark,
            "765.4321",
            "7,654,321",
            "7654321",
            code,
            homeId.toString(),
            home.unitCode(),
            photo.toString(),
            "image/jpeg",
            "image/png")
        .stream()
        .filter(hidden -> everything.contains(hidden) && !address.contains(hidden))
        .toList();
  }

  private static boolean isForTheRegister(Handler handler) {
    Permits permits = handler.method().getAnnotation(Permits.class);
    return permits != null
        && permits.value() == Access.MACHINE
        && NOT_FOR_LISTINGS.contains(permits.scope());
  }

  private String filled(String path) {
    Matcher variables = VARIABLE.matcher(path);
    StringBuilder address = new StringBuilder();
    while (variables.find()) {
      assertThat(KNOWN)
          .as("say what {%s} is for a hidden offer", variables.group(1))
          .contains(variables.group(1));
      variables.appendReplacement(address, Matcher.quoteReplacement(value(variables.group(1))));
    }
    return variables.appendTail(address).toString();
  }

  private String value(String variable) {
    return switch (variable) {
      case "code" -> code;
      case "id" -> homeId.toString();
      case "ref" -> story.homeOf(story.signedIn(owner), home).ref();
      case "no" -> application;
      case "unitCode" -> home.unitCode();
      case "size" -> "card";
      case "viewing" -> viewing.toString();
      case "photo" -> photo.toString();
      default -> "unknown";
    };
  }

  @Test
  void listCountPageAndKeywordShowItToIndividualsAndItsOwnerOnly() throws Exception {
    String list = "/homes?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);
    String page = "/homes/" + homeId;
    for (TestOwner sees : List.of(buyer, owner)) {
      assertThat(get(list, "Cookie", cookie(sees)).body()).contains(page, "765.4321", "1 套");
      assertThat(get(page, "Cookie", cookie(sees)).body()).contains(mark + "标题", code);
    }
    for (String[] who : new String[][] {{"X-Nobody", "asks"}, {"Cookie", cookie(agent)}}) {
      assertThat(get(list, who).body()).doesNotContain(page, "765.4321", " 套</p>");
      assertThat(get(page, who).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsHiddenAndWhatIsNotThereAreAnsweredTheSame() throws Exception {
    String hidden = "/homes/" + homeId;
    String nothing = "/homes/" + new HomeId(UUID.randomUUID());
    for (String[] who : new String[][] {{"X-Nobody", "asks"}, {"Cookie", cookie(agent)}}) {
      HttpResponse<String> one = get(hidden, who);
      HttpResponse<String> other = get(nothing, who);
      assertThat(one.statusCode()).isEqualTo(other.statusCode());
      assertThat(same(one.body(), hidden)).isEqualTo(same(other.body(), nothing));
      assertThat(one.headers().map().keySet()).isEqualTo(other.headers().map().keySet());
      assertThat(one.headers().firstValue("ETag")).isEmpty();
    }
  }

  private static String same(String body, String path) {
    return body.replace(path.replace("/", "%2F"), "@")
        .replace(path, "@")
        .replaceAll("value=\"[\\w-]{30,}\"", "token");
  }

  @Test
  void aMachineMayAskWhetherACodeIsValidAndNothingElse() throws Exception {
    String machine = TestTokens.bearer(port, doors.clients(), "listings:read");
    HttpResponse<String> checks =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/codes/checks"))
                .header("Authorization", machine)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"codes\":[\"" + code + "\"]}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(checks.body()).contains("\"valid\":true").doesNotContain(mark, "price", "home");
  }

  // --- its pictures ---

  private HttpResponse<byte[]> picture(String path, String... header) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .headers(header)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private String thumb() {
    return "/photos/" + photo + "/thumb";
  }

  @Test
  void itsPicturesAreForThoseWhoMaySeeItNow() throws Exception {
    for (TestOwner sees : List.of(buyer, owner)) {
      HttpResponse<byte[]> shown = picture(thumb(), "Cookie", cookie(sees));
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth()).isEqualTo(320);
      assertThat(get("/homes?q=" + mark, "Cookie", cookie(sees)).body()).contains(thumb());
      assertThat(get("/homes/" + homeId, "Cookie", cookie(sees)).body())
          .contains("/photos/" + photo + "/card", "alt=\"" + mark + "客厅\"");
    }
    listings.withdraw(story.signedIn(owner), code, null);
    assertThat(picture(thumb(), "Cookie", cookie(buyer)).statusCode()).isEqualTo(404);
    assertThat(picture(thumb(), "Cookie", cookie(owner)).statusCode()).as("his own").isEqualTo(200);
  }

  @Test
  void aPictureThatIsHiddenIsAnsweredLikeOneThatIsNot() throws Exception {
    String tag =
        picture(thumb(), "Cookie", cookie(buyer)).headers().firstValue("ETag").orElseThrow();
    UUID draft = pictured(story.signedIn(owner), offered(story.signedIn(owner), registered(owner)));
    String nothing = "/photos/" + UUID.randomUUID() + "/thumb";
    List<String> none =
        List.of(
            "/photos/" + draft + "/thumb",
            "/photos/" + photo + "/huge",
            "/photos/" + photo.toString().toUpperCase(java.util.Locale.ROOT) + "/thumb",
            "/photos/" + tag.replace("\"", "") + "/thumb",
            "/photos/1/thumb");
    for (String[] who :
        new String[][] {
          {"X-Nobody", "asks", "If-None-Match", tag},
          {"Cookie", cookie(agent), "If-None-Match", tag},
          {"Cookie", cookie(buyer), "If-None-Match", "*"}
        }) {
      HttpResponse<String> not = get(nothing, who);
      assertThat(not.statusCode()).isEqualTo(404);
      List<String> asked = new ArrayList<>(none);
      if (who[3].equals(tag)) {
        asked.add(thumb());
      }
      for (String path : asked) {
        HttpResponse<String> hidden = get(path, who);
        assertThat(hidden.statusCode()).as(path).isEqualTo(404);
        assertThat(same(hidden.body(), path)).as(path).isEqualTo(same(not.body(), nothing));
        assertThat(hidden.headers().map().keySet()).isEqualTo(not.headers().map().keySet());
      }
    }
  }

  @Test
  void aBrowserKeepsThemForAMinuteAndThenAsksWhetherItStillMay() throws Exception {
    String cookie = cookie(buyer);
    HttpResponse<byte[]> first = picture(thumb(), "Cookie", cookie);
    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValue("max-age=60, must-revalidate, private");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(first.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(first.headers().allValues("Vary")).contains("Cookie");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = picture(thumb(), "Cookie", cookie, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    work(buyer, clock.today().minusDays(3), null);
    assertThat(picture(thumb(), "Cookie", cookie, "If-None-Match", tag).statusCode())
        .as("a practitioner since")
        .isEqualTo(404);
  }

  @Test
  void thePolicyDecidesWhoSeesAPictureAndOursAsksAgain() {
    Viewer individual = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());
    assertThat(seen.open(individual, photo, PictureSize.THUMB)).isPresent();
    assertThat(seen.open(Supervision.VIEWER, photo, PictureSize.THUMB)).isPresent();
    Viewer his = new Viewer(Viewer.Kind.PRACTITIONER, Set.of(homeId.value()));
    assertThat(seen.open(his, photo, PictureSize.THUMB)).isPresent();
    for (Viewer.Kind kind : List.of(Viewer.Kind.ANONYMOUS, Viewer.Kind.PRACTITIONER)) {
      Viewer other = new Viewer(kind, Set.of(UUID.randomUUID()));
      assertThat(seen.open(other, photo, PictureSize.THUMB)).as("%s", kind).isEmpty();
      assertThat(doors.door().as(other, this::offersBehindItsPicture)).as("%s", kind).isZero();
    }
    assertThat(doors.door().as(individual, this::offersBehindItsPicture)).isEqualTo(1);
  }

  /** What the picture's door asks the database, with nothing of ours behind it. */
  private long offersBehindItsPicture() {
    return doors
        .read()
        .sql("select count(*) from search.visible_offer o where o.code = :code")
        .param("code", code)
        .query(Long.class)
        .single();
  }

  // --- who is who, on every request anew ---

  @Test
  void whoBecomesAPractitionerSeesNothingWithTheSameSessionAndNorForSixMonthsAfter()
      throws Exception {
    String page = "/homes/" + homeId;
    String cookie = cookie(buyer);
    assertThat(get(page, "Cookie", cookie).statusCode()).isEqualTo(200);
    LocalDate today = clock.today();
    work(buyer, today.minusDays(3), null);
    assertThat(get(page, "Cookie", cookie).statusCode()).isEqualTo(404);
    work(buyer, today.minusYears(1), today.minusMonths(6));
    assertThat(get(page, "Cookie", cookie).statusCode()).as("six months").isEqualTo(404);
    work(buyer, today.minusYears(1), today.minusMonths(6).minusDays(1));
    assertThat(get(page, "Cookie", cookie).statusCode()).as("and a day").isEqualTo(200);
    work(buyer, today.plusDays(1), null);
    assertThat(get(page, "Cookie", cookie).statusCode()).as("from tomorrow").isEqualTo(200);
  }

  private void work(
      TestOwner who, LocalDate since, @org.jspecify.annotations.Nullable LocalDate until) {
    practitioners.take(List.of(new Work(document(who), since, until)), Actor.SYSTEM);
  }

  @Test
  void aPractitionerWhoOwnsAHomeSeesHisOwnAndNoOther() throws Exception {
    TestHome own = registered(agent);
    PersonId person = story.signedIn(agent);
    story.publish(person, offered(person, own));

    HttpResponse<String> list = get("/homes?q=" + mark, "Cookie", cookie(agent));
    assertThat(list.body()).contains("/homes/" + id(own)).doesNotContain("/homes/" + homeId);
    assertThat(get("/homes/" + id(own), "Cookie", cookie(agent)).statusCode()).isEqualTo(200);
    assertThat(get("/homes/" + homeId, "Cookie", cookie(agent)).statusCode()).isEqualTo(404);
    assertThat(get("/homes/" + id(own), "X-Nobody", "asks").statusCode()).isEqualTo(404);
  }

  @Test
  void anOfficersLookIsInTheOwnersLog() {
    assertThat(supervision.home(new Actor(Actor.Kind.OFFICER, "370200-0017"), homeId)).isPresent();
    assertThat(doors.log().ofUnits(List.of(home.unitCode()), null, 10))
        .anySatisfy(row -> assertThat(row.ground()).isEqualTo("SUPERVISION"));
  }

  @Test
  void soIsAnOfficersListOfHomes() {
    Wish wish = Wish.of(List.of(mark));
    Actor officer = new Actor(Actor.Kind.OFFICER, "370200-0018");
    assertThat(supervision.after(officer, wish, null).homes()).hasSize(1);
    assertThat(doors.log().ofUnits(List.of(home.unitCode()), null, 10))
        .anySatisfy(row -> assertThat(row.displayText()).isEqualTo("370200-0018"));
  }

  // --- an agency's offer of the same home ---

  @Test
  void besideAnAgencysOfferTheOwnersLeavesNoTrace() throws Exception {
    time.advance(java.time.Duration.ofDays(20));
    doors
        .work()
        .sql(
            """
            insert into listing.listing (code, kind, publisher, unit_code, district, title_version, status,
              status_since, price, entrusted_until, published_at, verification_no)
            select replace(l.code, 'PM', 'CM'), 'AGENCY', 'A0007', l.unit_code, l.district, l.title_version,
              'PUBLISHED', :at, 8888888, l.entrusted_until, :at, l.verification_no
            from listing.listing l where l.code = :code
            """)
        .param("code", code)
        .param("at", clock.now().atOffset(java.time.ZoneOffset.UTC))
        .update();
    String page = "/homes/" + homeId;
    String list = "/homes?q=" + mark;
    HttpResponse<String> stranger = get(page, "X-Nobody", "asks");
    assertThat(stranger.statusCode()).isEqualTo(200);
    assertThat(stranger.body())
        .contains("888.8888", code.replace("PM", "CM"), "上市不到 1 天")
        .doesNotContain(mark + "标题", "765.4321", code, "自主挂牌", "20 天");
    assertThat(get(list, "X-Nobody", "asks").body())
        .contains("888.8888", "1 套")
        .doesNotContain("765.4321", "家在售", "20 天");
    HttpResponse<String> individual = get(page, "Cookie", cookie(buyer));
    assertThat(individual.body()).contains("888.8888", "765.4321", code, "自主挂牌", "20 天");
    assertThat(get(list, "Cookie", cookie(buyer)).body())
        .as("one home, one card")
        .contains("1 套", "2 家在售", "20 天");
  }

  // --- the database alone ---

  /** Every relation that readers may look into, whatever it is called and whenever it was made. */
  private static final String RELATIONS =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
      """;

  /** Keywords lead somewhere. */
  private static final String PLACE_FOUND = "a place by the words";

  private String everythingReadersSee() {
    StringBuilder seen = new StringBuilder();
    for (String relation : doors.read().sql(RELATIONS).query(String.class).list()) {
      doors
          .read()
          .sql("select coalesce(string_agg(x::text, ' '), '') from " + relation + " x")
          .query(String.class)
          .list()
          .forEach(seen::append);
    }
    return seen.toString()
        + doors
            .read()
            .sql("select coalesce(min(:found), '') from search.places_with(array[:mark])")
            .param("found", PLACE_FOUND)
            .param("mark", mark)
            .query(String.class)
            .single()
        + doors
            .read()
            .sql(
                "select coalesce(max(m.since)::text, '')"
                    + " from search.on_market_since(array[:home]::uuid[], false) m")
            .param("home", homeId.value())
            .query(String.class)
            .single();
  }

  private String as(Viewer viewer) {
    return doors.door().as(viewer, this::everythingReadersSee);
  }

  @Test
  void thePolicyAloneHidesIt() {
    UUID other = UUID.randomUUID();
    for (Viewer viewer :
        List.of(
            Viewer.ANONYMOUS,
            new Viewer(Viewer.Kind.PRACTITIONER, Set.of()),
            new Viewer(Viewer.Kind.PRACTITIONER, Set.of(other)))) {
      assertThat(as(viewer))
          .as("%s", viewer)
          .doesNotContain(code, mark, homeId.value().toString(), "7654321", home.unitCode())
          .doesNotContain(PLACE_FOUND);
    }
    for (Viewer viewer :
        List.of(
            new Viewer(Viewer.Kind.INDIVIDUAL, Set.of()),
            new Viewer(Viewer.Kind.OFFICER, Set.of()),
            new Viewer(Viewer.Kind.PRACTITIONER, Set.of(homeId.value())))) {
      assertThat(as(viewer))
          .as("%s", viewer)
          .contains(code, mark, PLACE_FOUND)
          .doesNotContain(home.unitCode());
    }
  }

  @Test
  void aViewingIsItsTwoPeoplesAndThePolicyAloneHidesItFromTheRest() {
    String seen = viewing.toString();
    UUID seller = story.signedIn(owner).value();
    UUID buying = story.signedIn(buyer).value();
    UUID stranger = story.signedIn(agent).value();
    for (Viewer.Kind kind : Viewer.Kind.values()) {
      assertThat(as(new Viewer(kind, Set.of(homeId.value()), stranger))).doesNotContain(seen);
      assertThat(as(new Viewer(kind, Set.of(homeId.value())))).doesNotContain(seen);
      assertThat(as(new Viewer(kind, Set.of(), seller))).as("%s", kind).contains(seen);
      boolean individual = kind == Viewer.Kind.INDIVIDUAL;
      assertThat(as(new Viewer(kind, Set.of(), buying)).contains(seen))
          .as("a buyer who is %s", kind)
          .isEqualTo(individual);
    }
  }

  @Test
  void whoMayNotSeeItCannotAskToBeShownIt() throws Exception {
    String hidden = "/homes/" + homeId + "/viewing";
    String nothing = "/homes/" + new HomeId(UUID.randomUUID()) + "/viewing";
    for (String path : List.of(hidden, nothing)) {
      HttpResponse<String> page = get(path, "Cookie", cookie(agent));
      assertThat(page.statusCode()).isEqualTo(303);
      assertThat(get("/my/viewings/" + viewing, "Cookie", cookie(agent)).statusCode())
          .isEqualTo(404);
    }
    assertThat(get("/homes/" + homeId, "Cookie", cookie(buyer)).body())
        .contains("/my/viewings/" + viewing);
    assertThat(get("/homes/" + homeId, "Cookie", cookie(owner)).body())
        .doesNotContain("action=\"" + hidden);
    assertThat(get("/my/viewings", "Cookie", cookie(agent)).body())
        .doesNotContain(viewing.toString());
  }

  @Test
  void aSettingThatNobodyMadeOrThatIsMisspeltMeansAnonymous() {
    for (String kind : List.of("", "individual", "INDIVIDUAL ", "OWNER", "*", "ADMIN")) {
      String seen =
          doors
              .door()
              .as(
                  Viewer.ANONYMOUS,
                  () -> {
                    doors
                        .read()
                        .sql("select set_config('anju.viewer', :kind, true)")
                        .param("kind", kind)
                        .query(String.class)
                        .single();
                    return everythingReadersSee();
                  });
      assertThat(seen).as(kind).doesNotContain(code, mark, PLACE_FOUND);
    }
  }

  @Test
  void readersRunNoFunctionButThese() {
    List<String> functions =
        doors
            .door()
            .as(
                Viewer.ANONYMOUS,
                () ->
                    doors
                        .read()
                        .sql(
                            """
                            select p.oid::regprocedure::text from pg_proc p
                            join pg_namespace n on n.oid = p.pronamespace
                            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                              and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
                            order by 1
                            """)
                        .query(String.class)
                        .list());
    assertThat(functions)
        .containsExactly("search.on_market_since(uuid[],boolean)", "search.places_with(text[])");
  }

  @Test
  void noQueryOfTheReadPoolGoesByTheDoor() {
    assertThatThrownBy(() -> doors.read().sql("select 1").query(Integer.class).single())
        .hasStackTraceContaining("through ReadDoor only");
    Viewer individual = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());
    assertThatThrownBy(
            () -> doors.door().as(individual, () -> doors.door().as(Viewer.ANONYMOUS, () -> 1)))
        .hasMessageContaining("does not begin inside another");
    for (int i = 0; i < 30; i++) {
      assertThat(as(individual)).contains(code);
      assertThat(as(Viewer.ANONYMOUS)).as("nothing stays on the connection").doesNotContain(code);
    }
  }

  @Test
  void aWishThatFindsNothingIsCountedAsNothing() {
    Wish wish =
        new Wish(
            List.of(mark),
            Set.of(),
            null,
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            Order.CHEAPEST);
    assertThat(search.after(Viewer.ANONYMOUS, wish, null).count()).isZero();
    assertThat(search.after(new Viewer(Viewer.Kind.INDIVIDUAL, Set.of()), wish, null).count())
        .isEqualTo(1);
  }

  private String cookie(TestOwner who) {
    return TestSignIn.cookie(doors.sessions(), story.signedIn(who));
  }

  private HttpResponse<String> get(String path, String... header) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .headers(header)
            .build(),
        BodyHandlers.ofString());
  }
}
