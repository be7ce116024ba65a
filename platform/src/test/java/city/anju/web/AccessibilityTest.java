package city.anju.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.Axe;
import city.anju.people.Chromium;
import city.anju.web.support.Language;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every situation, on a phone and on a desk, in both languages, by day and by night,
 * in large print: nothing that axe-core finds, and nothing wider than the screen.
 */
@Tag("browser")
class AccessibilityTest {

  /** How pages are looked at. */
  private record Look(int width, ColorScheme colours, boolean large) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look(375, ColorScheme.LIGHT, false),
          new Look(1280, ColorScheme.DARK, false),
          new Look(375, ColorScheme.DARK, true));

  private static final String STYLE =
      Path.of("src/main/resources/static/anju.css").toAbsolutePath().toUri().toString();

  @TempDir private static Path folder;
  private static final Map<Look, Page> WINDOWS = new LinkedHashMap<>();
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    LOOKS.forEach(look -> WINDOWS.put(look, window(look)));
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  static Stream<Arguments> pages() {
    return RenderedPages.samples().stream()
        .flatMap(
            sample ->
                Arrays.stream(Language.values())
                    .map(language -> Arguments.of(sample.name(), language, sample)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void everybodyCanUseIt(String name, Language language, Sample sample) throws IOException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<Look, Page> window : WINDOWS.entrySet()) {
      Look look = window.getKey();
      Page page = window.getValue();
      open(page, RenderedPages.render(sample, language, look.large(), STYLE));
      Axe.tooWide(page).forEach(line -> found.add(look + " " + line));
      if (!look.large()) {
        Axe.violations(page).forEach(line -> found.add(look + " " + line));
      }
    }
    assertThat(found).isEmpty();
  }

  private static Page window(Look look) {
    Page page =
        chromium
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setViewportSize(look.width(), 800)
                    .setColorScheme(look.colours()));
    Axe.comesAlong(page);
    return page;
  }

  private static void open(Page page, String text) throws IOException {
    Path html = folder.resolve("page.html");
    Files.writeString(html, text);
    page.navigate(html.toUri().toString());
  }
}
