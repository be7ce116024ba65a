package city.anju.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person meets on the sign-in page. */
class SignInCasesTest {

  private static final String WANG = "330199190001010010";
  private static final String CHEN = "370299190001010013";

  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = new RunningSandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void thePageSaysThatItIsASandboxAndIsPrefilledFromTheHint() {
    String form = sandbox.visitor().formFor(sandbox.authorize(Map.of("login_hint", "王小燕 " + WANG)));

    assertThat(form)
        .contains("<html lang=\"zh-CN\">")
        .contains("沙箱")
        .contains("模拟统一身份认证")
        .contains("not a government service")
        .contains("value=\"王小燕\"")
        .contains("value=\"" + WANG + "\"")
        .doesNotContain("<script")
        .doesNotContain("style=");
  }

  @Test
  void aHostileHintIsShownAsTextAndNothingElse() {
    String form =
        sandbox
            .visitor()
            .formFor(
                sandbox.authorize(Map.of("login_hint", "\"><script>alert(1)</script> " + WANG)));

    assertThat(form)
        .doesNotContain("<script")
        .contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains(WANG);
  }

  @Test
  void everyRequestAsksAgainSoThatPersonsCanBeChanged() {
    Visitor browser = sandbox.visitor();
    String first = browser.formFor(sandbox.authorize(Map.of("login_hint", "王小燕 " + WANG)));
    HttpResponse<String> through = browser.get(Visitor.location(browser.fill(first, "王小燕", WANG)));
    assertThat(Visitor.location(through)).startsWith(RunningSandbox.REDIRECT + "?code=");

    String again = browser.formFor(sandbox.authorize(Map.of("login_hint", "陈大明 " + CHEN)));
    assertThat(again).contains("陈大明").contains(CHEN).doesNotContain(WANG);

    String same = browser.formFor(sandbox.authorize(Map.of("prompt", "login")));
    assertThat(same).contains("name=\"number\" value=\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, 虚构号码",
    "11010519491231002X, 虚构号码",
    "330199190001010011, 校验位",
    "33019919000230001X, 出生日期",
    "330199300001010015, 出生日期",
    "33019919000101001, 18 位",
    "330199190001O10010, 18 位",
    "370299190001010021, 工作人员",
    "'', 请填写证件号码"
  })
  void aWrongNumberComesBackWithALinkedSummary(String number, String says) {
    Visitor browser = sandbox.visitor();
    HttpResponse<String> answer =
        browser.fill(browser.formFor(sandbox.authorize(Map.of())), "王小燕", number);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<a href=\"#number\">")
        .contains("id=\"number-fault\"")
        .contains("aria-invalid=\"true\" aria-describedby=\"number-hint number-fault\"")
        .contains("<title>有错误：")
        .contains("value=\"王小燕\"");
    assertThat(Visitor.firstGroup(answer.body(), "<a href=\"#number\">([^<]+)")).contains(says);
  }

  @Test
  void bothFieldsAreReportedAtOnceAndARealLookingNumberIsNotShownAgain() {
    Visitor browser = sandbox.visitor();
    HttpResponse<String> answer =
        browser.fill(browser.formFor(sandbox.authorize(Map.of())), " ", "110105194912310021");

    assertThat(answer.body())
        .contains("<a href=\"#name\">")
        .contains("<a href=\"#number\">")
        .doesNotContain("110105194912310021");
  }

  @ParameterizedTest
  @CsvSource({"33019919000101007x", "'３３０１９９１９０００１０１００１０'", "' 330199 19000101 0010 '"})
  void smallCaseFullWidthAndSpacesAreNoErrors(String number) {
    Visitor browser = sandbox.visitor();
    HttpResponse<String> answer =
        browser.fill(browser.formFor(sandbox.authorize(Map.of())), "王小燕", number);

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(302);
  }

  @Test
  void aFormWithoutARequestOrWithAnOldTokenLeadsBackToThePlatform() {
    Visitor browser = sandbox.visitor();

    HttpResponse<String> nothing = browser.get("/sign-in");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("请从平台重新登录").contains("http://127.0.0.1:8080/");

    HttpResponse<String> forged =
        browser.post("/sign-in", Map.of("_csrf", "old", "name", "王小燕", "number", WANG));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("请从平台重新登录");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404",
    "GET, /oauth2/introspect, 404",
    "GET, /userinfo, 404",
    "GET, /oauth2/token, 404",
    "GET, /actuator, 404",
    "DELETE, /, 403",
    "GET, /..;/sign-in, 400",
    "GET, //sign-in, 400"
  })
  void everyErrorIsAReadablePage(String method, String path, int status) {
    HttpResponse<String> answer =
        sandbox
            .visitor()
            .send(
                HttpRequest.newBuilder(URI.create(sandbox.settings.issuer() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(answer.body()).contains("<h1>").contains("回到平台").contains("lang=\"en\"");
  }

  @Test
  void theHeadersLeaveNoRoomForScriptOrFrames() {
    Visitor browser = sandbox.visitor();
    browser.get(sandbox.authorize(Map.of()));
    HttpResponse<String> page = browser.get("/sign-in");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:8080;"
                + " frame-ancestors 'none'; base-uri 'none'");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(browser.get("/sandbox.css").statusCode()).isEqualTo(200);
  }

  @Test
  void theCookieHasItsOwnNameBecauseCookiesIgnorePorts() {
    HttpResponse<String> answer = sandbox.visitor().get(sandbox.authorize(Map.of()));

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("sandbox_session=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void anOversizedFormIsRefusedInWords() {
    Visitor browser = sandbox.visitor();
    String form = browser.formFor(sandbox.authorize(Map.of()));
    HttpResponse<String> answer = browser.fill(form, "王".repeat(40_000), WANG);

    assertThat(answer.statusCode()).isBetween(400, 413);
    assertThat(answer.body()).contains("<h1>");
  }
}
