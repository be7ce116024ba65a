package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./anju verify-qr}: a sentence and an exit code, without any platform. */
class VerifyQrVerbTest {

  private static final String NOWHERE = "http://127.0.0.1:1";

  @TempDir private Path folder;
  private Printer printer;
  private String text;
  private String keys;

  @BeforeEach
  void paper() throws IOException {
    printer = Printer.in(folder.resolve("keys"));
    text = printer.printed().text();
    keys = Files.writeString(folder.resolve("k.json"), printer.codes().keys().json()).toString();
  }

  private record Said(int code, String sentence) {}

  private static Said said(String trusted, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new VerifyQrVerb(trusted)
            .run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
    String sentence = out.toString(StandardCharsets.UTF_8);
    assertThat(sentence.lines()).as(sentence).hasSize(1);
    return new Said(code, sentence.strip());
  }

  private Said withKeys(String what) {
    return said(NOWHERE, what, "--keys", keys);
  }

  @Test
  void aGenuineTextIsToldSoAndWhatItDoesNotSay() {
    Said said = withKeys(text);
    assertThat(said.code()).isZero();
    assertThat(said.sentence())
        .startsWith("GENUINE: the platform at https://anju.example.cn printed this at")
        .contains("2026-03-02T02:24:07Z", "QD0220260300093PM", "valid now only the platform");
    assertThat(withKeys("  " + text + "\n").code()).isZero();
  }

