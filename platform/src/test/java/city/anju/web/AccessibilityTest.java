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
import org.junit.jupiter.api.io.TempDir;
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

  private static final List<Look> PHONE =
      List.of(new Look(375, ColorScheme.LIGHT, false), new Look(375, ColorScheme.DARK, true));

  private static final List<Look> OTHERS =
      List.of(new Look(768, ColorScheme.LIGHT, false), new Look(1280, ColorScheme.DARK, false));

  private static final String STYLE =
      Path.of("src/main/resources/static/anju.css").toAbsolutePath().toUri().toString();

  @TempDir private static Path folder;
  private static List<Eyes> eyes = List.of();

  @BeforeAll
  static void open() {
    eyes = List.of(new Eyes("phone", PHONE), new Eyes("others", OTHERS));
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
    List<CompletableFuture<List<String>>> all =
        eyes.stream().map(one -> one.look(sample, language)).toList();
    assertThat(all.stream().map(CompletableFuture::join).flatMap(List::stream)).isEmpty();
  }

  /** A browser with a thread of its own, as Playwright wants it: two of them take half the time. */
  private static final class Eyes {

    private final String name;
    private final List<Look> looks;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<Look, Page> windows = new LinkedHashMap<>();
    private final CompletableFuture<Chromium> chromium;

    Eyes(String name, List<Look> looks) {
      this.name = name;
      this.looks = looks;
      this.chromium = CompletableFuture.supplyAsync(this::opened, thread);
    }

    private Chromium opened() {
      Chromium started = Chromium.start();
      looks.forEach(look -> windows.put(look, window(started, look)));
      return started;
    }

    CompletableFuture<List<String>> look(Sample sample, Language language) {
      return chromium.thenApplyAsync(ready -> found(sample, language), thread);
    }

    private List<String> found(Sample sample, Language language) {
      List<String> found = new ArrayList<>();
      windows.forEach(
          (look, page) -> {
            show(page, RenderedPages.render(sample, language, look.large(), STYLE));
            Axe.tooWide(page).forEach(line -> found.add(look + " " + line));
            if (!look.large()) {
              Axe.violations(page).forEach(line -> found.add(look + " " + line));
            }
          });
      return found;
    }

    private void show(Page page, String text) {
      try {
        Path html = folder.resolve(name + ".html");
        Files.writeString(html, text);
        page.navigate(html.toUri().toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
    return page;
  }
}
