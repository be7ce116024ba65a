package city.anju.files;

import java.nio.ByteOrder;
import java.util.Arrays;

/** The one thing taken from EXIF: which way up the camera was held. */
final class Orientation {

  static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** From a TIFF header at {@code from}; upright when there is nothing sensible. */
  static int read(byte[] file, int from, int to) {
    try {
      // a segment shorter than its own head holds nothing
      byte[] tiff = Arrays.copyOfRange(file, Math.min(from, to), to);
      boolean little = PictureFormat.startsWith(tiff, 0, PictureFormat.ascii("II"));
      Bytes exif = new Bytes(tiff, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = exif.length32(4);
      int entries = exif.u16(directory);
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY;
        if (exif.u16(entry) == TAG) {
          int value = exif.u16(entry + 8);
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
    } catch (IndexOutOfBoundsException nonsense) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }
}
