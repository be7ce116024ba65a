package city.anju.people;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of this machine: the one that {@code -Danju.chromium} or ANJU_CHROMIUM names, else
 * the first found under the usual names. Nothing is downloaded.
 */
public final class Chromium implements AutoCloseable {

  /** What to do when there is none. */
  static final String MISSING =
      "The browser tests need Chromium and found none: install it (Debian: apt-get install chromium"
          + " fontconfig fonts-noto-cjk, Ubuntu: snap install chromium, or Google Chrome), or name"
          + " its program in ANJU_CHROMIUM.";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static final List<String> APPLICATIONS =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox", // which a container or root cannot have; only our own pages are opened
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it without a window. */
  public static Chromium start() {
    String named = System.getProperty("anju.chromium", System.getenv("ANJU_CHROMIUM"));
    Path program =
        find(named, System.getenv("PATH")).orElseThrow(() -> new AssertionError(MISSING));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIETLY);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** The browser, of whose contexts each test opens its own. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** Where the program is; a program that is named is that one or none. */
  static Optional<Path> find(@Nullable String named, @Nullable String path) {
    Stream<Path> places =
        named != null && !named.isBlank()
            ? Stream.of(Path.of(named))
            : Stream.concat(onPath(path), APPLICATIONS.stream().map(Path::of));
    return places.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
  }

  private static Stream<Path> onPath(@Nullable String path) {
    List<String> folders =
        path == null
            ? List.of()
            : Arrays.stream(path.split(File.pathSeparator)).filter(f -> !f.isEmpty()).toList();
    return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
  }
}
