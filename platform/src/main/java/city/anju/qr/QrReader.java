package city.anju.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the text of a QR out of a picture. */
final class QrReader {

  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d{2,3}) \\1\"");
  private static final Pattern RUN = Pattern.compile("M(\\d{1,3}) (\\d{1,3})h(\\d{1,3})v1h-\\3z");

  private static final Map<DecodeHintType, Object> THOROUGHLY =
      Map.of(DecodeHintType.TRY_HARDER, true);

  private static final long MOST_PIXELS = 64_000_000;

  private QrReader() {}

  /**
   * The picture in a file; nothing when it is none.
   *
   * @throws IOException when it is damaged, or larger than any card was ever photographed
   */
  static Optional<BufferedImage> picture(byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException("a picture of too many pixels");
        }
        return Optional.of(reader.read(0));
      } catch (RuntimeException damaged) { // decoders meet their own assumptions
        throw new IOException("a damaged picture", damaged);
      } finally {
        reader.dispose();
      }
    }
  }

  /**
   * Out of a photograph or a scan. In one print of some hundred, modules that look like a corner
   * mark lead the first reader astray; the second one tries all marks it sees.
   */
  static Optional<String> read(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D onto = opaque.createGraphics();
    onto.drawImage(image, 0, 0, Color.WHITE, null);
    onto.dispose();
    int[] pixels = opaque.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, THOROUGHLY).getText());
    } catch (NotFoundException | ChecksumException | FormatException astray) {
      return withAllMarks(bitmap);
    }
  }

  private static Optional<String> withAllMarks(BinaryBitmap bitmap) {
    try {
      return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, THOROUGHLY))
          .map(Result::getText)
          .findFirst();
    } catch (NotFoundException noQr) {
      return Optional.empty();
    }
  }

  /** Out of a drawing as {@link QrPicture} makes them; the drawing counts, not what it says. */
  static Optional<String> readSvg(String svg) {
    Matcher size = SIZE.matcher(svg);
    if (!size.find()) {
      return Optional.empty();
    }
    int width = Integer.parseInt(size.group(1));
    if (width == 0) {
      return Optional.empty();
    }
    BitMatrix all = new BitMatrix(width);
    for (MatchResult run : RUN.matcher(svg).results().toList()) {
      int x = Integer.parseInt(run.group(1));
      int y = Integer.parseInt(run.group(2));
      int length = Integer.parseInt(run.group(3));
      if (length < 1 || x + length > all.getWidth() || y >= all.getHeight()) {
        return Optional.empty();
      }
      all.setRegion(x, y, length, 1);
    }
    int[] inked = all.getEnclosingRectangle();
    if (inked == null || inked[2] != inked[3]) {
      return Optional.empty();
    }
    return decoded(all, inked[0], inked[1], inked[2]);
  }

  private static Optional<String> decoded(BitMatrix all, int left, int top, int width) {
    BitMatrix modules = new BitMatrix(width);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        if (all.get(left + x, top + y)) {
          modules.set(x, y);
        }
      }
    }
    try {
      return Optional.of(new Decoder().decode(modules).getText());
    } catch (ChecksumException | FormatException noQr) {
      return Optional.empty();
    }
  }
}
