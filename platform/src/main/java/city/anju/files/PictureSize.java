package city.anju.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which sizes a picture is kept, by its longer side in pixels. */
public enum PictureSize {
  /** For lists and the owner's own page. */
  THUMB(320),
  /** For cards of offers, on screens of double density. */
  CARD(800),
  /** To look at. */
  FULL(2048);

  private final int longest;

  PictureSize(int longest) {
    this.longest = longest;
  }

  int longest() {
    return longest;
  }

  /** How long a side of a picture is in this size; none grows. */
  public int within(int width, int height, int side) {
    int longer = Math.max(width, height);
    return longer <= longest ? side : Math.max(1, Math.round(side * (float) longest / longer));
  }

  /** The size of this name, as addresses write it. */
  public static Optional<PictureSize> named(String name) {
    return Arrays.stream(values())
        .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
