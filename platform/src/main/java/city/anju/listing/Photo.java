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
 */
public record Photo(UUID id, PictureKind kind, int place, @Nullable String alt) {

  /** The longest description, in characters. */
  public static final int ALT_LENGTH = 100;

  /** Where it is served to whoever may see it. */
  public String path(PictureSize size) {
    return "/photos/" + id + "/" + size.name().toLowerCase(Locale.ROOT);
  }
}
