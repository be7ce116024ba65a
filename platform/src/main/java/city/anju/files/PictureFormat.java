package city.anju.files;

import java.util.Arrays;

/** The formats that are taken, known by their first bytes and by nothing the sender says. */
enum PictureFormat {
  JPEG("jpeg"),
  PNG("png"),
  WEBP("webp");

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final String reader;

  PictureFormat(String reader) {
    this.reader = reader;
  }

  /** The name under which decoders of it are found. */
  String reader() {
    return reader;
  }

  /**
   * Reads the structure of a file.
   *
   * @throws city.anju.api.Problem when it is no picture of these formats, or not a whole one
   */
  static Scanned scan(byte[] file) {
    try {
      if (startsWith(file, 0, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF)) {
        return JpegScan.of(file);
      }
      if (startsWith(file, 0, PNG_SIGNATURE)) {
        return PngScan.of(file);
      }
      if (startsWith(file, 0, ascii("RIFF")) && startsWith(file, 8, ascii("WEBP"))) {
        return WebpScan.of(file);
      }
    } catch (IndexOutOfBoundsException | ArithmeticException endsTooEarly) {
      throw Refusal.broken();
    }
    throw Refusal.type();
  }

  static boolean startsWith(byte[] file, int at, byte... expected) {
    return file.length >= at + expected.length
        && Arrays.equals(file, at, at + expected.length, expected, 0, expected.length);
  }

  static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
