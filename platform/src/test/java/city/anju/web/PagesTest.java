package city.anju.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.web.support.Language;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page in every situation and language. */
class PagesTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|action)=\"(/[^\"?#]*)[^\"]*\"");

  /** Where pages may lead: what {@code @GetMapping} and {@code @PostMapping} answer. */
  private static final Set<Pattern> ROOMS =
      Stream.of(
              "/",
              "/c",
              "/c/[A-Z0-9]{17}",
              "/homes",
              "/homes/[A-Za-z0-9_-]{22}",
              "/photos/[0-9a-f-]{36}/full",
              "/developers",
              "/api/openapi\\.json",
              "/official",
              "/language",
              "/large",
              "/sign-in",
              "/sign-out",
              "/anju.css",
              "/favicon.svg",
              "/my/homes",
              "/my/homes/[A-Za-z0-9_-]+",
              "/my/homes/[A-Za-z0-9_-]+/offer",
              "/my/homes/[A-Za-z0-9_-]+/past",
              "/my/applications/[A-Za-z0-9-]+",
              "/my/applications/[A-Za-z0-9-]+/publish",
              "/my/applications/[A-Za-z0-9-]+/withdrawal",
              "/my/applications/[A-Za-z0-9-]+/(consent|refusal|going-on)",
              "/my/listings/[A-Z0-9]{17}/change/(consent|refusal)",
              "/my/notices/read",
              "/my/applications/[A-Za-z0-9-]+/objection",
              "/office",
              "/office/reviews",
              "/office/reviews/R[A-Za-z0-9-]+",
              "/office/reviews/R[A-Za-z0-9-]+/(?:decision|owners)",
              "/office/reviews/R[A-Za-z0-9-]+/photos/[0-9a-f-]{36}/full",
              "/office/waivers/[0-9a-f-]{36}/revocation",
              "/office/reports",
              "/my/listings/[A-Z0-9]{17}",
              "/my/listings/[A-Z0-9]{17}/withdrawal",
              "/my/listings/[A-Z0-9]{17}/(price|term|relisting|past)",
              "/my/listings/[A-Z0-9]{17}/card",
              "/my/listings/[A-Z0-9]{17}/qr\\.svg",
              "/my/applications/[A-Za-z0-9-]+/photos(/[0-9a-f-]{36})?",
              "/my/listings/[A-Z0-9]{17}/photos",
              "/offline-check\\.html",
              "/\\.well-known/anju-qr-keys\\.json",
              "/homes/[A-Za-z0-9_-]{22}/viewing",
              "/my/viewings(/[0-9a-f-]{36})?",
              "/my/viewings/[0-9a-f-]{36}/(acceptance|times|pick|confirmation|wish|refusal)",
              "/my/viewings/[0-9a-f-]{36}/(cancellation|messages|report)",
              "/my/viewings/[0-9a-f-]{36}/(contact|block)(/removal)?",
              "/my/access")
          .map(Pattern::compile)
          .collect(Collectors.toUnmodifiableSet());

  static Stream<Arguments> pages() {
    return RenderedPages.samples().stream()
        .flatMap(
            sample ->
                Arrays.stream(Language.values())
                    .map(language -> Arguments.of(sample.name(), language, sample)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void isOneWholePageInItsLanguage(String name, Language language, Sample sample) {
    String html = RenderedPages.render(sample, language);
    assertThat(html.strip())
        .startsWith("<!doctype html>")
        .contains("<html lang=\"" + language.tag());
    assertThat(html.split("<h1", -1)).as("one heading of the first order").hasSize(2);
    assertThat(html.split("<title>", -1)).hasSize(2);
    assertThat(html).doesNotContain("{0}", "{1}", ">null<", "/null");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void givesHostileTextNoPower(String name, Language language, Sample sample) {
    String html = quotedAway(ours(RenderedPages.render(sample, language)));
    assertThat(html).doesNotContain("<script", "<img", "onerror=alert(1)>");
    assertThat(html).doesNotContainPattern("<[^>]*\\s(style|on[a-z]+)=");
    assertThat(html).doesNotContain("<style");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void leadsNowhereButToRoomsThatExist(String name, Language language, Sample sample) {
    String html = RenderedPages.render(sample, language);
    Set<String> dead =
        ADDRESS
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .filter(path -> ROOMS.stream().noneMatch(room -> room.matcher(path).matches()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(dead).isEmpty();
    assertThat(html).doesNotContain("href=\"#\"", "href=\"\"");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void namesEveryFieldAndLinksEveryMistake(String name, Language language, Sample sample) {
    String html = RenderedPages.render(sample, language);
    Set<String> ids = all(html, "\\sid=\"([^\"]+)\"");
    assertThat(
            all(html, "<(?:input|textarea|select)(?![^>]*type=\"hidden\")[^>]*\\sid=\"([^\"]+)\""))
        .as("fields have labels")
        .isSubsetOf(all(html, "<label[^>]*\\sfor=\"([^\"]+)\""));
    assertThat(all(html, "href=\"#([^\"]+)\"")).as("jumps arrive").isSubsetOf(ids);
    for (String described : all(html, "aria-(?:describedby|labelledby)=\"([^\"]+)\"")) {
      assertThat(ids).contains(described.split(" "));
    }
    assertThat(html.split("\\sid=\"", -1)).as("ids are used once").hasSize(ids.size() + 1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void carriesTheTokenInEveryFormThatWrites(String name, Language language, Sample sample) {
    String html = RenderedPages.render(sample, language);
    for (String form : all(html, "(<form[^>]*method=\"post\"[\\s\\S]*?</form>)")) {
      assertThat(form.contains("name=\"_csrf\"")).isEqualTo(sample.signedIn());
    }
  }

  /** Without the scripts and pictures that pages mean to have, at addresses of our own. */
  private static String ours(String html) {
    return html.replaceAll("<script src=\"/[a-z]+\\.js[^\"]*\" defer></script>", "")
        .replaceAll(
            "<img src=\"(/office/reviews/R[0-9A-Z-]+)?/photos/[0-9a-f-]{36}/[a-z]+\"", "<picture");
  }

  /** Without what stands in quotes inside tags: there, only a quote could do harm. */
  private static String quotedAway(String html) {
    return html.replaceAll("=\"[^\"]*\"", "=\"\"");
  }

  private static Set<String> all(String html, String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
