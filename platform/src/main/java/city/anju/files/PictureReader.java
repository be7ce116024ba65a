package city.anju.files;

import city.anju.api.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Decodes what was scanned, no larger than the heap allows: a large picture is read in steps of
 * several pixels. Limits are asked before a decoder sees a byte.
 */
final class PictureReader {

  /** The largest file. */
  static final int MOST_BYTES = 20 * 1024 * 1024;

  static final int SHORTEST_SIDE = 200;
  static final int LONGEST_SIDE = 12_000;

  /** What is decoded of one picture. */
  private static final long MOST_DECODED = 64_000_000;

  static {
    ImageIO.setUseCache(false);
  }

  private PictureReader() {}

  /**
   * The picture as it lies in the file, before it is turned upright; at least as large as a full
   * picture will be, if the file has so much.
   *
   * @throws Problem when it is too large or cannot be decoded
   */
  static BufferedImage read(Scanned scanned) {
    check(scanned);
    ImageReader reader = ImageIO.getImageReadersByFormatName(scanned.format().reader()).next();
    try (BytesInput input = scanned.picture()) {
      reader.setInput(input, true, true);
      reader.addIIOReadProgressListener(new StopsWhenCancelled());
      ImageReadParam how = reader.getDefaultReadParam();
      int step = step(scanned);
      how.setSourceSubsampling(step, step, 0, 0);
      BufferedImage picture = reader.read(0, how);
      int width = Math.ceilDiv(scanned.width(), step);
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      if (picture.getWidth() != width) {
        throw Refusal.broken(); // the decoder found another picture than the scan
      }
      return picture;
    } catch (IOException | CancellationException broken) {
      throw Refusal.broken();
    } catch (Problem refused) {
      throw refused;
    } catch (RuntimeException decodersFault) {
      throw Refusal.broken(); // decoders meet hostile bytes with whatever exception comes first
    } finally {
      reader.dispose();
    }
  }

  private static void check(Scanned scanned) {
    int shorter = Math.min(scanned.width(), scanned.height());
    int longer = Math.max(scanned.width(), scanned.height());
    if (shorter < SHORTEST_SIDE || longer > LONGEST_SIDE) {
      throw Refusal.sides();
    }
    if (scanned.pixels() > scanned.mostPixels()) {
      throw Refusal.pixels();
    }
  }

  /** A picture of fewer bytes becomes one of three when it is drawn. */
  private static int step(Scanned scanned) {
    long bytes = scanned.pixels() * Math.max(3, scanned.bytesPerPixel());
    int step = 1;
    while (bytes / ((long) step * step) > MOST_DECODED) {
      step++;
    }
    return step;
  }

  /** A decoder whose time is over stops at the next line it reports. */
  private static final class StopsWhenCancelled implements IIOReadProgressListener {

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (Thread.currentThread().isInterrupted()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
