package city.anju.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.Axe;
import city.anju.people.Chromium;
import city.anju.web.support.Language;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every situation, on a phone, a tablet and a desk, in both languages, by day and by
 * night, in large print: nothing that axe-core finds, and nothing wider than the screen.
 */
@Tag("browser")
class AccessibilityTest {

  /** How pages are looked at. */
  private record Look(int width, ColorScheme colours, boolean large) {}

  private static final Look PHONE = new Look(375, ColorScheme.LIGHT, false);
  private static final Look PHONE_LARGE = new Look(375, ColorScheme.DARK, true);
  private static final Look TABLET = new Look(768, ColorScheme.LIGHT, false);
  private static final Look DESK = new Look(1280, ColorScheme.DARK, false);

  /** Axe is read and the style is put on once: pages come and go in the same window. */
  private static final String BLANK = "data:text/html,<!doctype html><title>-</title>";

  private static final String NO_STYLE = "data:text/css,";

  private static final String DRESS =
      """
      style => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  private static final String SHOW =
      """
      text => {
        const fresh = new DOMParser().parseFromString(text, 'text/html');
        document.replaceChild(document.adoptNode(fresh.documentElement), document.documentElement);
      }
      """;

  private static List<Eyes> eyes = List.of();

  @BeforeAll
  static void open() {
    eyes = List.of(new Eyes(List.of(PHONE, PHONE_LARGE)), new Eyes(List.of(TABLET, DESK)));
  }

  @AfterAll
  static void close() {
    eyes.forEach(Eyes::close);
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
  void everybodyCanUseIt(String name, Language language, Sample sample) {
    assertThat(found(sample, language, "")).isEmpty();
  }

  // --- that they would be seen ---

  @Test
  void aFieldWithoutANameIsSeenByAll() {
    assertThat(foundWith("<input type=text>"))
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).contains(" label: "));
  }

  @Test
  void whatCannotBeReadAtNightIsSeenAtNight() {
    assertThat(foundWith("<p><span style='color: #1b2a33'>ink</span></p>"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("DARK").contains(" color-contrast: "));
  }

  @Test
  void whatIsTooSmallToHitInLargePrintIsSeenThere() {
    String small =
        "<style>html.large .tiny { position: fixed; bottom: 2px; font-size: 8px; line-height: 8px }"
            + " html.large .tiny + .tiny { bottom: 12px }</style>"
            + "<div><a class=tiny href=/a>one</a><a class=tiny href=/b>other</a></div>";
    assertThat(foundWith(small))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("large=true").contains(" target-size: "));
  }

  @Test
  void whatIsWiderThanAPhoneIsSeenOnAPhone() {
    assertThat(foundWith("<div style='width: 40rem'>wide</div>"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("width=375").contains(" too wide: "));
  }

  private static List<String> foundWith(String planted) {
    return found(RenderedPages.samples().getFirst(), Language.EN, planted);
  }

  /** What every look finds on a page to whose content something was added. */
  private static List<String> found(Sample sample, Language language, String planted) {
    List<CompletableFuture<List<String>>> all =
        eyes.stream().map(one -> one.look(sample, language, planted)).toList();
    return all.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
  }

  /** A browser with a thread of its own, as Playwright wants it: two of them take half the time. */
  private static final class Eyes {

    private final List<Look> looks;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<Look, Page> windows = new LinkedHashMap<>();
    private final CompletableFuture<Chromium> chromium;

    Eyes(List<Look> looks) {
      this.looks = looks;
      this.chromium = CompletableFuture.supplyAsync(this::opened, thread);
    }

    private Chromium opened() {
      Chromium started = Chromium.start();
      looks.forEach(look -> windows.put(look, window(started, look)));
      return started;
    }

    CompletableFuture<List<String>> look(Sample sample, Language language, String planted) {
      return chromium.thenApplyAsync(ready -> found(sample, language, planted), thread);
    }

    private List<String> found(Sample sample, Language language, String planted) {
      List<String> found = new ArrayList<>();
      windows.forEach(
          (look, page) -> {
            String text = RenderedPages.render(sample, language, look.large(), NO_STYLE);
            page.evaluate(SHOW, text.replace("</main>", planted + "</main>"));
            Axe.tooWide(page).forEach(line -> found.add(look + " " + line));
            Axe.violations(page).forEach(line -> found.add(look + " " + line));
          });
      return found;
    }

    void close() {
      chromium.thenAcceptAsync(Chromium::close, thread).join();
      thread.shutdown();
    }
  }

  private static Page window(Chromium chromium, Look look) {
    Page page =
        chromium
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setViewportSize(look.width(), 800)
                    .setColorScheme(look.colours()));
    Axe.comesAlong(page);
    page.navigate(BLANK);
    page.evaluate(DRESS, style());
    return page;
  }

  private static String style() {
    try {
      return Files.readString(Path.of("src/main/resources/static/anju.css"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
