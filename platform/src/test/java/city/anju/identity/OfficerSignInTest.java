package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OfficerRole;
import city.anju.audit.Actor;
import city.anju.people.StaffCodes;
import city.anju.people.TestSandbox;
import city.anju.shared.PersonName;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Officers come in by a door of their own, and are no people of the city there. */
class OfficerSignInTest extends IdentityCase {

  private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "test");
  private static final String WANG = "330199190001010010";

  private static TestSandbox sandbox;

  private final Officers officers;

  OfficerSignInTest(Officers officers) {
    this.officers = officers;
  }

  @BeforeAll
  static void start() {
    sandbox = TestSandbox.start(SANDBOX_PORT, BASE);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void anOfficerEntersTheOfficeAndNoHome() {
    Browser browser = browser();
    HttpResponse<String> in = signIn(browser, "QD1003", StaffCodes.next("QD1003"));
    assertThat(Browser.location(in)).endsWith("/office");
    assertThat(browser.get("/office/reviews").statusCode()).isEqualTo(200);
    assertThat(browser.get("/my/homes").statusCode()).isEqualTo(404);
    assertThat(browser.get("/sign-in").statusCode()).as("as a person: begins anew").isEqualTo(302);
  }

  @Test
  void aPersonFindsNoOffice() {
    Browser browser = browser();
    browser.signIn("/sign-in", "王小燕", WANG);
    assertThat(browser.get("/office/reviews").statusCode()).isEqualTo(404);
    assertThat(browser.get("/office").statusCode()).isEqualTo(404);
    Browser stranger = browser();
    assertThat(Browser.location(stranger.get("/office/reports")))
        .endsWith("/office/sign-in?then=%2Foffice%2Freports");
  }

  @Test
  void aSuspensionActsOnTheNextRequest() {
    file("QD9001");
    Browser browser = browser();
    signIn(browser, "QD9001", StaffCodes.next("QD9001"));
    assertThat(browser.get("/office/reviews").statusCode()).isEqualTo(200);

    assertThat(officers.suspend("QD9001", OPERATOR)).isTrue();

    assertThat(Browser.location(browser.get("/office/reviews"))).contains("/office/sign-in");
    HttpResponse<String> again = signIn(browser(), "QD9001", StaffCodes.next("QD9001"));
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("OFFICER_NOT_ON_FILE");
  }

  @Test
  void rolesAreReadOnEveryRequest() {
    file("QD9002");
    Browser browser = browser();
    signIn(browser, "QD9002", StaffCodes.next("QD9002"));
    officers.add("QD9002", PersonName.of("临时员"), null, Set.of(OfficerRole.AUDITOR), OPERATOR);
    assertThat(browser.get("/office/reports").statusCode()).isEqualTo(200);
    assertThat(officers.suspend("QD9002", OPERATOR)).isTrue();
    assertThat(officers.suspend("QD9002", OPERATOR)).as("twice").isFalse();
  }

  @Test
  void aCodeServesOnceAndAWrongOneNever() {
    String code = StaffCodes.next("QD2002");
    Browser browser = browser();
    assertThat(tried(browser, "QD2002", TestSandbox.STAFF_PASSWORD, "000000").statusCode())
        .isEqualTo(422);
    assertThat(tried(browser, "QD2002", "guessed", code).statusCode()).isEqualTo(422);
    assertThat(tried(browser, "QD7777", TestSandbox.STAFF_PASSWORD, code).statusCode())
        .isEqualTo(422);
    assertThat(tried(browser, "qd2002", TestSandbox.STAFF_PASSWORD, code).statusCode())
        .isEqualTo(302);
    HttpResponse<String> twice = tried(browser(), "QD2002", TestSandbox.STAFF_PASSWORD, code);
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("已经用过");
  }

  private void file(String staffNo) {
    officers.add(staffNo, PersonName.of("临时员"), null, Set.of(OfficerRole.REVIEWER), OPERATOR);
  }

  /** The provider's answer to its form. */
  private static HttpResponse<String> tried(
      Browser browser, String staffNo, String password, String code) {
    String provider = Browser.location(browser.get("/office/sign-in"));
    HttpResponse<String> toForm = browser.get(provider);
    String origin = Browser.origin(provider);
    String form = browser.get(origin + Browser.location(toForm)).body();
    return browser.post(
        origin + "/staff",
        Map.of(
            "_csrf",
            Browser.firstGroup(form, "_csrf\" value=\"([^\"]+)"),
            "staffNo",
            staffNo,
            "password",
            password,
            "code",
            code));
  }

  /** All the way; returns the platform's last answer. */
  private static HttpResponse<String> signIn(Browser browser, String staffNo, String code) {
    HttpResponse<String> accepted = tried(browser, staffNo, TestSandbox.STAFF_PASSWORD, code);
    String origin = "http://127.0.0.1:" + SANDBOX_PORT;
    return browser.get(Browser.location(browser.get(origin + Browser.location(accepted))));
  }
}
