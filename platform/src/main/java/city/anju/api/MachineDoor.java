package city.anju.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells machines, who get problems, from people, who get pages. */
final class MachineDoor {

  private MachineDoor() {}

  /** Whether the request is under {@code /api} or {@code /oauth2}, or accepts JSON, not HTML. */
  static boolean asked(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.startsWith("/oauth2/")
        || acceptsJsonOnly(request.getHeader("Accept"));
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path == null ? "" : path;
  }

  private static boolean acceptsJsonOnly(@org.jspecify.annotations.Nullable String accept) {
    if (accept == null) {
      return false;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(accept);
      return accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
          && accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"));
    } catch (InvalidMediaTypeException nonsense) {
      return false;
    }
  }
}
