package city.anju.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What every body must be before a byte of it is read: UTF-8, not compressed, not too long. */
final class RequestBytes {

  private RequestBytes() {}

  /** Refuses other encodings (415) and bodies that say they are too long (413). */
  static void check(HttpServletRequest request, long limit) {
    String compressed = request.getHeader("Content-Encoding");
    if (compressed != null && !compressed.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "MEDIA_TYPE_UNSUPPORTED", "Compressed bodies are not taken.");
    }
    if (!isUtf8(request.getContentType())) {
      throw Problem.of(415, "MEDIA_TYPE_UNSUPPORTED", "Bodies are taken in UTF-8 only.");
    }
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
  }

  /** The whole body. */
  static byte[] read(HttpServletRequest request, int limit) throws IOException {
    check(request, limit);
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    return body;
  }

  static Problem tooLarge(long limit) {
    return Problem.of(413, "BODY_TOO_LARGE", "At most %d bytes are taken.".formatted(limit));
  }

  private static boolean isUtf8(@Nullable String contentType) {
    try {
      return contentType == null
          || MediaType.parseMediaType(contentType).getCharset() == null
          || StandardCharsets.UTF_8.equals(MediaType.parseMediaType(contentType).getCharset());
    } catch (InvalidMediaTypeException unknownCharset) {
      return false;
    }
  }
}