  @Test
  void aForgedTextIsToldSo() {
    Said said = withKeys(text.replace("00093PM", "00094PM"));
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.sentence())
        .isEqualTo("NOT GENUINE: the platform at https://anju.example.cn did not print this.");
  }

  @Test
  void anUnknownKeyAndAnUnreadableTextAreToldSo() {
    Said said = withKeys(Printer.in(folder.resolve("theirs")).printed().text());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.sentence()).contains("is not among those of https://anju.example.cn");
    assertThat(withKeys("hello").code()).isEqualTo(1);
    assertThat(withKeys("hello\0").code()).isEqualTo(1);
    assertThat(withKeys("hello\0").sentence())
        .as("no file can be called so: it is a text")
        .contains("not the text of a QR");
    assertThat(withKeys(text.substring(0, 100)).sentence()).contains("or not all of it");
  }

  @Test
  void picturesDrawingsAndTextFilesAreRead() throws IOException {
    QrPicture picture = QrPicture.of(text);
    Path svg = Files.writeString(folder.resolve("qr.svg"), picture.svg("QR"));
    assertThat(withKeys(svg.toString()).code()).isZero();
    Path png = folder.resolve("qr.png");
    ImageIO.write(pixels(picture, 4), "png", png.toFile());
    assertThat(withKeys(png.toString()).code()).isZero();
    Path file = Files.writeString(folder.resolve("qr.txt"), text + "\n");
    assertThat(withKeys(file.toString()).code()).isZero();
  }

  @Test
  void aPictureWithoutAQrIsToldSo() throws IOException {
    Path png = folder.resolve("white.png");
    ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
    assertThat(withKeys(png.toString()).code()).isEqualTo(1);
    assertThat(withKeys(png.toString()).sentence()).contains("No QR can be read");
  }

  @Test
  void theVerbSaysHowItIsTypedAndTakesTheOptionFirst() {
    VerifyQrVerb verb = new VerifyQrVerb(NOWHERE);
    assertThat(verb.name()).isEqualTo("verify-qr");
    assertThat(verb.about()).contains("verify-qr <text or picture> [--keys <file or url>]");
    assertThat(said(NOWHERE, "--keys", keys, text).code()).isZero();
  }

  @Test
  void aFileThatCannotBeReadIsNotCheckedAndThatIsSaid() throws IOException {
    Path png = folder.resolve("qr.png");
    ImageIO.write(pixels(QrPicture.of(text), 4), "png", png.toFile());
    byte[] whole = Files.readAllBytes(png);
    Path broken = Files.write(folder.resolve("broken.png"), Arrays.copyOf(whole, 60));
    Said said = withKeys(broken.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.sentence()).isEqualTo(broken + " cannot be read.");
  }

  @Test
  void aDrawingOfAMebibyteIsReadAndALargerOneIsNot() throws IOException {
    String svg = QrPicture.of(text).svg("QR");
    Path file = folder.resolve("qr.svg");
    Files.writeString(file, svg + " ".repeat((1 << 20) - svg.length()));
    assertThat(withKeys(file.toString()).code()).isZero();
    Files.writeString(file, " ", StandardOpenOption.APPEND);
    assertThat(withKeys(file.toString()).sentence()).contains("No QR can be read");
  }

  @Test
  void aFileLargerThanAnyPictureOfACardIsNotRead() throws IOException {
    Path file = folder.resolve("film.png");
    try (RandomAccessFile film = new RandomAccessFile(file.toFile(), "rw")) {
      film.setLength(64 << 20);
      assertThat(withKeys(file.toString()).sentence()).contains("No QR can be read");
      film.setLength((64 << 20) + 1);
      assertThat(withKeys(file.toString()).sentence()).isEqualTo(file + " cannot be read.");
    }
  }

  @Test
  void keysOfAMebibyteAreReadAndLargerOnesAreNot() throws IOException {
    Path file = folder.resolve("large.json");
    String document = printer.codes().keys().json();
    Files.writeString(file, document + " ".repeat((1 << 20) - document.length()));
    assertThat(said(NOWHERE, text, "--keys", file.toString()).code()).isZero();
    Files.writeString(file, " ", StandardOpenOption.APPEND);
    Said said = said(NOWHERE, text, "--keys", file.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.sentence()).isEqualTo(file + " does not hold published keys: it is too large.");
  }

  @Test
  void anAnswerThatIsNoSuccessHoldsNoKeysWhateverItSays() throws IOException {
    HttpServer mistaken = serving(404, printer.codes().keys().json());
    try {
      Said said = said(address(mistaken), text);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.sentence()).contains("cannot be had from " + address(mistaken));
    } finally {
      mistaken.stop(0);
    }
  }

  @Test
  void whoIsStoppedWhileFetchingStaysStopped() throws IOException {
    HttpServer server = serving(printer.codes().keys().json());
    try {
      Thread.currentThread().interrupt();
      assertThat(said(address(server), text).code()).isEqualTo(2);
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void withoutKeysNothingIsSaidAboutTheQr() throws IOException {
    for (String where : List.of(folder.resolve("none.json").toString(), NOWHERE + "/k.json")) {
      Said said = said(NOWHERE, text, "--keys", where);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.sentence()).contains("cannot be had from " + where);
    }
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(said(NOWHERE, text, "--keys", other.toString()).sentence())
        .contains("does not hold published keys");
    assertThat(said(NOWHERE).code()).isEqualTo(2);
    assertThat(said(NOWHERE, text, "--keys").code()).isEqualTo(2);
  }

  @Test
  void theKeysComeFromThePlatformOneTrustsAndNeverFromTheQr() throws IOException {
    Printer forger = Printer.in(folder.resolve("forger"));
    HttpServer honest = serving(printer.codes().keys().json());
    HttpServer forged = serving(forger.codes().keys().json());
    try {
      String theirs = forger.at(address(forged)).print(Printer.CODE, Printer.AT).text();
      assertThat(said(address(honest), theirs).code()).isEqualTo(1);
      assertThat(said(address(honest), text).code()).isZero();
      assertThat(said(NOWHERE, text, "--keys", address(honest) + QrKeys.PATH).code()).isZero();
    } finally {
      honest.stop(0);
      forged.stop(0);
    }
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static HttpServer serving(String document) throws IOException {
    return serving(200, document);
  }

  private static HttpServer serving(int status, String document) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = document.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        QrKeys.PATH,
        exchange -> {
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static BufferedImage pixels(QrPicture picture, int scale) {
    int width = picture.size() * scale;
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)")
        .matcher(picture.path())
        .results()
        .forEach(
            run ->
                pen.fillRect(
                    Integer.parseInt(run.group(1)) * scale,
                    Integer.parseInt(run.group(2)) * scale,
                    Integer.parseInt(run.group(3)) * scale,
                    scale));
    pen.dispose();
    return image;
  }
}
