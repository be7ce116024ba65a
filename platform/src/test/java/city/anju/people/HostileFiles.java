package city.anju.people;

import static city.anju.people.TestPictures.after;
import static city.anju.people.TestPictures.chunk;
import static city.anju.people.TestPictures.concat;
import static city.anju.people.TestPictures.first;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Two hundred files nobody would call a photo of a flat, the same ones each time. */
public final class HostileFiles {

  private static final String[] NAMES = {
    "../../etc/passwd.jpg",
    "..\\..\\windows\\win.ini",
    "客厅\u202Egpj.exe",
    "a\u0000b.png",
    "line\r\nSet-Cookie: x=1.jpg",
    "<img src=x onerror=alert(1)>.webp",
    "'; drop table files.picture; --.png",
    "\uD83C\uDFE0 家.jpg",
    "长".repeat(80) + ".jpg",
    "con.jpg",
    ".htaccess",
    ""
  };

  private final List<HostileFile> files = new ArrayList<>();
  private final byte[] jpeg = TestPictures.jpeg(TestPictures.scene(7, 640, 480));
  private final byte[] progressive = TestPictures.jpeg(TestPictures.scene(8, 640, 480), 0.8f, true);
  private final byte[] png = TestPictures.png(TestPictures.scene(9, 400, 300));
  private final byte[] webp = TestPictures.webp("lossy");

  private HostileFiles() {}

  /** A name as a villain's browser sends it, and what is inside. */
  public static final class HostileFile {

    private final String what;
    private final String name;
    private final byte[] content;

    HostileFile(String what, String name, byte[] content) {
      this.what = what;
      this.name = name;
      this.content = content;
    }

    /** In words. */
    public String what() {
      return what;
    }

    public String name() {
      return name;
    }

    public byte[] content() {
      return content;
    }

    @Override
    public String toString() {
      return what;
    }
  }

  /** All of them. */
  public static List<HostileFile> all() {
    HostileFiles all = new HostileFiles();
    all.notPictures();
    all.polyglots();
    all.bombs();
    all.webps();
    all.oddities();
    all.damaged(new Random(20261126));
    return all.files;
  }

