package city.anju.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Encodes pixels and nothing else: no metadata is handed to an encoder. */
final class PictureWriter {

  private static final float PHOTO_QUALITY = 0.82f;
  private static final float PLAN_QUALITY = 0.92f;

  private PictureWriter() {}

  static byte[] jpeg(BufferedImage picture, PictureKind kind) {
    return encoded(picture, "jpeg", kind == PictureKind.PHOTO ? PHOTO_QUALITY : PLAN_QUALITY);
  }

  static byte[] png(BufferedImage picture) {
    return encoded(picture, "png", -1);
  }

  private static byte[] encoded(BufferedImage picture, String format, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (quality >= 0) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
      }
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
