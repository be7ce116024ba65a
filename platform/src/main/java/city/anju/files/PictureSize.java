package city.anju.files;

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
}
