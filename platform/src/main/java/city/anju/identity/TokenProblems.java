package city.anju.identity;

import city.anju.api.Problem;
import city.anju.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a machine what is wrong with its token, or that it brought none. */
final class TokenProblems implements AuthenticationEntryPoint {

  private final Problems problems;

  TokenProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean brought = why instanceof OAuth2AuthenticationException;
    response.setHeader(
        "WWW-Authenticate",
        brought ? "Bearer realm=\"anju\", error=\"invalid_token\"" : "Bearer realm=\"anju\"");
    problems.write(problem(why, brought), response);
  }

  private static Problem problem(AuthenticationException why, boolean brought) {
    if (why instanceof CallerOfToken.ClientSuspended) {
      return Problem.of(401, "CLIENT_SUSPENDED", "This client is suspended.");
    }
    return brought
        ? Problem.of(401, "TOKEN_INVALID", "The token is not valid, or no longer; ask for another.")
        : Problem.of(401, "TOKEN_MISSING", "A bearer token is needed; see /oauth2/token.");
  }
}
