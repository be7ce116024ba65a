package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problem;
import city.anju.people.HostileFiles;
import city.anju.people.HostileFiles.HostileFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: it is drawn anew or refused in words, in little memory and time. */
class HostileFilesTest {

  private static final Set<String> OUTCOMES =
      Set.of(
          "drawn",
          "PICTURE_TYPE",
          "PICTURE_MOVING",
          "PICTURE_BYTES",
          "PICTURE_SIDES",
          "PICTURE_PIXELS",
          "PICTURE_COLOURS",
          "PICTURE_BROKEN");

  /** All that is ever allocated on the way: what is held at one moment is less. */
  private static final long MOST_ALLOCATED = 300L << 20;

  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir private Path folder;

  static List<HostileFile> files() {
    return HostileFiles.all();
  }

  @Test
  void thereAreTwoHundred() {
    assertThat(files()).hasSize(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isDrawnAnewOrRefusedInWords(HostileFile hostile) throws Exception {
    Path file = Files.write(folder.resolve("upload"), hostile.content());
    long allocated = allocated();
    long begun = System.nanoTime();
    String outcome = outcome(file);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
    assertThat(allocated() - allocated).as("bytes allocated").isLessThan(MOST_ALLOCATED);
    assertThat(OUTCOMES).contains(outcome);
  }

  private static String outcome(Path file) throws Exception {
    try {
      Drawing drawing = Drawing.of(file, PictureKind.PHOTO);
      for (Drawing.Sheet sheet : drawing.sheets().values()) {
        byte[] drawn = sheet.encoded().bytes();
        assertThat(new String(drawn, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("script", "<?php", "PK\3\4", "Exif", "ICC_PROFILE", "html");
      }
      return "drawn";
    } catch (Problem refused) {
      return refused.code();
    }
  }

  @Test
  void whatIsNotAPictureIsRefusedForThat() throws Exception {
    assertThat(outcomeOf("svg with script")).isEqualTo("PICTURE_TYPE");
    assertThat(outcomeOf("gif")).isEqualTo("PICTURE_TYPE");
    assertThat(outcomeOf("pdf")).isEqualTo("PICTURE_TYPE");
    assertThat(outcomeOf("html head on a png")).isEqualTo("PICTURE_TYPE");
    assertThat(outcomeOf("1 × 100 000")).isEqualTo("PICTURE_SIDES");
    assertThat(outcomeOf("50 000 × 50 000 said, nothing there")).isEqualTo("PICTURE_SIDES");
    assertThat(outcomeOf("51 megapixels")).isEqualTo("PICTURE_PIXELS");
    assertThat(outcomeOf("a progressive frame of 30 megapixels")).isEqualTo("PICTURE_PIXELS");
    assertThat(outcomeOf("webp of nine megapixels")).isEqualTo("PICTURE_PIXELS");
    assertThat(outcomeOf("a thousand scans")).isEqualTo("PICTURE_BROKEN");
    assertThat(outcomeOf("animated webp")).isEqualTo("PICTURE_MOVING");
    assertThat(outcomeOf("cmyk jpeg")).isEqualTo("PICTURE_COLOURS");
    assertThat(outcomeOf("one byte more than twenty mebibytes")).isEqualTo("PICTURE_BYTES");
  }

  @Test
  void whatIsAPictureInsideIsDrawnWithoutTheRest() throws Exception {
    for (String what :
        List.of(
            "jpeg with a script as comment",
            "jpeg and a zip behind it",
            "png and php behind it",
            "webp and a script behind it",
            "jpeg with GPS, upside down",
            "jpeg with a profile of nonsense",
            "a text chunk that unpacks to gigabytes",
            "50 megapixels of zeros in one bit",
            "50 megapixels of zeros in sixteen bits",
            "16-bit png")) {
      assertThat(outcomeOf(what)).as(what).isEqualTo("drawn");
    }
  }

  private String outcomeOf(String what) throws Exception {
    HostileFile hostile =
        files().stream().filter(file -> file.what().equals(what)).findFirst().orElseThrow();
    return outcome(Files.write(folder.resolve("one"), hostile.content()));
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
