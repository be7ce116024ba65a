package city.anju.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one table of what nobody need sign in for. A path is public whatever the method, so that a
 * wrong method is told so; each handler still names whom it permits.
 */
final class PublicPaths {

  /** Under {@code /api}; the rest of it needs a token. */
  private static final List<String> API = List.of("/api/v1/codes/{code}", "/api/openapi.json");

  /** Pages; {@link #PERSONS} needs a person, and what is in neither does not exist. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/c",
          "/c/{code}",
          "/homes",
          "/homes/{id}",
          "/photos/{id}/{size}",
          "/developers",
          "/official",
          "/.well-known/anju-qr-keys.json",
          "/offline-check.html",
          "/language",
          "/large",
          SignInDoor.SIGN_IN,
          SignInDoor.CALLBACK,
          SignInDoor.SIGN_OUT,
          SignInDoor.OFFICE_SIGN_IN,
          "/error",
          "/anju.css",
          "/kept.js",
          "/photos.js",
          "/favicon.ico",
          "/favicon.svg",
          "/robots.txt",
          "/images/**");

  /** Pages of a person who is signed in. */
  private static final List<String> PERSONS = List.of("/my", "/my/**", "/homes/{id}/viewing");

  /** Pages of an officer who is signed in. */
  private static final List<String> OFFICERS = List.of("/office", "/office/**");

  private PublicPaths() {}

  static RequestMatcher api() {
    return anyOf(API);
  }

  static RequestMatcher pages() {
    return anyOf(PAGES);
  }

  static RequestMatcher persons() {
    return anyOf(PERSONS);
  }

  static RequestMatcher officers() {
    return anyOf(OFFICERS);
  }

  private static RequestMatcher anyOf(List<String> patterns) {
    Stream<RequestMatcher> matchers =
        patterns.stream().map(PathPatternRequestMatcher.withDefaults()::matcher);
    return new OrRequestMatcher(matchers.toList());
  }
}
