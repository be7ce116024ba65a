package city.anju.files;

import city.anju.api.Problem;
import city.anju.fuzz.FuzzInput;
import java.awt.image.BufferedImage;

/** A file that somebody uploads: scanned, and decoded when it is small, or refused in a code. */
public final class PictureFuzz {

  private static final int SMALL = 100_000;

  private PictureFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Scanned scanned = PictureFormat.scan(input);
      FuzzInput.never(scanned.width() < 0 || scanned.height() < 0, "a side below nothing");
      FuzzInput.never(scanned.orientation() < 1 || scanned.orientation() > 8, "turned nowhere");
      FuzzInput.never(scanned.picture().length() > input.length + 12, "more than was sent");
      if (scanned.pixels() <= SMALL) {
        BufferedImage drawn = Redrawn.within(PictureReader.read(scanned), 480);
        Redrawn.upright(drawn, scanned.orientation());
      }
    } catch (Problem refused) {
      FuzzInput.never(!refused.code().startsWith("PICTURE_"), refused.toString());
    }
  }
}
