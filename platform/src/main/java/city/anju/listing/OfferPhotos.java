package city.anju.listing;

import city.anju.files.PictureKind;
import city.anju.register.OwnHome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of an offer as its owners see them.
 *
 * @param applicationNo number of the application they belong to
 * @param home the home; null when the register no longer knows it as this person's
 * @param code the live listing that shows them; null while nobody else may see them
 * @param open whether they may be changed now: in a draft, and while the listing is live
 */
public record OfferPhotos(
    String applicationNo,
    @Nullable OwnHome home,
    @Nullable String code,
    boolean open,
    List<Photo> all) {

  public OfferPhotos {
    all = List.copyOf(all);
  }

  /** Those of a kind, in order. */
  public List<Photo> of(PictureKind kind) {
    return all.stream().filter(photo -> photo.kind() == kind).toList();
  }
}
