package city.anju.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only who is signed in may send files: asked before the form's token, because asking for that
 * makes the container read and store the whole form.
 */
final class SignedInUploads extends OncePerRequestFilter {

  private final Strangers strangers;

  SignedInUploads(Strangers strangers) {
    this.strangers = strangers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean files = type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
    if (files && SignedIn.person().isEmpty()) {
      strangers.commence(
          request, response, new InsufficientAuthenticationException("files of a stranger"));
      return;
    }
    chain.doFilter(request, response);
  }
}
