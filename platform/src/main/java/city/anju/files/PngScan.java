package city.anju.files;

import java.nio.ByteOrder;

/** The chunks of a PNG: header, palette, transparency and the picture are kept, nothing else. */
final class PngScan {

  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12;
  private static final int IHDR_LENGTH = 13;
  private static final int LONGEST_TRANSPARENCY = 256;

  private PngScan() {}

  static Scanned of(byte[] file) {
    Bytes bytes = new Bytes(file, ByteOrder.BIG_ENDIAN);
    if (bytes.length32(SIGNATURE) != IHDR_LENGTH || !bytes.has(SIGNATURE + 4, "IHDR")) {
      throw Refusal.broken();
    }
    int header = SIGNATURE + 8;
    int width = side(bytes, header);
    int height = side(bytes, header + 4);
    int perPixel = bytesPerPixel(bytes.u8(header + 8), bytes.u8(header + 9));
    boolean drawn = false;
    bytes.keep(0, SIGNATURE);
    int at = SIGNATURE;
    while (!bytes.has(at + 4, "IEND")) {
      int length = bytes.length32(at);
      int end = Math.addExact(at, AROUND_DATA) + length;
      boolean picture = bytes.has(at + 4, "IDAT");
      drawn |= picture;
      if (picture || bytes.has(at + 4, "IHDR") || bytes.has(at + 4, "PLTE")) {
        bytes.keep(at, end);
      } else if (bytes.has(at + 4, "tRNS") && length <= LONGEST_TRANSPARENCY) {
        bytes.keep(at, end);
      }
      if (end < 0 || end > bytes.size()) {
        throw Refusal.broken();
      }
      at = end;
    }
    bytes.keep(at, at + AROUND_DATA);
    if (!drawn) {
      throw Refusal.broken();
    }
    return new Scanned(
        PictureFormat.PNG,
        width,
        height,
        Orientation.UPRIGHT,
        perPixel,
        Scanned.MOST_PIXELS,
        new BytesInput(bytes.kept(0)));
  }

  private static int side(Bytes bytes, int at) {
    try {
      return bytes.length32(at);
    } catch (IndexOutOfBoundsException negative) {
      throw Refusal.sides();
    }
  }

  private static int bytesPerPixel(int depth, int colours) {
    int samples =
        switch (colours) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> throw Refusal.broken();
        };
    return samples * (depth == 16 ? 2 : 1);
  }
}
