package city.anju.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Whose session ends while he is being asked starts again, like whoever comes too late. */
class EndedSessionTest {

  private static final String WANG = "330199190001010010";

  private final IdentitySettings settings =
      new IdentitySettings(
          8081,
          RunningSandbox.CLIENT_ID,
          RunningSandbox.CLIENT_SECRET,
          RunningSandbox.REDIRECT,
          Set.of());
  private final SignInPage page =
      new SignInPage(settings, new RealNameCheck(Set.of(), Clock.systemUTC()), Clock.systemUTC());

  private ResponseEntity<String> signIn(MockHttpServletRequest request) {
    request
        .getSession()
        .setAttribute(PendingRequest.ATTRIBUTE, new PendingRequest("scope=realname", "", ""));
    return page.signIn(request, new DefaultCsrfToken("X-CSRF", "_csrf", "token"), "王小燕", WANG);
  }

  @Test
  void isToldToStartAgain() {
    MockHttpServletRequest ending =
        new MockHttpServletRequest() {
          @Override
          public String changeSessionId() {
            // as Tomcat does when the session's time is over by now
            throw new IllegalStateException("there is no session");
          }
        };

    ResponseEntity<String> answer = signIn(ending);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody()).contains("请从平台重新登录");
  }

  @Test
  void whoeverIsInTimeGoesThrough() {
    assertThat(signIn(new MockHttpServletRequest()).getStatusCode()).isEqualTo(HttpStatus.FOUND);
  }
}
