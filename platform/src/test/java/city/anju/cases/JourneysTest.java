package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestSandbox;
import city.anju.shared.CityClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Journeys of people in a real browser, without JavaScript: an owner publishes, another is refused
 * and sees why, a visitor checks a code. Signed in through the sandbox.
 */
@AnjuTest
@Import(OwnerStory.class)
class JourneysTest {

  private static final int PORT = TestSandbox.freePort();
  private static final int SANDBOX_PORT = TestSandbox.freePort();
  private static final String BASE = "http://127.0.0.1:" + PORT;
  private static final TestOwner HAN = new TestOwner("韩春燕", "330199190001010029");
  private static final TestOwner QIN = new TestOwner("秦志远", "330199190001010037");

  private static TestSandbox sandbox;
  private static Playwright playwright;
  private static Browser browser;

  private final OwnerStory story;
  private final CityClock clock;

  JourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("anju.demo", () -> "true");
    properties.add("server.port", () -> String.valueOf(PORT));
    properties.add("anju.base-url", () -> BASE);
    properties.add("anju.identity-provider.issuer", () -> TestSandbox.issuer(SANDBOX_PORT));
    properties.add("anju.identity-provider.client-id", () -> TestSandbox.CLIENT_ID);
    properties.add("anju.identity-provider.client-secret", () -> TestSandbox.CLIENT_SECRET);
  }

  @BeforeAll
  static void open() {
    sandbox = TestSandbox.start(SANDBOX_PORT, BASE);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aSoleOwnerPublishesAndAVisitorChecksTheCode(String language) {
    TestHome home = story.registered(HAN);
    String ref = story.homeOf(story.signedIn(HAN), home).ref();
    try (BrowserContext context = context(language)) {
      Page page = signedIn(context, HAN, "/my/homes");
      page.locator("a[href='/my/homes/" + ref + "']").first().click();
      page.locator("a[href='/my/homes/" + ref + "/offer']").first().click();

      page.locator("#price").fill("不要钱");
      page.locator("main form[method=post] button").click();
      assertThat(page.locator(".summary a[href='#price']")).isVisible();
      assertThat(page.locator("#price")).hasValue("不要钱");

      page.locator("#price").fill("2350000");
      page.locator("#until").fill(clock.today().plusDays(60).toString());
      page.locator("#title").fill("南北通透 <script>alert(1)</script>");
      page.locator("main form[method=post] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/applications/A.*"));
      assertThat(page.locator("main")).containsText("<script>alert(1)</script>");

      page.locator("form[action$='/publish'] button").click();
      assertThat(page.locator(".summary a[href='#agree']")).isVisible();
      page.locator("#agree").check();
      page.locator("form[action$='/publish'] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
      String code = page.locator(".code-line").innerText();
      assertThat(story.check(code).valid()).isTrue();

      checkedByAVisitor(code, language, home);
    }
  }

  private void checkedByAVisitor(String code, String language, TestHome home) {
    try (BrowserContext context = context(language)) {
      Page page = context.newPage();
      page.navigate(BASE + "/");
      page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
      page.locator("form[action='/c'] button").click();
      assertThat(page).hasURL(BASE + "/c/" + code);
      assertThat(page.locator(".stamp")).containsText("真实");
      assertThat(page.locator("main")).not().containsText("香港中路");

      story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
      page.reload();
      assertThat(page.locator(".stamp.off")).isVisible();

      page.navigate(BASE + "/c?code=QD02");
      assertThat(page.locator("#code")).hasValue("QD02");
    }
  }

  @Test
  void anOwnerOfASeizedHomeSeesEveryReasonAndItsCure() {
    PersonId qin = story.signedIn(QIN);
    TestHome home = story.registered(QIN);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    story.recorded(Entries.encumbrance(home, "OBJECTION", "E-2", clock.now()));
    story.recorded(Entries.encumbrance(home, "MORTGAGE", "E-3", clock.now()));
    String ref = story.homeOf(qin, home).ref();
    try (BrowserContext context = context("zh")) {
      Page page = signedIn(context, QIN, "/my/homes/" + ref);
      for (String said : List.of("V201", "V204", "V301", "解除查封", "青岛市市南区人民法院")) {
        assertThat(page.locator("main")).containsText(said);
      }
      assertThat(page.locator("a[href$='/offer']")).hasCount(0);
    }
  }

  @Test
  void whoIsNotTheOwnerFindsNothing() {
    TestHome home = story.registered(HAN);
    PersonId han = story.signedIn(HAN);
    String ref = story.homeOf(han, home).ref();
    try (BrowserContext context = context("zh")) {
      Page page = signedIn(context, QIN, "/my/homes");
      assertThat(page.navigate(BASE + "/my/homes/" + ref).status()).isEqualTo(404);
    }
  }

  private static BrowserContext context(String language) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    context.addCookies(List.of(new Cookie("anju_lang", language).setUrl(BASE)));
    return context;
  }

  private static Page signedIn(BrowserContext context, TestOwner owner, String path) {
    Page page = context.newPage();
    page.navigate(BASE + path);
    page.locator("#name").fill(owner.name());
    page.locator("#number").fill(owner.idNo());
    page.locator("button").first().click();
    page.waitForURL(BASE + path);
    return page;
  }
}
