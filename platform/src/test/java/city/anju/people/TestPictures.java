package city.anju.people;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures drawn by seed, in the formats people send, with what cameras and villains put inside.
 */
public final class TestPictures {

  /** Written into EXIF, to be looked for afterwards. */
  public static final String CAMERA = "ANJU-KAMERA-2000";

  static {
    ImageIO.setUseCache(false);
  }

  private TestPictures() {}

  /** A scene that no other seed shows. */
  public static BufferedImage scene(long seed, int width, int height) {
    Random random = new Random(seed);
    BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scene.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(width / 1000.0, height / 750.0);
    pen.setPaint(
        new GradientPaint(0, 0, colour(random), random.nextInt(1000), 750, colour(random)));
    pen.fillRect(0, 0, 1000, 750);
    int things = 8 + random.nextInt(12);
    for (int i = 0; i < things; i++) {
      pen.setColor(colour(random));
      int x = random.nextInt(900);
      int y = random.nextInt(650);
      int wide = 40 + random.nextInt(400);
      int high = 40 + random.nextInt(300);
      if (random.nextBoolean()) {
        pen.fillRect(x, y, wide, high);
      } else {
        pen.fillOval(x, y, wide, high);
      }
    }
    pen.dispose();
    return scene;
  }

  private static Color colour(Random random) {
    return new Color(random.nextInt(0x1000000));
  }

  /** One colour all over. */
  public static BufferedImage blank(Color colour, int width, int height) {
    BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = blank.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return blank;
  }

  public static byte[] jpeg(BufferedImage picture) {
    return jpeg(picture, 0.9f, false);
  }

  public static byte[] jpeg(BufferedImage picture, float quality, boolean progressive) {
    return jpeg(new IIOImage(picture, null, null), quality, progressive);
  }

  private static byte[] jpeg(IIOImage picture, float quality, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, picture, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Four inks, as a printer's file has them. */
  public static byte[] cmykJpeg(int width, int height) {
    WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        inks.setPixel(x, y, new int[] {x % 256, y % 256, 40, 0});
      }
    }
    return jpeg(new IIOImage(inks, null, null), 0.8f, false);
  }

  public static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG whose header says anything, over rows of zeros as many as there are. */
  public static byte[] zeroPng(int width, int height, int depth, int colours, int bytesPerRow) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) depth).put((byte) colours).put((byte) 0).put((byte) 0).put((byte) 0);
    file.writeBytes(chunk("IHDR", header.array()));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      byte[] row = new byte[1 + bytesPerRow];
      for (int y = 0; y < height; y++) {
        out.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.writeBytes(chunk("IDAT", packed.toByteArray()));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** A PNG chunk with its check sum. */
  public static byte[] chunk(String type, byte[] data) {
    byte[] named = concat(type.getBytes(StandardCharsets.US_ASCII), data);
    CRC32 sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(data.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  /** The same JPEG with what a telephone writes: maker, which way up, and where it was. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] exif = concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff(orientation));
    byte[] segment =
        ByteBuffer.allocate(exif.length + 4)
            .putShort((short) 0xFFE1)
            .putShort((short) (exif.length + 2))
            .put(exif)
            .array();
    return concat(concat(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment), after(jpeg, 2));
  }

  /** A TIFF directory: make, orientation, a GPS directory with a latitude. */
  public static byte[] tiff(int orientation) {
    byte[] camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
    int gps = 8 + 2 + 3 * 12 + 4;
    int make = gps + 2 + 2 * 12 + 4;
    int latitude = make + camera.length;
    ByteBuffer tiff = ByteBuffer.allocate(latitude + 24);
    tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 3);
    entry(tiff, 0x010F, 2, camera.length, make);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8825, 4, 1, gps);
    tiff.putInt(0).putShort((short) 2);
    entry(tiff, 1, 2, 2, 'N' << 24);
    entry(tiff, 2, 5, 3, latitude);
    tiff.putInt(0).put(camera);
    tiff.putInt(36).putInt(1).putInt(4).putInt(1).putInt(1907).putInt(100);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** {@code lossy} or {@code lossless}, 320 × 240. */
  public static byte[] webp(String how) {
    try (InputStream in = TestPictures.class.getResourceAsStream("/pictures/" + how + ".webp")) {
      if (in == null) {
        throw new IllegalStateException("no such picture: " + how);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  public static byte[] after(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  public static byte[] first(byte[] bytes, int length) {
    return java.util.Arrays.copyOf(bytes, length);
  }
}