  private void add(String what, byte[] content) {
    String name = NAMES[files.size() % NAMES.length];
    files.add(new HostileFile(what, name, content));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void notPictures() {
    add("nothing at all", new byte[0]);
    add("one byte", new byte[] {(byte) 0xFF});
    add(
        "svg with script",
        text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
    add(
        "svg with doctype",
        text(
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>"));
    add("html", text("<!doctype html><script>alert(1)</script>"));
    add("gif", concat(text("GIF89a"), new byte[] {1, 0, 1, 0, 0, 0, 0, 0x3B}));
    add("pdf", text("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"));
    add("bmp", concat(text("BM"), new byte[60]));
    add("tiff", TestPictures.tiff(1));
    add("heic", concat(new byte[] {0, 0, 0, 24}, text("ftypheic\0\0\0\0mif1heic")));
    add("avif", concat(new byte[] {0, 0, 0, 24}, text("ftypavif\0\0\0\0mif1avif")));
    add("zip", zip());
    add("gzip of zeros", gzip(4 << 20));
    add("elf", concat(new byte[] {0x7F}, text("ELF\2\1\1")));
    add("php", text("<?php system($_GET['c']); ?>"));
    add("eicar-like text", text("X5O!P%@AP[4"));
    add("utf-16 html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_16));
  }

  private void polyglots() {
    byte[] comment = text("<script>alert(1)</script>");
    byte[] segment =
        ByteBuffer.allocate(comment.length + 4)
            .putShort((short) 0xFFFE)
            .putShort((short) (comment.length + 2))
            .put(comment)
            .array();
    add("jpeg with a script as comment", concat(first(jpeg, 2), concat(segment, after(jpeg, 2))));
    add("jpeg and a zip behind it", concat(jpeg, zip()));
    add("jpeg and html behind it", concat(jpeg, text("<html><script>alert(1)</script>")));
    add("png and php behind it", concat(png, text("<?php system('id'); ?>")));
    add("png with a text chunk", withChunk("tEXt", text("Comment\0<script>alert(1)</script>")));
    add("gif head on a jpeg", concat(text("GIF89a"), jpeg));
    add("pdf head on a jpeg", concat(text("%PDF-1.7\n"), jpeg));
    add("html head on a png", concat(text("<html>"), png));
    add(
        "jpeg magic before svg",
        concat(
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, text("<svg onload='alert(1)'/>")));
    add("png magic before html", concat(first(png, 8), text("<script>alert(1)</script>")));
    add("riff that is a wav", concat(text("RIFF\44\0\0\0WAVEfmt "), new byte[40]));
    add("webp and a script behind it", concat(webp, text("<script>alert(1)</script>")));
  }

  private void bombs() {
    add("1 × 100 000", TestPictures.zeroPng(1, 100_000, 8, 2, 3));
    add("100 000 × 1", TestPictures.zeroPng(100_000, 1, 1, 0, 12_500));
    add("50 000 × 50 000 said, nothing there", TestPictures.zeroPng(50_000, 50_000, 8, 6, 0));
    add("2^31-1 wide", TestPictures.zeroPng(Integer.MAX_VALUE, 2, 1, 0, 1));
    add("negative height", TestPictures.zeroPng(300, -300, 8, 2, 900));
    add("no width", TestPictures.zeroPng(0, 300, 8, 2, 0));
    add("12 001 wide", TestPictures.zeroPng(12_001, 300, 1, 0, 1501));
    add("50 megapixels of zeros in one bit", TestPictures.zeroPng(12_000, 4_166, 1, 0, 1_500));
    add(
        "50 megapixels of zeros in sixteen bits",
        TestPictures.zeroPng(12_000, 4_166, 16, 6, 96_000));
    add("51 megapixels", TestPictures.zeroPng(12_000, 4_251, 1, 0, 1_500));
    add(
        "a text chunk that unpacks to gigabytes",
        withChunk("zTXt", concat(text("x\0\0"), deflated(64 << 20))));
    add(
        "a colour profile that unpacks to gigabytes",
        withChunk("iCCP", concat(text("x\0\0"), deflated(64 << 20))));
    add("a frame of 65 535 × 65 535", frame(jpeg, 65_535, 65_535));
    add("a frame of 12 000 × 4 000 over a small picture", frame(jpeg, 12_000, 4_000));
    add("a progressive frame of 30 megapixels", frame(progressive, 6_000, 5_000));
    add("a frame without height", frame(jpeg, 640, 0));
    add("a thousand scans", scans(1_000));
    add("a palette without colours", TestPictures.zeroPng(400, 300, 8, 3, 400));
  }

  private void webps() {
    add("webp canvas small, frame huge", webpSides(16_383, 16_383));
    add("webp of nine megapixels", webpSides(3_000, 3_000));
    add("webp of one pixel", webpSides(1, 1));
    add("animated webp", animated());
    add("webp without a picture", riff(text("XMP \4\0\0\0abcd")));
    add(
        "webp whose chunk never ends",
        riff(concat(text("VP8 "), new byte[] {-1, -1, -1, 0x7F, 1})));
    add("webp of another length than it says", first(webp, webp.length - 40));
    byte[] lossless = TestPictures.webp("lossless");
    add(
        "half a lossless webp",
        riff(concat(text("VP8L"), concat(le(200), first(after(lossless, 20), 200)))));
  }

  private void oddities() {
    add("cmyk jpeg", TestPictures.cmykJpeg(400, 300));
    add("jpeg with GPS, upside down", TestPictures.withExif(jpeg, 3));
    add("jpeg with an impossible orientation", TestPictures.withExif(jpeg, 99));
    add(
        "jpeg with half an EXIF",
        concat(first(TestPictures.withExif(jpeg, 6), 40), after(jpeg, 2)));
    add(
        "jpeg with a profile of nonsense",
        concat(first(jpeg, 2), concat(profile(), after(jpeg, 2))));
    add("16-bit png", TestPictures.zeroPng(400, 300, 16, 2, 2_400));
    add("png of 3 bits", TestPictures.zeroPng(400, 300, 3, 0, 150));
    add("png of colour type 5", TestPictures.zeroPng(400, 300, 8, 5, 400));
    add("png without rows", concat(first(png, 33), chunk("IEND", new byte[0])));
    add(
        "png with rows that do not unpack",
        concat(
            first(png, 33), concat(chunk("IDAT", text("not zlib")), chunk("IEND", new byte[0]))));
    add("tiny", TestPictures.png(TestPictures.scene(1, 20, 20)));
    add(
        "one byte more than twenty mebibytes",
        concat(jpeg, new byte[(20 << 20) + 1 - jpeg.length]));
    add(
        "start and end of a jpeg, nothing between",
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
    add(
        "a segment of length one",
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 1, 0});
    add("fill bytes without end", fill());
  }

  /** Cut off anywhere, or with bytes turned over, up to two hundred in all. */
  private void damaged(Random random) {
    byte[][] whole = {jpeg, progressive, png, webp, TestPictures.webp("lossless")};
    while (files.size() < 200) {
      byte[] file = whole[files.size() % whole.length].clone();
      if (random.nextBoolean()) {
        add("cut off", first(file, 1 + random.nextInt(file.length - 1)));
      } else {
        int turned = 1 + random.nextInt(30);
        for (int i = 0; i < turned; i++) {
          file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt();
        }
        add("bytes turned over", file);
      }
    }
  }

  private byte[] withChunk(String type, byte[] data) {
    return concat(first(png, 33), concat(chunk(type, data), after(png, 33)));
  }

  /** The same JPEG, saying that it is as large as this. */
  private static byte[] frame(byte[] whole, int width, int height) {
    byte[] lying = whole.clone();
    for (int at = 2; at < lying.length - 9; at++) {
      boolean frame = lying[at] == (byte) 0xFF && (lying[at + 1] & 0xFD) == 0xC0;
      if (frame && lying[at + 2] == 0 && lying[at + 4] == 8) {
        ByteBuffer.wrap(lying).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return lying;
      }
    }
    throw new IllegalStateException("no frame");
  }

  private byte[] scans(int count) {
    int last = 0;
    for (int at = 0; at < progressive.length - 1; at++) {
      if (progressive[at] == (byte) 0xFF && progressive[at + 1] == (byte) 0xDA) {
        last = at;
      }
    }
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.writeBytes(first(progressive, progressive.length - 2));
    byte[] scan = java.util.Arrays.copyOfRange(progressive, last, progressive.length - 2);
    for (int i = 0; i < count && many.size() < 19 << 20; i++) {
      many.writeBytes(scan);
    }
    many.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return many.toByteArray();
  }

  private static byte[] fill() {
    byte[] fill = new byte[1 << 20];
    java.util.Arrays.fill(fill, (byte) 0xFF);
    fill[1] = (byte) 0xD8;
    return fill;
  }

  private static byte[] profile() {
    byte[] profile = concat(text("ICC_PROFILE\0\1\1"), new byte[300]);
    return ByteBuffer.allocate(profile.length + 4)
        .putShort((short) 0xFFE2)
        .putShort((short) (profile.length + 2))
        .put(profile)
        .array();
  }

  private byte[] webpSides(int width, int height) {
    byte[] lying = webp.clone();
    ByteBuffer sides = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
    sides.putShort(26, (short) width).putShort(28, (short) height);
    return lying;
  }

  private byte[] animated() {
    byte[] frame = after(webp, 12);
    byte[] moving =
        concat(text("ANMF"), concat(le(16 + frame.length), concat(new byte[16], frame)));
    byte[] start =
        concat(text("VP8X"), concat(le(10), new byte[] {2, 0, 0, 0, 63, 1, 0, -17, 0, 0}));
    byte[] animation = concat(text("ANIM"), concat(le(6), new byte[6]));
    return riff(concat(concat(start, animation), concat(moving, moving)));
  }

  private static byte[] riff(byte[] chunks) {
    return concat(text("RIFF"), concat(le(chunks.length + 4), concat(text("WEBP"), chunks)));
  }

  private static byte[] le(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] deflated(int zeros) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[zeros]);
    deflater.finish();
    byte[] packed = new byte[zeros / 900 + 1000];
    int length = deflater.deflate(packed);
    deflater.end();
    return first(packed, length);
  }

  private static byte[] gzip(int zeros) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[zeros]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("../../evil.jsp"));
      out.write(new byte[1 << 16]);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
