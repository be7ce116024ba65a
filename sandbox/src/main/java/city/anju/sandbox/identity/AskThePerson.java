package city.anju.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends an authorization request to the sign-in page; tells a program that it is not the client.
 */
final class AskThePerson implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!request.getRequestURI().equals(TheClient.AUTHORIZE)) {
      sayInvalidClient(response);
      return;
    }
    PendingRequest pending =
        PendingRequest.of(queryOf(request), request.getParameter("login_hint"));
    request.getSession().setAttribute(PendingRequest.ATTRIBUTE, pending);
    response.sendRedirect(pending.ofStaff() ? StaffPage.PATH : SignInPage.PATH);
  }

  void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    sayInvalidClient(response);
  }

  private static String queryOf(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      return request.getQueryString();
    }
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              for (String value : values) {
                query.queryParam(
                    UriUtils.encode(name, StandardCharsets.UTF_8),
                    UriUtils.encode(value, StandardCharsets.UTF_8));
              }
            });
    String built = query.build(true).getQuery();
    return built == null ? "" : built;
  }

  private static void sayInvalidClient(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"sandbox\"");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write("{\"error\":\"invalid_client\"}");
  }
}
