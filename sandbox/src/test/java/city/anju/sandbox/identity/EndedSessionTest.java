package city.anju.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Whose session ends while he is being asked starts again, like whoever comes too late. */
class EndedSessionTest {

  private static final String WANG = "330199190001010010";
  private static final StaffMember OFFICER =
      new StaffMember("QD1001", "right", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  private static final CsrfToken CSRF = new DefaultCsrfToken("X-CSRF", "_csrf", "token");

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T01:30:00Z"), ZoneOffset.UTC);
  private final IdentitySettings settings =
      new IdentitySettings(
          8081,
          RunningSandbox.CLIENT_ID,
          RunningSandbox.CLIENT_SECRET,
          RunningSandbox.REDIRECT,
          Set.of());
  private final SignInPage page =
      new SignInPage(settings, new RealNameCheck(Set.of(), clock), clock);
  private final StaffPage officersPage =
      new StaffPage(new StaffCheck(List.of(OFFICER), clock), settings, clock);

  private static MockHttpServletRequest ending() {
    return new MockHttpServletRequest() {
      @Override
      public String changeSessionId() {
        // as Tomcat does when the session's time is over by now
        throw new IllegalStateException("there is no session");
      }
    };
  }

  private ResponseEntity<String> signIn(MockHttpServletRequest request) {
    pending(request, TheClient.REAL_NAME_SCOPE);
    return page.signIn(request, CSRF, "王小燕", WANG);
  }

  private ResponseEntity<String> signInAsOfficer(MockHttpServletRequest request) {
    pending(request, TheClient.STAFF_SCOPE);
    long step = clock.instant().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    return officersPage.signIn(
        request,
        CSRF,
        OFFICER.staffNo(),
        OFFICER.password(),
        OneTimeCodes.of(OFFICER.secret(), step));
  }

  private static void pending(MockHttpServletRequest request, String scope) {
    request
        .getSession()
        .setAttribute(PendingRequest.ATTRIBUTE, new PendingRequest("scope=" + scope, "", ""));
  }

  @Test
  void isToldToStartAgain() {
    assertThatStartsAgain(signIn(ending()));
  }

  @Test
  void whoeverIsInTimeGoesThrough() {
    assertThat(signIn(new MockHttpServletRequest()).getStatusCode()).isEqualTo(HttpStatus.FOUND);
  }

  @Test
  void anOfficerIsToldToStartAgain() {
    assertThatStartsAgain(signInAsOfficer(ending()));
  }

  @Test
  void anOfficerInTimeGoesThrough() {
    assertThat(signInAsOfficer(new MockHttpServletRequest()).getStatusCode())
        .isEqualTo(HttpStatus.FOUND);
  }

  private static void assertThatStartsAgain(ResponseEntity<String> answer) {
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getHeaders().getLocation()).isNull();
    assertThat(answer.getBody()).contains("请从平台重新登录");
  }
}
