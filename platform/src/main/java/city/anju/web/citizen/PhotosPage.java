package city.anju.web.citizen;

import city.anju.listing.Photo;
import city.anju.web.support.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The photos and floor plans of an offer, for its owner to add to and to put in order.
 *
 * @param no number of the application they belong to
 * @param home the home; null when the register no longer knows it as this person's
 * @param code the live listing that shows them; null for a draft
 * @param open whether they may be changed now
 * @param photos in order
 * @param plans in order
 * @param mostPhotos how many there may be
 * @param mostPlans how many there may be
 * @param errors what was not taken, and why
 * @param script address of the page's script
 */
public record PhotosPage(
    String no,
    @Nullable HomeFacts home,
    @Nullable String code,
    boolean open,
    List<Photo> photos,
    List<Photo> plans,
    int mostPhotos,
    int mostPlans,
    List<FieldError> errors,
    String script) {

  public PhotosPage {
    photos = List.copyOf(photos);
    plans = List.copyOf(plans);
    errors = List.copyOf(errors);
  }

  /** Whether something must be mended here. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /** Where its forms are sent. */
  public String path() {
    return "/my/applications/" + no + "/photos";
  }
}
