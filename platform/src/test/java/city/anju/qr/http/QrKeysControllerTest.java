package city.anju.qr.http;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.qr.Printer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the doors of the signed QR answer; that they are open to anybody is QrDoorTest's. */
class QrKeysControllerTest {

  @TempDir private Path folder;

  @Test
  void theKeysAreKeptNoLongerThanANewOneMayBeUnknown() {
    Printer printer = Printer.in(folder);
    ResponseEntity<String> answer = new QrKeysController(printer.codes()).keys();
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
    assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=300");
    assertThat(answer.getBody()).isEqualTo(printer.codes().keys().json());
  }

  @Test
  void thePageForOfflineChecksBringsItsKeysAndIsSaved() {
    Printer printer = Printer.in(folder);
    ResponseEntity<String> answer = new QrKeysController(printer.codes()).offlineCheck();
    assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
    assertThat(answer.getBody())
        .contains("\"kid\" : \"" + printer.printed().kid() + "\"")
        .doesNotContain("{\"keys\": []}");
  }
}
