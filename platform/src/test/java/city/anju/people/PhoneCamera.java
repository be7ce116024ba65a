package city.anju.people;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Reads the QR on a picture of a screen, as a phone does that is held before it. */
public final class PhoneCamera {

  private PhoneCamera() {}

  /**
   * The text of the QR on a PNG; fails when there is none. A phone looks many times until it reads;
   * on one picture of a hundred, modules that look like a corner mark lead the reader of one QR
   * astray, and the one that tries all marks stands for the phone's second look.
   */
  public static String scanned(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
      BinaryBitmap bitmap =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
      return new QRCodeMultiReader().decodeMultiple(bitmap)[0].getText();
    } catch (NotFoundException unreadable) {
      throw new AssertionError("no QR on the picture", unreadable);
    } catch (IOException noPicture) {
      throw new UncheckedIOException(noPicture);
    }
  }
}
