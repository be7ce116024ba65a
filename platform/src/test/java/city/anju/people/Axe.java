package city.anju.people;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page as those who see badly, or not at all, meet it: WCAG 2.2 A and AA. */
public final class Axe {

  private static final String RUN =
      """
      () => axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'], preload: false})
        .then(found => found.violations.flatMap(v => v.nodes.map(n =>
          v.id + ': ' + n.target.join(' ') + ' - ' + (n.any.concat(n.all, n.none)[0]?.message ?? v.help))))
      """;

  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? []
        : [...document.body.querySelectorAll('*')]
          .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 3).map(e => 'too wide: ' + e.tagName + '.' + e.className)
      """;

  private static final String SCRIPT = script();

  private Axe() {}

  /** Has it at hand on every page that is opened here from now on. */
  public static void comesAlong(Page page) {
    page.addInitScript(SCRIPT);
  }

  /** What is wrong with the page as it stands, one line each. */
  public static List<String> violations(Page page) {
    return lines(page.evaluate(RUN));
  }

  /** What sticks out to the right, so that the page must be pushed to and fro. */
  public static List<String> tooWide(Page page) {
    return lines(page.evaluate(TOO_WIDE));
  }

  private static List<String> lines(Object found) {
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
