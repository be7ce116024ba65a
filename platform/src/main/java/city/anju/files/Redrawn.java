package city.anju.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Draws a decoded picture anew: upright, opaque, in plain RGB, in a size. */
final class Redrawn {

  private Redrawn() {}

  /** Smaller by halves and then to the size, so that no line is skipped; never larger. */
  static BufferedImage within(BufferedImage picture, int longest) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    BufferedImage drawn = picture;
    while (longer > 2 * longest) {
      drawn = scaled(drawn, (drawn.getWidth() + 1) / 2, (drawn.getHeight() + 1) / 2);
      longer = Math.max(drawn.getWidth(), drawn.getHeight());
    }
    if (longer <= longest) {
      return scaled(drawn, drawn.getWidth(), drawn.getHeight());
    }
    int width = Math.max(1, Math.round(drawn.getWidth() * (float) longest / longer));
    int height = Math.max(1, Math.round(drawn.getHeight() * (float) longest / longer));
    return scaled(drawn, width, height);
  }

  static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  /** Turned and mirrored as EXIF says it was taken. */
  static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    boolean lying = orientation >= 5;
    BufferedImage turned =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(picture, turned);
  }
}
