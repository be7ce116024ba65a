package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.TestPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn of a file: three sizes, upright, with nothing of the camera in them. */
class DrawingTest {

  @TempDir private Path folder;

  @Test
  void nothingOfTheCameraStays() throws Exception {
    byte[] jpeg = TestPictures.withExif(TestPictures.jpeg(TestPictures.scene(1, 1600, 1200)), 1);
    assertThat(text(jpeg)).contains(TestPictures.CAMERA, "Exif");
    for (byte[] drawn : drawn(jpeg, PictureKind.PHOTO)) {
      assertThat(text(drawn)).doesNotContain(TestPictures.CAMERA, "Exif", "ICC_PROFILE", "http");
      assertThat(segments(drawn)).as("application segments and comments").containsExactly("JFIF");
    }
  }

  /**
   * The top of the scene is red, its left green; each camera position brings it to the top again.
   */
  @ParameterizedTest
  @CsvSource({
    "1,0.5,0.05",
    "2,0.5,0.05",
    "3,0.5,0.95",
    "4,0.5,0.95",
    "5,0.05,0.5",
    "6,0.95,0.5",
    "7,0.95,0.5",
    "8,0.05,0.5"
  })
  void turnsItUpright(int orientation, double x, double y) throws Exception {
    BufferedImage lying = TestPictures.blank(Color.WHITE, 800, 600);
    var pen = lying.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, 800, 100);
    pen.dispose();
    BufferedImage full =
        full(TestPictures.withExif(TestPictures.jpeg(lying), orientation), PictureKind.PHOTO);
    boolean turned = orientation >= 5;
    assertThat(full.getWidth()).isEqualTo(turned ? 600 : 800);
    int dark = full.getRGB((int) (x * full.getWidth()), (int) (y * full.getHeight())) & 0xFF;
    assertThat(dark).as("where the top went").isLessThan(40);
  }

  @Test
  void isMadeInThreeSizesAndNeverLarger() throws Exception {
    assertThat(sides(TestPictures.jpeg(TestPictures.scene(2, 5000, 3000))))
        .containsExactly("320x192", "800x480", "2048x1229");
    assertThat(sides(TestPictures.jpeg(TestPictures.scene(3, 400, 300))))
        .containsExactly("320x240", "400x300", "400x300");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless"})
  void readsWebP(String how) throws Exception {
    BufferedImage full = full(TestPictures.webp(how), PictureKind.PHOTO);
    assertThat(full.getWidth()).isEqualTo(320);
    int window = full.getRGB(80, 70);
    assertThat(window & 0xFF).as("the window is blue").isGreaterThan(180);
    assertThat(window >> 16 & 0xFF).isLessThan(180);
  }

  @Test
  void aPlanKeepsItsLinesCrisp() throws Exception {
    BufferedImage plan = TestPictures.blank(Color.WHITE, 900, 700);
    var pen = plan.createGraphics();
    pen.setColor(Color.BLACK);
    pen.drawRect(100, 100, 600, 400);
    pen.dispose();
    BufferedImage full = full(TestPictures.png(plan), PictureKind.FLOOR_PLAN);
    assertThat(full.getRGB(300, 100)).isEqualTo(Color.BLACK.getRGB());
    assertThat(full.getRGB(300, 99)).isEqualTo(Color.WHITE.getRGB());
    Drawing drawing = drawing(TestPictures.png(plan), PictureKind.FLOOR_PLAN);
    assertThat(drawing.drawn().look()).as("homes of one building share a plan").isNull();
    assertThat(drawing.drawn().renditions().values())
        .allMatch(rendition -> rendition.mediaType().equals("image/png"));
  }

  @Test
  void whatIsTransparentBecomesWhite() throws Exception {
    BufferedImage glass = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
    BufferedImage full = full(TestPictures.png(glass), PictureKind.FLOOR_PLAN);
    assertThat(full.getRGB(200, 150)).isEqualTo(Color.WHITE.getRGB());
  }

  private List<byte[]> drawn(byte[] file, PictureKind kind) throws Exception {
    return drawing(file, kind).sheets().values().stream().map(s -> s.encoded().bytes()).toList();
  }

  private List<String> sides(byte[] file) throws Exception {
    return drawing(file, PictureKind.PHOTO).sheets().values().stream()
        .map(sheet -> sheet.width() + "x" + sheet.height())
        .toList();
  }

  private BufferedImage full(byte[] file, PictureKind kind) throws Exception {
    Drawing.Sheet sheet = drawing(file, kind).sheets().get(PictureSize.FULL);
    if (sheet == null) {
      throw new AssertionError("no full size");
    }
    return ImageIO.read(new ByteArrayInputStream(sheet.encoded().bytes()));
  }

  private Drawing drawing(byte[] file, PictureKind kind) throws Exception {
    return Drawing.of(Files.write(folder.resolve("upload"), file), kind);
  }

  /** The names of application segments, and comments, of a JPEG of ours. */
  private static List<String> segments(byte[] jpeg) {
    List<String> found = new java.util.ArrayList<>();
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xDA) {
      int marker = jpeg[at + 1] & 0xFF;
      if ((marker & 0xF0) == 0xE0 || marker == 0xFE) {
        found.add(new String(jpeg, at + 4, 4, StandardCharsets.ISO_8859_1));
      }
      at += 2 + (jpeg[at + 2] & 0xFF) * 256 + (jpeg[at + 3] & 0xFF);
    }
    return found;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
