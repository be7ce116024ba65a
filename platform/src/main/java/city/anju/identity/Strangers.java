package city.anju.identity;

import city.anju.api.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What happens at the people's door to a request that may not go on. */
final class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Nobody is signed in: to the identity provider and back, or there is no such page. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
      throws IOException {
    if (PublicPaths.officers().matches(request)) {
      String back = request.getMethod().equals("GET") ? asked(request) : PendingSignIn.OFFICE;
      response.sendRedirect(SignInDoor.OFFICE_SIGN_IN + "?then=" + encoded(back));
      return;
    }
    if (!PublicPaths.persons().matches(request)) {
      throw nothingThere();
    }
    String then = request.getMethod().equals("GET") ? asked(request) : PendingSignIn.HOME;
    response.sendRedirect(SignInDoor.SIGN_IN + "?then=" + encoded(then));
  }

  /** A form without the token of this session: it is old, or from elsewhere. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (!(denied instanceof CsrfException)) {
      throw nothingThere();
    }
    boolean nobody = SignedIn.person().isEmpty() && SignedIn.officer().isEmpty();
    if (nobody && request.getRequestURI().equals(SignInDoor.SIGN_OUT)) {
      response.sendRedirect("/");
    } else if (nobody && PublicPaths.persons().matches(request)) {
      response.sendRedirect(SignInDoor.SIGN_IN);
    } else if (nobody && PublicPaths.officers().matches(request)) {
      response.sendRedirect(SignInDoor.OFFICE_SIGN_IN);
    } else {
      throw Problem.of(403, "FORM_STALE", "The form is too old or not ours; open it again.");
    }
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static Problem nothingThere() {
    return Problem.of(404, "NOT_FOUND", "There is no such path or thing.");
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
