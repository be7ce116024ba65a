package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.identity.PersonId;
import city.anju.listing.Photos;
import city.anju.web.support.PictureAnswer;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures themselves, to those who may see their offer; a picture never changes. */
@Controller
class PictureController {

  private final Photos photos;

  PictureController(Photos photos) {
    this.photos = photos;
  }

  @GetMapping("/photos/{id}/{size}")
  @Permits(Access.PERSON)
  ResponseEntity<Resource> picture(
      @PathVariable UUID id, @PathVariable String size, PersonId person) {
    return PictureAnswer.of(photos.open(person, id, PictureAnswer.size(size)));
  }
}
