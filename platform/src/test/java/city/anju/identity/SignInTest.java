package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.TestSandbox;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people come in through the sandbox, what is kept of it, and how they go out. */
class SignInTest extends IdentityCase {

  private static final String WANG = "330199190001010010";
  private static final String CHEN = "370299190001010013";
  private static final String COOKIE = "anju_session";

  private static TestSandbox sandbox;

  private final People people;
  private final JdbcClient jdbc;

  SignInTest(People people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeAll
  static void theWorldOutside() {
    sandbox = TestSandbox.start(SANDBOX_PORT, BASE);
  }

  @AfterAll
  static void theWorldEnds() {
    sandbox.close();
  }

  @Test
  void aPersonComesBackToWhereTheyWantedToGo() {
    Browser browser = browser();
    HttpResponse<String> refused = browser.get("/my/knock?a=1&b=%E7%8E%8B");
    assertThat(refused.statusCode()).isEqualTo(302);
    String signIn = Browser.location(refused);
    assertThat(signIn).startsWith("/sign-in?then=");

    HttpResponse<String> in = browser.signIn(signIn, "王小燕", WANG);
    assertThat(Browser.location(in)).isEqualTo("/my/knock?a=1&b=%E7%8E%8B");

    PersonId person = personOf(browser);
    RealName who = people.identityOf(person);
    assertThat(who.name()).isEqualTo(PersonName.of("王小燕"));
    assertThat(who.document()).isEqualTo(IdDocument.parse(IdKind.RESIDENT_ID, WANG));
    assertThat(people.view(person).displayName()).isEqualTo("王*燕");
  }

  @Test
  void theSessionHoldsThePersonsIdAndNothingElseOfThem() {
    Browser browser = browser();
    browser.get("/sign-in?hint=" + Browser.encode("陈大明 " + CHEN));
    assertThat(everythingInSessions()).doesNotContain(CHEN).doesNotContain("陈大明");

    browser.signIn("/sign-in?hint=" + Browser.encode("陈大明 " + CHEN), "陈大明", CHEN);
    PersonId person = personOf(browser);
    String sessions = everythingInSessions();

    assertThat(sessions).contains(person.toString());
    assertThat(sessions).doesNotContain(CHEN).doesNotContain("陈大明").doesNotContain("eyJ");
    assertThat(attributeNames()).isSubsetOf("person", "sign-in", csrfAttribute());
  }

  @Test
  void theSameDocumentIsTheSamePersonWhateverTheName() {
    Browser first = browser();
    first.signIn("/sign-in", "王小燕", WANG);
    Browser second = browser();
    second.signIn("/sign-in", "王晓燕", WANG);
    Browser third = browser();
    third.signIn("/sign-in", "陈大明", CHEN);

    assertThat(personOf(second)).isEqualTo(personOf(first));
    assertThat(personOf(third)).isNotEqualTo(personOf(first));
    assertThat(people.identityOf(personOf(first)).name()).isEqualTo(PersonName.of("王晓燕"));
    assertThat(events(personOf(third))).contains("SIGNED_IN");
  }

  @Test
  void theSessionIsANewOneAfterSignIn() {
    Browser browser = browser();
    browser.get("/sign-in");
    String before = browser.cookie(COOKIE);
    browser.signIn("/sign-in", "王小燕", WANG);
    String after = browser.cookie(COOKIE);

    assertThat(before).isNotEmpty();
    assertThat(after).isNotEmpty().isNotEqualTo(before);
    HttpRequest.Builder withTheOldOne =
        HttpRequest.newBuilder(browser.found("/my/knock")).header("Cookie", COOKIE + "=" + before);
    assertThat(browser().send(withTheOldOne).statusCode()).isEqualTo(302);
  }

  @Test
  void theCookieIsForUsAloneAndNotForScripts() {
    HttpResponse<String> answer = browser().get("/sign-in");

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("anju_session=")
        .contains("Path=/")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(WebSessions.cookieName(true)).isEqualTo("__Host-anju_session");
  }

  @Test
  void signingOutNeedsTheFormsTokenAndEndsTheSession() {
    Browser browser = browser();
    browser.signIn("/sign-in", "王小燕", WANG);
    String page = browser.get("/my/knock").body();
    PersonId person = personOf(browser);

    assertThat(browser.post("/sign-out", Map.of("_csrf", "forged")).statusCode()).isEqualTo(403);
    assertThat(browser.get("/my/knock").statusCode()).isEqualTo(200);

    HttpResponse<String> out =
        browser.post("/sign-out", Map.of("_csrf", page.substring(page.indexOf(' ') + 1)));
    assertThat(Browser.location(out)).isEqualTo("/");
    assertThat(browser.get("/my/knock").statusCode()).isEqualTo(302);
    assertThat(events(person)).contains("SIGNED_OUT");
    assertThat(Browser.location(browser.post("/sign-out", Map.of("_csrf", "old")))).isEqualTo("/");
  }

  @Test
  void whoeverDeclinesIsBackOnTheFirstPageAndASecondAnswerIsHarmless() {
    Browser browser = browser();
    String asked = Browser.location(browser.get("/sign-in"));
    String state = Browser.firstGroup(asked, "[?&]state=([^&]+)");
    HttpResponse<String> declined =
        browser.get("/sign-in/callback?error=access_denied&state=" + state);
    assertThat(Browser.location(declined)).isEqualTo("/");

    browser.signIn("/sign-in", "王小燕", WANG);
    assertThat(Browser.location(browser.get("/sign-in/callback?code=again&state=again")))
        .isEqualTo("/my/homes");
    assertThat(Browser.location(browser.get("/sign-in?then=/my/knock"))).isEqualTo("/my/knock");
  }

  @Test
  void whileTheProviderIsDownEverythingElseWorks() {
    sandbox.close();
    try {
      HttpResponse<String> signIn = browser().get("/sign-in");
      assertThat(signIn.statusCode()).isEqualTo(503);
      assertThat(signIn.headers().firstValue("Retry-After")).contains("10");
      assertThat(signIn.body()).contains("SIGN_IN_UNAVAILABLE");
      assertThat(browser().get("/oauth2/jwks").statusCode()).isEqualTo(200);
    } finally {
      sandbox = TestSandbox.start(SANDBOX_PORT, BASE);
    }
    Browser afterwards = browser();
    afterwards.signIn("/sign-in", "王小燕", WANG);
    assertThat(afterwards.get("/my/knock").statusCode())
        .describedAs("with the new key of the provider")
        .isEqualTo(200);
  }

  private PersonId personOf(Browser browser) {
    HttpResponse<String> page = browser.get("/my/knock");
    assertThat(page.statusCode()).describedAs(page.body()).isEqualTo(200);
    return PersonId.parse(page.body().substring(0, page.body().indexOf(' ')));
  }

  private List<String> events(PersonId person) {
    return jdbc.sql("select event from audit.event where actor_id = :id")
        .param("id", person.toString())
        .query(String.class)
        .list();
  }

  private String everythingInSessions() {
    StringBuilder everything = new StringBuilder();
    jdbc.sql("select attribute_bytes from identity.web_session_attributes")
        .query(byte[].class)
        .list()
        .forEach(bytes -> everything.append(new String(bytes, StandardCharsets.UTF_8)));
    return everything.toString();
  }

  private List<String> attributeNames() {
    return jdbc.sql("select distinct attribute_name from identity.web_session_attributes")
        .query(String.class)
        .list();
  }

  private static String csrfAttribute() {
    return "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";
  }
}
