package city.anju.cases;

import city.anju.people.Chromium;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestSandbox;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * People in a real browser, on a platform in demo mode that has them signed in by the sandbox: one
 * platform, one sandbox and one browser for all such classes of the JVM.
 */
@Tag("browser")
@ExtendWith(BrowserCase.Machines.class)
abstract class BrowserCase {

  static final int PORT = TestSandbox.freePort();
  static final String BASE = "http://127.0.0.1:" + PORT;

  private static final int SANDBOX_PORT = TestSandbox.freePort();

  /** So long a busy machine may take for a page; on an idle one nobody waits. */
  private static final double PATIENCE_MILLIS = 30_000;

  private static @Nullable Chromium chromium;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("anju.demo", () -> "true"); // signs in without https
    properties.add("server.port", () -> String.valueOf(PORT));
    properties.add("anju.base-url", () -> BASE);
    properties.add("anju.identity-provider.issuer", () -> TestSandbox.issuer(SANDBOX_PORT));
    properties.add("anju.identity-provider.client-id", () -> TestSandbox.CLIENT_ID);
    properties.add("anju.identity-provider.client-secret", () -> TestSandbox.CLIENT_SECRET);
    properties.add("anju.staff-provider.client-secret", () -> TestSandbox.CLIENT_SECRET);
  }

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  /** A browser of somebody's own, who reads this language and may have switched scripts off. */
  static BrowserContext context(String language, boolean scripts) {
    Browser browser = Objects.requireNonNull(chromium).browser();
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    context.addCookies(List.of(new Cookie("anju_lang", language).setUrl(BASE)));
    return context;
  }

  /** Asks for a page of one's own and signs in on the way. */
  static Page signedIn(BrowserContext context, TestOwner owner, String path) {
    Page page = context.newPage();
    page.navigate(BASE + path);
    page.locator("#name").fill(owner.name());
    page.locator("#number").fill(owner.idNo());
    page.locator("button").first().click();
    page.waitForURL(BASE + path);
    return page;
  }

  /** Starts the browser and the sandbox before the first of these classes; both end with all. */
  static final class Machines implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
      ExtensionContext.Store store =
          context.getRoot().getStore(ExtensionContext.Namespace.create(BrowserCase.class));
      chromium = store.computeIfAbsent("browser", key -> Chromium.start(), Chromium.class);
      store.computeIfAbsent(
          "sandbox", key -> TestSandbox.start(SANDBOX_PORT, BASE), TestSandbox.class);
    }
  }
}
