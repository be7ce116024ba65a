package city.anju.files;

import city.anju.crypto.Sm3;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file, drawn anew in all sizes: pure, apart from reading the file. */
final class Drawing {

  /** What is drawn, with its bytes still in hand. */
  record Sheet(String digest, String mediaType, Encoded encoded, int width, int height) {}

  /** Bytes of one rendition. */
  static final class Encoded {
    private final byte[] bytes;

    Encoded(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private final Map<PictureSize, Sheet> sheets = new EnumMap<>(PictureSize.class);
  private final PictureKind kind;
  private @Nullable Look look;

  private Drawing(PictureKind kind) {
    this.kind = kind;
  }

  /**
   * Checks and draws.
   *
   * @throws city.anju.api.Problem when the file is no picture we take
   */
  static Drawing of(Path file, PictureKind kind) throws IOException {
    if (Files.size(file) > PictureReader.MOST_BYTES) {
      throw Refusal.bytes();
    }
    Scanned scanned = PictureFormat.scan(Files.readAllBytes(file));
    BufferedImage decoded = PictureReader.read(scanned);
    Drawing drawing = new Drawing(kind);
    boolean lines = kind == PictureKind.FLOOR_PLAN && scanned.format() == PictureFormat.PNG;
    BufferedImage drawn = Redrawn.within(decoded, PictureSize.FULL.longest());
    drawn = Redrawn.upright(drawn, scanned.orientation());
    drawing.look = kind == PictureKind.PHOTO ? Look.of(drawn) : null;
    for (PictureSize size :
        new PictureSize[] {PictureSize.FULL, PictureSize.CARD, PictureSize.THUMB}) {
      drawn = size == PictureSize.FULL ? drawn : Redrawn.within(drawn, size.longest());
      byte[] bytes = lines ? PictureWriter.png(drawn) : PictureWriter.jpeg(drawn, kind);
      drawing.sheets.put(
          size,
          new Sheet(
              Sm3.hex(bytes),
              lines ? "image/png" : "image/jpeg",
              new Encoded(bytes),
              drawn.getWidth(),
              drawn.getHeight()));
    }
    return drawing;
  }

  Map<PictureSize, Sheet> sheets() {
    return sheets;
  }

  DrawnPicture drawn() {
    Map<PictureSize, DrawnPicture.Rendition> renditions = new EnumMap<>(PictureSize.class);
    sheets.forEach(
        (size, sheet) ->
            renditions.put(
                size,
                new DrawnPicture.Rendition(
                    sheet.digest(),
                    sheet.mediaType(),
                    sheet.encoded().bytes().length,
                    sheet.width(),
                    sheet.height())));
    return new DrawnPicture(kind, renditions, look);
  }
}
