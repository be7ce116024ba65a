package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper of 25 mm the QR is still read, also when it was printed and photographed badly. */
class QrPictureTest {

  private static final int MILLIMETRES = 25;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {150, 203, 300, 600})
  void isReadAsPrintedByPrintersOfAnyFineness(int dotsPerInch) {
    String text = Printer.in(folder).printed().text();
    assertThat(QrReader.read(printed(text, dotsPerInch))).contains(text);
  }

  /** Its signature makes modules that look like a corner mark. */
  @Test
  void isReadThoughItsModulesLookLikeACorner() {
    String text =
        Printer.ADDRESS
            + "/c/QD0220260300093PM?v=1&at=20260302T022407Z&token=aU2cnTMIBZQAdufIHVRZEA"
            + "&kid=d0f6d9d586c40957&sig=LKrn2pKBZ5FfOz9Jfky4j7Uz3trDUNOoAY_TGIpb5so1ggdDapQyLrTwLcMr6fKCfxWe_j6OIf7oWkqQY0lO8A";
    assertThat(QrReader.read(printed(text, 300))).contains(text);
  }

  @Test
  void isReadFromABadPhotograph() {
    String text = Printer.in(folder).printed().text();
    BufferedImage photograph = photographed(printed(text, 300));
    assertThat(QrReader.read(photograph)).contains(text);
  }

  @Test
  void isReadWithAStainOnIt() {
    String text = Printer.in(folder).printed().text();
    BufferedImage paper = printed(text, 300);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.GRAY);
    int width = paper.getWidth();
    pen.fillOval(width / 2, width / 2, width / 6, width / 6);
    pen.dispose();
    assertThat(QrReader.read(paper)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080",
        "https://anju.example.cn",
        "https://fangyuan.housing.authority-of-a-large-city.example.gov.cn"
      })
  void itsModulesAreLargeEnoughForPhonesAndPrinters(String address) {
    String text = Printer.in(folder).at(address).print(Printer.CODE, Printer.AT).text();
    int modules = QrPicture.of(text).size();
    assertThat(modules * 33).as("%d modules", modules).isLessThan(MILLIMETRES * 100);
    assertThat(QrReader.read(printed(text, 300))).contains(text);
  }

  @Test
  void theFileIsADrawingOfItsOwn() {
    String text = Printer.in(folder).printed().text();
    String svg = QrPicture.of(text).svg("<&>");
    assertThat(svg).contains("<title>&lt;&amp;&gt;</title>", "viewBox=\"0 0 ");
    assertThat(QrReader.readSvg(svg)).contains(text);
    assertThat(QrReader.readSvg("<svg viewBox=\"0 0 65 65\"/>")).isEmpty();
    assertThat(QrReader.readSvg(svg.replaceAll("M\\d+ 2\\dh", "M4 4h"))).isEmpty();
    assertThat(QrReader.readSvg("<svg viewBox=\"0 0 65 65\"><path d=\"M90 0h9v1h-9z\"/>"))
        .isEmpty();
  }

  /** A drawing cut out without its quiet zone: the modules reach to all four edges. */
  @Test
  void aDrawingThatIsAllQrIsRead() {
    String text = Printer.in(folder).printed().text();
    QrPicture picture = QrPicture.of(text);
    String tight =
        Pattern.compile("M(\\d+) (\\d+)h")
            .matcher(picture.path())
            .replaceAll(
                run ->
                    "M%d %dh"
                        .formatted(
                            Integer.parseInt(run.group(1)) - 4,
                            Integer.parseInt(run.group(2)) - 4));
    assertThat(QrReader.readSvg(drawing(picture.size() - 8, tight))).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "65, M60 4h6v1h-6z, beyond the right edge",
    "65, M4 65h6v1h-6z, below the lower edge",
    "65, M4 4h0v1h-0z, of no length",
    "65, M4 64h40v1h-40z, no square",
    "65, M4 4h9v1h-9z, no square",
    "00, M0 0h1v1h-1z, of no size",
    "65, M4 4h9v1h-8z, no modules",
  })
  void whatIsNoDrawingOfAQrIsNone(String size, String path, String why) {
    assertThat(QrReader.readSvg(drawing(size, path))).as(why).isEmpty();
    assertThat(QrReader.readSvg("<svg><path d=\"" + path + "\"/></svg>")).as("no size").isEmpty();
  }

  private static String drawing(Object size, String path) {
    return "<svg viewBox=\"0 0 %s %s\"><path d=\"%s\"/></svg>".formatted(size, size, path);
  }

  /** What a picture says of itself costs nothing; what it would unfold to could be all memory. */
  @Test
  void aPictureOfTooManyPixelsIsNotUnfolded() throws IOException {
    assertThatThrownBy(() -> QrReader.picture(claiming(8_001, 8_000)))
        .isInstanceOf(IOException.class)
        .hasMessage("a picture of too many pixels");
    assertThatThrownBy(() -> QrReader.picture(claiming(8_000, 8_000)))
        .as("as large as it may be, and broken off")
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("too many");
  }

  /** The beginning of a black and white PNG. */
  private static byte[] claiming(int width, int height) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream ihdr = new DataOutputStream(header);
    ihdr.writeBytes("IHDR");
    ihdr.writeInt(width);
    ihdr.writeInt(height);
    ihdr.write(new byte[] {1, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.toByteArray());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream png = new DataOutputStream(file);
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeInt(13);
    png.write(header.toByteArray());
    png.writeInt((int) crc.getValue());
    return file.toByteArray();
  }

  private static BufferedImage printed(String text, int dotsPerInch) {
    int width = Math.round(MILLIMETRES * dotsPerInch / 25.4f);
    byte[] svg = QrPicture.of(text).svg("QR").getBytes(StandardCharsets.UTF_8);
    SVGDocument drawing =
        Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()));
    BufferedImage paper = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.render((java.awt.Component) null, pen, new ViewBox(width, width));
    pen.dispose();
    return paper;
  }

  /** Turned by seven degrees, unsharp, grey, and grainy. */
  private static BufferedImage photographed(BufferedImage paper) {
    int width = paper.getWidth();
    BufferedImage turned = new BufferedImage(2 * width, 2 * width, BufferedImage.TYPE_INT_RGB);
    Graphics2D camera = turned.createGraphics();
    camera.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    camera.setColor(new Color(200, 195, 180));
    camera.fillRect(0, 0, 2 * width, 2 * width);
    camera.rotate(Math.toRadians(7), width, width);
    camera.drawImage(paper, width / 4, width / 4, 3 * width / 2, 3 * width / 2, null);
    camera.dispose();
    float[] blur = new float[9];
    Arrays.fill(blur, 1 / 9f);
    BufferedImage unsharp = new ConvolveOp(new Kernel(3, 3, blur)).filter(turned, null);
    Random grain = new Random(20260302);
    for (int y = 0; y < unsharp.getHeight(); y++) {
      for (int x = 0; x < unsharp.getWidth(); x++) {
        Color c = new Color(unsharp.getRGB(x, y));
        int light = (c.getRed() * 3 / 5) + 40 + grain.nextInt(30);
        unsharp.setRGB(x, y, new Color(light, light, light).getRGB());
      }
    }
    return unsharp;
  }
}
