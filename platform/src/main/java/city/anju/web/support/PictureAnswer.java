package city.anju.web.support;

import city.anju.api.Problem;
import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a picture: for this browser only, and it can do nothing there but be looked at. */
public final class PictureAnswer {

  private static final CacheControl FOR_THIS_BROWSER =
      CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

  private PictureAnswer() {}

  /** The picture. */
  public static ResponseEntity<Resource> of(PictureBytes bytes) {
    return ResponseEntity.ok()
        .cacheControl(FOR_THIS_BROWSER)
        .contentType(MediaType.parseMediaType(bytes.mediaType()))
        .contentLength(bytes.size())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(bytes.open()));
  }

  /** The size an address names; another one is no picture. */
  public static PictureSize size(String name) {
    return PictureSize.named(name)
        .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "There is no such picture."));
  }
}
