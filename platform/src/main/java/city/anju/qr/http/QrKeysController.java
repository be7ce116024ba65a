package city.anju.qr.http;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.qr.QrCodes;
import city.anju.qr.QrKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a check without the platform needs: the public keys, and a page that knows how. */
@RestController
class QrKeysController {

  private static final String PAGE = "offline/offline-check.html";

  /** Where the page keeps its keys; as in the file, it has none. */
  private static final String NO_KEYS = "{\"keys\": []}";

  /** A new key should not be unknown for long. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final QrCodes codes;
  private final String page;

  QrKeysController(QrCodes codes) {
    this.codes = codes;
    this.page = page();
  }

  @GetMapping(path = QrKeys.PATH)
  @Permits(Access.PUBLIC)
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT))
        .contentType(MediaType.APPLICATION_JSON)
        .body(codes.keys().json());
  }

  /**
   * To be saved, not shown: the platform's own pages run no script, and what checks without the
   * platform should not come from it each time.
   */
  @GetMapping(path = "/offline-check.html")
  @Permits(Access.PUBLIC)
  ResponseEntity<String> offlineCheck() {
    String keys = codes.keys().json().replace("<", "\\u003c");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(HTML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("offline-check.html").build().toString())
        .body(page.replace(NO_KEYS, keys));
  }

  private static String page() {
    try (InputStream in = QrKeysController.class.getClassLoader().getResourceAsStream(PAGE)) {
      if (in == null) {
        throw new IllegalStateException("No page at " + PAGE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
