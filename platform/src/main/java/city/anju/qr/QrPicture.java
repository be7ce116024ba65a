package city.anju.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR as a drawing: black modules on white, whatever the colours around it, with the quiet zone
 * the standard asks for (ISO/IEC 18004: four modules).
 *
 * @param size width and height in modules, quiet zone included
 * @param path the black modules, a path of SVG on a grid of one unit per module
 */
public record QrPicture(int size, String path) {

  private static final int QUIET = 4;

  /** Width of a picture that is saved by itself. */
  private static final String WIDTH = "40mm";

  /**
   * Draws a text. Level M mends 15 % of damage; what a level more would mend costs smaller modules,
   * and on small paper these are what fails first.
   */
  public static QrPicture of(String text) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR holds " + text.length() + " characters", tooLong);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      row(modules, y, path);
    }
    return new QrPicture(modules.getWidth() + 2 * QUIET, path.toString());
  }

  /** Neighbours are drawn as one, so that no hairline shows between them. */
  private static void row(ByteMatrix modules, int y, StringBuilder path) {
    int x = 0;
    while (x < modules.getWidth()) {
      int from = x;
      while (x < modules.getWidth() && modules.get(x, y) == 1) {
        x++;
      }
      int run = x - from;
      if (run > 0) {
        path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, run, run));
      } else {
        x++;
      }
    }
  }

  /** The drawing as a file of its own. */
  public String svg(String title) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %d %d" role="img" shape-rendering="crispEdges"><title>%s</title><path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>
        """
        .formatted(WIDTH, WIDTH, size, size, escaped(title), size, size, path);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
