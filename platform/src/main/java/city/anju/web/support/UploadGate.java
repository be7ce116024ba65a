package city.anju.web.support;

import city.anju.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken at few addresses. A form with files that is sent elsewhere is refused before
 * anybody asks for a parameter of it, because with that the container begins to store them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadGate extends OncePerRequestFilter {

  private static final Pattern TAKEN =
      Pattern.compile("/my/applications/[A-Za-z0-9-]{1,40}/photos");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isMultipart(request.getContentType())) {
      if (!request.getMethod().equals("POST")
          || !TAKEN.matcher(request.getRequestURI()).matches()) {
        throw Problem.of(415, "MEDIA_TYPE_UNSUPPORTED", "No files are taken here.");
      }
      if (request.getContentLengthLong() > Uploads.MOST_BYTES) {
        throw Problem.of(413, "BODY_TOO_LARGE", "There are too many bytes in this form.");
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isMultipart(@Nullable String type) {
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
