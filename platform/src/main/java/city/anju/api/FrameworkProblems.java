package city.anju.api;

import city.anju.shared.InvalidValue;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the framework's own exceptions mean for a machine. */
final class FrameworkProblems {

  private FrameworkProblems() {}

  /** The problem, or null when the framework did not mean the caller. */
  static @Nullable Problem of(Throwable thrown) {
    return switch (thrown) {
      case InvalidValue wrong -> Problem.of(400, wrong.code(), wrong.detail());
      case MethodArgumentTypeMismatchException wrong -> parameter(wrong.getName());
      case MissingServletRequestParameterException missing ->
          Problem.of(400, "PARAMETER_MISSING", "A query parameter is missing.")
              .with("parameter", missing.getParameterName());
      case InvalidParameterException undecodable -> ofStatus(undecodable.getErrorCode());
      case BadRequestException malformed -> ofStatus(400);
      case EOFException brokenOff -> ofStatus(400); // Tomcat's word for a body that ends too early
      case SocketTimeoutException tooSlow -> ofStatus(408);
      case HttpMessageNotReadableException unreadable ->
          Problem.of(400, "BODY_MALFORMED", "The body cannot be read.");
      case HttpRequestMethodNotSupportedException wrong ->
          ofStatus(405).header("Allow", joined(wrong.getSupportedMethods()));
      case HttpMediaTypeNotSupportedException wrong ->
          ofStatus(415).header("Accept", joined(wrong.getSupportedMediaTypes().toArray()));
      case HttpMediaTypeNotAcceptableException wrong -> ofStatus(406);
      case AuthenticationException missing -> signInRequired();
      case AccessDeniedException denied -> ofStatus(403);
      case ErrorResponse answered -> ofStatus(answered.getStatusCode().value());
      default -> null;
    };
  }

  static Problem signInRequired() {
    return Problem.of(401, "TOKEN_MISSING", "A valid bearer token is needed; see /oauth2/token.")
        .header("WWW-Authenticate", "Bearer");
  }

  /** The problem for a bare status, as containers and filters give it. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "REQUEST_MALFORMED", "The request cannot be understood.");
      case 401 -> signInRequired();
      case 403 -> Problem.of(403, "FORBIDDEN", "You may not do this.");
      case 404 -> Problem.of(404, "NOT_FOUND", "There is no such path or thing.");
      case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This path does not take that method.");
      case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "None of the accepted media types is made.");
      case 408 -> Problem.of(408, "REQUEST_TIMEOUT", "The body did not come in time.");
      case 413 -> Problem.of(413, "BODY_TOO_LARGE", "The body is too large.");
      case 414 -> Problem.of(414, "URI_TOO_LONG", "The address is too long.");
      case 415 -> Problem.of(415, "MEDIA_TYPE_UNSUPPORTED", "This path takes other media types.");
      case 429 -> Problem.of(429, "TOO_MANY_REQUESTS", "Too many requests; ask again later.");
      case 431 -> Problem.of(431, "HEADERS_TOO_LARGE", "The headers are too large.");
      case 503 -> Problem.of(503, "UNAVAILABLE", "We cannot just now; ask again.");
      default -> other(status);
    };
  }

  static Problem parameter(String name) {
    return Problem.of(400, "PARAMETER_INVALID", "A path or query parameter is wrong.")
        .with("parameter", name);
  }

  private static Problem other(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    if (known == null || !known.is4xxClientError()) {
      return Problem.of(500, "INTERNAL", "This is our fault.");
    }
    return Problem.of(status, known.name(), known.getReasonPhrase().toLowerCase(Locale.ROOT));
  }

  private static String joined(Object @Nullable [] values) {
    return values == null
        ? ""
        : String.join(", ", Arrays.stream(values).map(String::valueOf).toList());
  }
}
