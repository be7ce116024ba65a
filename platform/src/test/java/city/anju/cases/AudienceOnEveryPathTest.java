package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.house.Handlers;
import city.anju.house.Handlers.Handler;
import city.anju.identity.TestTokens;
import city.anju.people.Entries.TestOwner;
import city.anju.search.HomeId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * To strangers and practitioners an owner's own offer does not exist: asked over HTTP on every path
 * there is.
 */
class AudienceOnEveryPathTest extends AudienceCase {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** What a path variable of the platform is for the hidden offer; another name needs a line. */
  private static final Set<String> KNOWN =
      Set.of("code", "id", "ref", "no", "unitCode", "kid", "size", "viewing", "photo");

  /** Machines that may see the register see the register. */
  private static final Set<String> NOT_FOR_LISTINGS = Set.of("register:read", "register:write");

  AudienceOnEveryPathTest(ApplicationContext platform) {
    super(platform);
  }

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
}
