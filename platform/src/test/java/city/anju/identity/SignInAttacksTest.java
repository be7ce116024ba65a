package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.TestSandbox;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who would come in by another way, or send somebody else elsewhere. */
class SignInAttacksTest extends IdentityCase {

  private static final String WANG = "330199190001010010";

  private static TestSandbox sandbox;

  @BeforeAll
  static void theWorldOutside() {
    sandbox = TestSandbox.start(SANDBOX_PORT, BASE);
  }

  @AfterAll
  static void theWorldEnds() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/%0d%0aSet-Cookie:x",
        "javascript:alert(1)",
        "my/homes",
        "/sign-out",
        ""
      })
  void nobodyIsSentElsewhere(String then) {
    Browser browser = browser();
    HttpResponse<String> in = browser.signIn("/sign-in?then=" + Browser.encode(then), "王小燕", WANG);

    assertThat(Browser.location(in)).isIn("/my/homes", "/%0d%0aSet-Cookie:x");
    assertThat(in.headers().allValues("Set-Cookie")).allMatch(c -> c.startsWith("anju_session="));
  }

  @Test
  void aForgedHostChangesNothing() {
    RawRequest raw = new RawRequest(port);
    RawRequest.Answer toProvider =
        raw.get(
            "/sign-in?hint=x",
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "Forwarded: host=evil.example");
    assertThat(toProvider.header("Location"))
        .startsWith(TestSandbox.issuer(SANDBOX_PORT) + "/oauth2/authorize?")
        .contains("redirect_uri=" + BASE + "/sign-in/callback&")
        .doesNotContain("evil");

    RawRequest.Answer toSignIn = raw.get("/my/knock", "Host: evil.example");
    assertThat(toSignIn.header("Location")).isEqualTo("/sign-in?then=%2Fmy%2Fknock");
    assertThat(raw.get("/oauth2/jwks", "Host: evil.example").body()).doesNotContain("evil");
  }

  @Test
  void aFormWithoutASessionLeadsToSignInAndAForgedOneNowhere() {
    Browser nobody = browser();
    assertThat(Browser.location(nobody.post("/my/knock", Map.of("x", "y")))).isEqualTo("/sign-in");

    Browser browser = browser();
    browser.signIn("/sign-in", "王小燕", WANG);
    HttpResponse<String> forged = browser.post("/my/knock", Map.of("_csrf", "forged"));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("FORM_STALE");
  }

  @Test
  void anAnswerNobodyAskedForSignsNobodyIn() {
    Browser stranger = browser();
    HttpResponse<String> unasked = stranger.get("/sign-in/callback?code=x&state=y");
    assertThat(unasked.statusCode()).isEqualTo(400);
    assertThat(unasked.body()).contains("SIGN_IN_STALE");

    Browser victim = browser();
    victim.get("/sign-in");
    assertThat(victim.get("/sign-in/callback?code=attackers&state=wrong").statusCode())
        .isEqualTo(400);

    Browser guesser = browser();
    String asked = Browser.location(guesser.get("/sign-in"));
    String state = Browser.firstGroup(asked, "[?&]state=([^&]+)");
    HttpResponse<String> wrongCode = guesser.get("/sign-in/callback?code=wrong&state=" + state);
    assertThat(wrongCode.statusCode()).isEqualTo(400);
    assertThat(wrongCode.body()).contains("SIGN_IN_FAILED");
    assertThat(guesser.get("/my/knock").statusCode()).isEqualTo(302);
  }

  @Test
  void whatIsInNoTableDoesNotExist() {
    assertThat(browser().get("/not-in-the-table").statusCode()).isEqualTo(404);
    assertThat(browser().get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(browser().get("/login").statusCode()).isEqualTo(404);

    Browser browser = browser();
    browser.signIn("/sign-in", "王小燕", WANG);
    assertThat(browser.get("/not-in-the-table").statusCode()).isEqualTo(404);
  }

  @Test
  void everyAnswerHasTheHeaders() {
    for (String path : List.of("/my/knock", "/api/v1/knock", "/oauth2/jwks", "/nowhere")) {
      HttpResponse<String> answer = browser().get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .describedAs(path)
          .contains(
              "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
                  + " require-trusted-types-for 'script'; trusted-types 'none'; form-action 'self' "
                  + TestSandbox.issuer(SANDBOX_PORT)
                  + "; frame-ancestors 'none'; base-uri 'none'");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }
}
