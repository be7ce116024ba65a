package city.anju.listing;

import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import city.anju.files.Pictures;
import city.anju.identity.OfficerCaller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures an officer needs to decide: the offer's own, and those of other homes like them. */
@Service
public class ReviewPhotos {

  private final ReviewStore reviews;
  private final PhotoStore photos;
  private final PhotoReuse reuse;
  private final Pictures pictures;

  ReviewPhotos(ReviewStore reviews, PhotoStore photos, PhotoReuse reuse, Pictures pictures) {
    this.reviews = reviews;
    this.photos = photos;
    this.reuse = reuse;
    this.pictures = pictures;
  }

  /**
   * A picture on the page of a review, whose opening has recorded the look.
   *
   * @throws city.anju.api.Problem 404 for every other picture, and outside the officer's district
   */
  @Transactional(readOnly = true)
  public Optional<PictureBytes> open(OfficerCaller officer, String no, UUID id, PictureSize size) {
    Review review = reviews.find(no).orElseThrow(ReviewDesk::notFound);
    PhotoStore.Found found = photos.find(id).orElseThrow(ReviewDesk::notFound);
    boolean own = found.applicationNo().equals(review.applicationNo());
    if (!reviews.isOf(officer.district(), review.unitCode()) || !(own || isLikeOne(review, id))) {
      throw ReviewDesk.notFound();
    }
    return pictures.open(found.pictureId(), size);
  }

  private boolean isLikeOne(Review review, UUID id) {
    return reuse.of(review.applicationNo(), review.unitCode()).stream()
        .anyMatch(reused -> reused.other().equals(id));
  }
}
