package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.files.PictureSize;
import city.anju.identity.SignedIn;
import city.anju.listing.Photos;
import city.anju.search.SeenPhotos;
import city.anju.web.support.PictureAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The pictures themselves: to those who may see the listing at this moment, and to the owners of
 * the offer. For everybody else there is none, whatever the reason. An officer's look is in the
 * owners' log since the page that showed the picture's address.
 */
@Controller
class PictureController {

  private final Readers readers;
  private final SeenPhotos seen;
  private final Photos photos;

  PictureController(Readers readers, SeenPhotos seen, Photos photos) {
    this.readers = readers;
    this.seen = seen;
    this.photos = photos;
  }

  @GetMapping("/photos/{photo}/{size}")
  @Permits(Access.PUBLIC)
  ResponseEntity<Resource> picture(
      @PathVariable String photo, @PathVariable String size, HttpServletRequest request) {
    UUID id = PictureAnswer.id(photo);
    PictureSize asked = PictureAnswer.size(size);
    Readers.Reader reader = readers.ofPictures(request);
    return PictureAnswer.of(
        seen.open(reader.viewer(), id, asked)
            .or(() -> SignedIn.person().flatMap(person -> photos.ofOwner(person, id, asked))),
        new ServletWebRequest(request));
  }
}
