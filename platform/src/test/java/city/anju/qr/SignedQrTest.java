package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One statement, one text. */
class SignedQrTest {

  @TempDir private Path folder;
  private SignedQr qr;

  @BeforeEach
  void printed() {
    qr = Printer.in(folder).printed();
  }

  @Test
  void itsTextIsAnAddressThatSaysEverything() {
    assertThat(qr.text())
        .matches(
            "https://anju\\.example\\.cn/c/QD0220260300093PM\\?v=1&at=20260302T022407Z"
                + "&token=[\\w-]{22}&kid=[0-9a-f]{16}&sig=[\\w-]{86}");
  }

  @Test
  void whatIsReadIsWhatWasPrinted() {
    assertThat(SignedQr.read(qr.text())).contains(qr);
  }

  @Test
  void partsOfASecondAreNotPrinted() {
    Instant later = Printer.AT.plusNanos(987_654_321);
    assertThat(Printer.in(folder).codes().print(Printer.CODE, later).at()).isEqualTo(Printer.AT);
  }

  @Test
  void noOtherTextIsRead() {
    String text = qr.text();
    for (String other :
        new String[] {
          "",
          text.substring(0, text.length() - 1),
          text + "A",
          text + "&from=friend",
          " " + text,
          text.replace("https://", "ftp://"),
          text.replace("https://", ""),
          text.replace("v=1", "v=2"),
          text.replace("v=1", "v=01"),
          text.replace("/c/QD", "/c/qd"),
          text.replace("&at=", "&AT="),
          text.replace("at=20260302T", "at=20260230T"),
          text.replace("T022407Z", "T242407Z"),
          text.replace("T022407Z", "T022460Z"),
          text.replace("?v=1&at=20260302T022407Z", "?at=20260302T022407Z&v=1"),
          text.replace("&sig=", "&sig=%41"),
          text.replace("anju.example.cn", "anju.example.cn/x"),
          "https://" + "a".repeat(600) + text.substring(8),
          text.replace("anju.example.cn", "a".repeat(256))
        }) {
      assertThat(SignedQr.read(other)).as(other).isEqualTo(Optional.empty());
    }
  }
}
