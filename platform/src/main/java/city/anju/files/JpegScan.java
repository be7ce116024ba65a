package city.anju.files;

import java.nio.ByteOrder;

/**
 * The segments of a JPEG. Kept are tables, frame, scans and Adobe's note on the colours; the rest
 * goes, the colour profile too: what decodes it is native code, and its author would be a stranger.
 */
final class JpegScan {

  /** Each scan of a progressive picture draws all of it again; cameras write about ten. */
  private static final int MOST_SCANS = 24;

  private static final int SOF_BASELINE = 0xC0;
  private static final int SOF_EXTENDED = 0xC1;
  private static final int SOF_PROGRESSIVE = 0xC2;
  private static final int DHT = 0xC4;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DRI = 0xDD;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;

  /** Its decoder holds the coefficients of the whole picture until the end, outside the heap. */
  private static final int MOST_PIXELS_PROGRESSIVE = 25_000_000;

  private final byte[] file;
  private final Bytes bytes;
  private int width;
  private int height;
  private int orientation = Orientation.UPRIGHT;
  private boolean progressive;
  private int scans;

  private JpegScan(byte[] file) {
    this.file = file;
    this.bytes = new Bytes(file, ByteOrder.BIG_ENDIAN);
  }

  static Scanned of(byte[] file) {
    return new JpegScan(file).walk();
  }

  private Scanned walk() {
    bytes.keep(0, 2);
    int at = 2;
    while (true) {
      while (bytes.u8(at) == 0xFF && bytes.u8(at + 1) == 0xFF) {
        at++; // fill bytes
      }
      if (bytes.u8(at) != 0xFF) {
        throw Refusal.broken();
      }
      int marker = bytes.u8(at + 1);
      if (marker == EOI) {
        bytes.keep(at, at + 2);
        return found();
      }
      int end = at + 2 + segment(at);
      take(marker, at, end);
      at = marker == SOS ? endOfScan(end) : end;
      if (marker == SOS) {
        bytes.keep(end, at);
      }
    }
  }

  private int segment(int at) {
    int length = bytes.u16(at + 2);
    if (length < 2) {
      throw Refusal.broken();
    }
    return length;
  }

  private void take(int marker, int at, int end) {
    switch (marker) {
      case SOF_BASELINE, SOF_EXTENDED, SOF_PROGRESSIVE -> {
        frame(marker, at);
        bytes.keep(at, end);
      }
      case SOS -> {
        if (width == 0 || ++scans > MOST_SCANS) {
          throw Refusal.broken();
        }
        bytes.keep(at, end);
      }
      case DHT, DQT, DRI -> bytes.keep(at, end);
      case APP14 -> {
        if (bytes.has(at + 4, "Adobe")) {
          bytes.keep(at, end);
        }
      }
      case APP1 -> {
        if (bytes.has(at + 4, "Exif\0\0")) {
          orientation = Orientation.read(file, at + 10, Math.min(end, file.length));
        }
      }
      default -> {
        if (marker >= 0xC0 && marker < 0xE0) {
          throw Refusal.broken(); // lossless, hierarchical, arithmetic: no camera writes them
        }
      }
    }
  }

  private void frame(int marker, int at) {
    int components = bytes.u8(at + 9);
    if (components == 4) {
      throw Refusal.colours();
    }
    if (width != 0 || bytes.u8(at + 4) != 8 || (components != 1 && components != 3)) {
      throw Refusal.broken();
    }
    height = bytes.u16(at + 5);
    width = bytes.u16(at + 7);
    progressive = marker == SOF_PROGRESSIVE;
    if (width == 0 || height == 0) {
      throw Refusal.sides();
    }
  }

  /** The next marker that is neither a stuffed byte nor a restart. */
  private int endOfScan(int from) {
    int at = from;
    while (true) {
      if (bytes.u8(at) == 0xFF) {
        int next = bytes.u8(at + 1);
        if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
          return at;
        }
      }
      at++;
    }
  }

  private Scanned found() {
    if (scans == 0) {
      throw Refusal.broken();
    }
    return new Scanned(
        PictureFormat.JPEG,
        width,
        height,
        orientation,
        3,
        progressive ? MOST_PIXELS_PROGRESSIVE : Scanned.MOST_PIXELS,
        new BytesInput(bytes.kept(0)));
  }
}
