package city.anju.web.support;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.shared.AnjuSettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The language and large-print switches: plain links, so that a stranger needs no session for them.
 * They change nothing but how pages look in this browser, and lead back to where one was.
 */
@RestController
class DisplayController {
  static final String LANGUAGE = "/language";
  static final String LARGE = "/large";
  static final String LANGUAGE_COOKIE = "anju_lang";
  static final String LARGE_COOKIE = "anju_large";

  private static final Duration KEPT = Duration.ofDays(365);

  private final boolean https;

  DisplayController(AnjuSettings settings) {
    this.https = "https".equals(settings.baseUrl().getScheme());
  }

  @GetMapping(LANGUAGE)
  @Permits(Access.PUBLIC)
  ResponseEntity<Void> language(
      @RequestParam(required = false) @Nullable String choose,
      @RequestParam(required = false) @Nullable String to) {
    return back(LANGUAGE_COOKIE, Language.ofCookie(choose).cookie(), to);
  }

  @GetMapping(LARGE)
  @Permits(Access.PUBLIC)
  ResponseEntity<Void> large(
      @RequestParam(required = false) @Nullable String choose,
      @RequestParam(required = false) @Nullable String to) {
    return back(LARGE_COOKIE, "1".equals(choose) ? "1" : "0", to);
  }

  private ResponseEntity<Void> back(String name, String value, @Nullable String to) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(https)
            .sameSite("Lax")
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(LocalPath.orHome(to)))
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
