package city.anju.web;

import city.anju.people.Chromium;
import city.anju.web.support.Language;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes a picture of every page for human eyes: {@code -Dtest=Pictures -Danju.pictures=<folder>},
 * narrowed by {@code -Danju.pictures.of=<regex over names>}. Asserts nothing.
 */
@EnabledIfSystemProperty(named = "anju.pictures", matches = ".+")
class Pictures {

  /** How a page is looked at. */
  private record Look(String name, int width, Language language, boolean large, boolean dark) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("1280", 1280, Language.ZH, false, false),
          new Look("375", 375, Language.ZH, false, false),
          new Look("1280-en", 1280, Language.EN, false, false),
          new Look("375-en", 375, Language.EN, false, false),
          new Look("1280-dark", 1280, Language.ZH, false, true),
          new Look("375-large", 375, Language.ZH, true, false),
          new Look("375-large-en", 375, Language.EN, true, false),
          new Look("375-dark", 375, Language.ZH, false, true),
          new Look("print", 794, Language.ZH, false, false));

  @Test
  void ofEveryPage() throws IOException {
    Path folder = Path.of(System.getProperty("anju.pictures"));
    Files.createDirectories(folder);
    String style =
        Path.of("src/main/resources/static/anju.css").toAbsolutePath().toUri().toString();
    String wanted = System.getProperty("anju.pictures.of", ".*");
    String looks = System.getProperty("anju.pictures.looks", ".*");
    try (Chromium chromium = Chromium.start()) {
      for (Look look : LOOKS) {
        if (look.name().matches(looks)) {
          take(chromium.browser(), look, folder, style, wanted);
        }
      }
    }
  }

  private static void take(Browser browser, Look look, Path folder, String style, String wanted)
      throws IOException {
    try (Page page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(look.width(), 800)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT))) {
      if (look.name().equals("print")) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      }
      for (Sample sample : RenderedPages.samples()) {
        if (!sample.name().matches(wanted)) {
          continue;
        }
        Path html = folder.resolve(sample.name() + "-" + look.name() + ".html");
        Files.writeString(html, RenderedPages.render(sample, look.language(), look.large(), style));
        page.navigate(html.toUri().toString());
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (Boolean.TRUE.equals(tooWide)) {
          System.out.println("too wide: " + html.getFileName());
        }
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(folder.resolve(sample.name() + "-" + look.name() + ".png")));
      }
    }
  }
}
