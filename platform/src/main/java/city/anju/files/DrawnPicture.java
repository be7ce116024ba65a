package city.anju.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was checked and drawn anew in all sizes, its bytes in their place; kept once
 * {@link Pictures#keep} is committed, and cleared away some day otherwise.
 *
 * @param look what it looks like; null for a plan, and for a photo without contrast
 */
public record DrawnPicture(
    PictureKind kind, Map<PictureSize, Rendition> renditions, @Nullable Look look) {

  public DrawnPicture {
    renditions = Map.copyOf(renditions);
  }

  /**
   * A picture in one size.
   *
   * @param digest SM3 of its bytes, in hexadecimal
   * @param size in bytes
   */
  public record Rendition(String digest, String mediaType, int size, int width, int height) {}
}
