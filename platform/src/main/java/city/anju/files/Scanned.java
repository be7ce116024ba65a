package city.anju.files;

/**
 * What a file's own structure says, read without decoding: how large the picture is, and the bytes
 * that are needed to draw it. Everything else in the file (places, cameras, profiles, comments,
 * previews, whatever follows its end) stays behind here.
 *
 * @param orientation of EXIF, 1–8: how to turn it upright
 * @param bytesPerPixel what one decoded pixel takes
 * @param mostPixels how many pixels may be decoded of such a file
 * @param picture what a decoder gets
 */
record Scanned(
    PictureFormat format,
    int width,
    int height,
    int orientation,
    int bytesPerPixel,
    int mostPixels,
    BytesInput picture) {

  /** Of cameras and of drawings: what is decoded line by line. */
  static final int MOST_PIXELS = 50_000_000;

  long pixels() {
    return (long) width * height;
  }
}
