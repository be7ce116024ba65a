package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.crypto.KeyKind;
import city.anju.qr.QrCheck.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published keys: all that a check needs. */
class QrKeysTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void whoReadsThemChecksAsThePlatformDoes() {
    Printer printer = Printer.in(folder);
    SignedQr old = printer.printed();
    printer.keys().rotate(KeyKind.SIGNING);
    QrKeys read = QrKeys.read(printer.codes().keys().json());
    assertThat(read.check(old)).isEqualTo(new QrCheck(State.GENUINE, old.at()));
    assertThat(read.check(printer.printed()).state()).isEqualTo(State.GENUINE);
    assertThat(read.platform()).isEqualTo(Printer.ADDRESS);
  }

  /** Who holds a key that was put aside must not print with it for those who check offline. */
  @Test
  void theTimeOfAKeyIsReadWithIt() {
    Printer printer = Printer.in(folder);
    SignedQr late = printer.codes().print(Printer.CODE, Printer.AT.plus(Duration.ofDays(3)));
    printer.keys().rotate(KeyKind.SIGNING);
    QrKeys read = QrKeys.read(printer.codes().keys().json());
    assertThat(read.check(late)).isEqualTo(new QrCheck(State.FORGED, null));
    SignedQr early = printer.codes().print(Printer.CODE, Printer.AT.minus(Duration.ofDays(3)));
    assertThat(read.check(early).state()).isEqualTo(State.FORGED);
  }

  @Test
  void eachHasItsNameAndItsTime() {
    Printer printer = Printer.in(folder);
    String oldKid = printer.printed().kid();
    printer.keys().rotate(KeyKind.SIGNING);
    JsonNode document = JSON.readTree(printer.codes().keys().json());
    JsonNode fresh = document.at("/keys/0");
    JsonNode old = document.at("/keys/1");
    assertThat(old.get("kid").asString()).isEqualTo(oldKid);
    assertThat(old.get("validUntil")).isEqualTo(fresh.get("validFrom"));
    assertThat(fresh.has("validUntil")).isFalse();
    assertThat(fresh.get("crv").asString()).isEqualTo("SM2");
    assertThat(document.get("userId").asString()).isEqualTo("1234567812345678");
    assertThat(document.toString()).doesNotContain("\"d\"").doesNotContain("PRIVATE");
  }

  @Test
  void whatIsSomethingElseIsRefused() {
    String good = Printer.in(folder).codes().keys().json();
    String x = JSON.readTree(good).at("/keys/0/x").asString();
    String kid = JSON.readTree(good).at("/keys/0/kid").asString();
    for (String other :
        List.of(
            "",
            "no JSON",
            "null",
            "[]",
            "{}",
            good.replace("1234567812345678", "someone"),
            good.replace(x, "A".repeat(43)),
            good.replace(x, x.substring(1)),
            good.replace(x, "?"),
            good.replace(kid, "0123456789abcdef"),
            good.replace("validFrom", "from"))) {
      assertThatThrownBy(() -> QrKeys.read(other))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
