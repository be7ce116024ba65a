package city.anju.listing;

import city.anju.files.PictureKind;
import city.anju.files.PictureSize;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an offer, in its owner's order.
 *
 * @param id in addresses; random
 * @param kind a photo or a floor plan
 * @param place from 1, among those of its kind
 * @param alt what it shows, in the owner's words; null while nothing was said
 * @param width in pixels, in the largest size it is kept in
 * @param height in pixels, in that size
 */
public record Photo(
    UUID id, PictureKind kind, int place, @Nullable String alt, int width, int height) {

  /** The longest description, in characters. */
  public static final int ALT_LENGTH = 100;

  /** Where it is served to whoever may see it. */
  public String path(PictureSize size) {
    return "/photos/" + id + "/" + size.name().toLowerCase(Locale.ROOT);
  }

  /** Its width in a size, by which a page leaves room for it. */
  public int width(PictureSize size) {
    return size.within(width, height, width);
  }

  /** Its height in a size. */
  public int height(PictureSize size) {
    return size.within(width, height, height);
  }
}
