package city.anju.web.officer;

import city.anju.api.Access;
import city.anju.api.OfficerRole;
import city.anju.api.Permits;
import city.anju.identity.OfficerCaller;
import city.anju.listing.ReviewPhotos;
import city.anju.web.support.PictureAnswer;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The pictures on the page of a review. */
@Controller
class ReviewPictureController {

  private final ReviewPhotos photos;

  ReviewPictureController(ReviewPhotos photos) {
    this.photos = photos;
  }

  @GetMapping("/office/reviews/{no}/photos/{id}/{size}")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ResponseEntity<Resource> picture(
      @PathVariable String no,
      @PathVariable UUID id,
      @PathVariable String size,
      OfficerCaller officer,
      WebRequest request) {
    return PictureAnswer.of(photos.open(officer, no, id, PictureAnswer.size(size)), request);
  }
}
