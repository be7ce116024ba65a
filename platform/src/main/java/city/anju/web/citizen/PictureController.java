package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import city.anju.identity.PersonId;
import city.anju.listing.Photos;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures themselves, to those who may see their offer; a picture never changes. */
@Controller
class PictureController {

  private static final CacheControl FOR_THIS_BROWSER =
      CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

  private final Photos photos;

  PictureController(Photos photos) {
    this.photos = photos;
  }

  @GetMapping("/photos/{id}/{size}")
  @Permits(Access.PERSON)
  ResponseEntity<Resource> picture(
      @PathVariable UUID id, @PathVariable String size, PersonId person) {
    PictureBytes bytes = photos.open(person, id, size(size));
    return ResponseEntity.ok()
        .cacheControl(FOR_THIS_BROWSER)
        .contentType(MediaType.parseMediaType(bytes.mediaType()))
        .contentLength(bytes.size())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(bytes.open()));
  }

  private static PictureSize size(String name) {
    return Arrays.stream(PictureSize.values())
        .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "There is no such picture."));
  }
}
