package city.anju.web.support;

import city.anju.api.Problem;
import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers with a picture: for this browser only, and it can do nothing there but be looked at. For
 * a minute the browser keeps it, for as long as the same person is signed in; then it asks whether
 * it may still be seen, and is spared the bytes.
 */
public final class PictureAnswer {

  private static final CacheControl FOR_THIS_BROWSER =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate().mustRevalidate();

  private PictureAnswer() {}

  /**
   * The picture, or that it is still what the browser has.
   *
   * @throws Problem 404 when there is none for who asks
   */
  public static ResponseEntity<Resource> of(Optional<PictureBytes> seen, WebRequest request) {
    PictureBytes picture = seen.orElseThrow(PictureAnswer::notFound);
    String tag = '"' + picture.digest() + '"';
    boolean same = request.checkNotModified(tag);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(FOR_THIS_BROWSER)
            .varyBy(HttpHeaders.COOKIE)
            .eTag(tag);
    if (same) {
      return answer.build();
    }
    return answer
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .contentLength(picture.size())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new ByteArrayResource(picture.fetch()));
  }

  /** The size an address names; another one is no picture. */
  public static PictureSize size(String name) {
    return PictureSize.named(name).orElseThrow(PictureAnswer::notFound);
  }

  /** The id an address names; another text is no picture. */
  public static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException noId) {
      throw notFound();
    }
    throw notFound();
  }

  private static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such picture.");
  }
}
