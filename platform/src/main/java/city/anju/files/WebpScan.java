package city.anju.files;

import java.nio.ByteOrder;

/**
 * The chunks of a WebP: of all of them only the one that holds the picture is given on, in a
 * container of our own. Its size is read from itself, as the frame around it may say another.
 */
final class WebpScan {

  private static final int CONTAINER = 12;
  private static final int CHUNK = 8;
  private static final int ANIMATED = 0x02;

  /** Its decoder takes some 25 bytes and a microsecond for each pixel, measured. */
  private static final int MOST_PIXELS = 5_000_000;

  private WebpScan() {}

  static Scanned of(byte[] file) {
    Bytes bytes = new Bytes(file, ByteOrder.LITTLE_ENDIAN);
    int end = Math.addExact(bytes.length32(4), CHUNK);
    if (end > file.length) {
      throw Refusal.broken();
    }
    int orientation = Orientation.UPRIGHT;
    int picture = -1;
    int at = CONTAINER;
    while (at + CHUNK <= end) {
      int length = bytes.length32(at + 4);
      int next = Math.addExact(at + CHUNK, length) + (length & 1);
      boolean moving = bytes.has(at, "VP8X") && (bytes.u8(at + CHUNK) & ANIMATED) != 0;
      if (moving || bytes.has(at, "ANIM")) {
        throw Refusal.moving();
      }
      if (bytes.has(at, "EXIF")) {
        orientation = exif(file, bytes, at + CHUNK, Math.min(next, end));
      }
      if (picture < 0 && (bytes.has(at, "VP8 ") || bytes.has(at, "VP8L"))) {
        picture = at;
      }
      at = next;
    }
    if (picture < 0) {
      throw Refusal.broken();
    }
    return scanned(bytes, picture, orientation);
  }

  private static int exif(byte[] file, Bytes bytes, int from, int to) {
    return Orientation.read(file, bytes.has(from, "Exif\0\0") ? from + 6 : from, to);
  }

  private static Scanned scanned(Bytes bytes, int at, int orientation) {
    int length = bytes.length32(at + 4);
    int data = at + CHUNK;
    int width;
    int height;
    if (bytes.has(at, "VP8L")) {
      int sides = bytes.u16(data + 1) | bytes.u16(data + 3) << 16;
      width = (sides & 0x3FFF) + 1;
      height = (sides >>> 14 & 0x3FFF) + 1;
    } else {
      width = bytes.u16(data + 6) & 0x3FFF;
      height = bytes.u16(data + 8) & 0x3FFF;
    }
    bytes.keep(at, data + length);
    byte[] alone = bytes.kept(CONTAINER);
    java.nio.ByteBuffer.wrap(alone)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(PictureFormat.ascii("RIFF"))
        .putInt(alone.length - CHUNK)
        .put(PictureFormat.ascii("WEBP"));
    return new Scanned(
        PictureFormat.WEBP, width, height, orientation, 4, MOST_PIXELS, new BytesInput(alone));
  }
}
