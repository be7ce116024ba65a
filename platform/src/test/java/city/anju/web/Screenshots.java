package city.anju.web;

import city.anju.demo.DemoGuide;
import city.anju.demo.DemoGuide.Person;
import city.anju.demo.DemoGuide.Story;
import city.anju.people.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the pictures of docs/screenshots: walks through a demo that was started anew by {@code
 * ./anju run}, as the people of its tour. {@code -Dtest=Screenshots -Danju.screenshots=<folder>
 * -Danju.credentials=<what ./anju credentials printed>}. Asserts nothing.
 */
@EnabledIfSystemProperty(named = "anju.screenshots", matches = ".+")
class Screenshots {

  /** How tall a picture may be, by its width: what one sees first, and a little more. */
  private enum Look {
    PHONE(375, 1000),
    DESK(1280, 960);

    private final int width;
    private final int height;

    Look(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final Path folder = Path.of(System.getProperty("anju.screenshots", "."));
  private final JsonNode credentials = credentials();
  private final String base = credentials.path("baseUrl").asString();

  @Test
  void ofTheTenMainPages() throws IOException {
    Files.createDirectories(folder);
    try (Chromium chromium = Chromium.start()) {
      Browser browser = chromium.browser();
      visitor(browser);
      buyer(browser);
      couple(browser);
      seller(browser);
      officer(browser);
    }
  }

  private void visitor(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(base + "/");
      String code = page.locator("#REGISTRY a[href^='/c/']").first().getAttribute("href");
      take(page, "first");
      page.navigate(base + code);
      take(page, "check");
    }
  }

  private void buyer(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = signedIn(context, Story.BUYER, 0, "/homes");
      take(page, "search");
      page.navigate(base + "/my/viewings");
      page.locator("h2 a[href^='/my/viewings/']").first().click();
      page.locator("main a[href^='/homes/']").first().click();
      take(page, "home");
    }
  }

  private void couple(Browser browser) {
    String application;
    try (BrowserContext context = browser.newContext()) {
      Page page = signedIn(context, Story.COUPLE, 0, "/my/homes");
      page.locator("main li a.btn[href^='/my/homes/']").first().click();
      page.locator("main a.btn[href$='/offer']").first().click();
      page.locator("#price").fill("2680000");
      page.locator("#floor").fill("2500000");
      page.locator("#until")
          .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(60).toString());
      page.locator("#title").fill("南北通透，步行到地铁六分钟");
      page.locator("#description").fill("2016 年装修，家具可以留下。周末看房方便。");
      page.locator("main form[method=post] button").click();
      application = page.url().substring(base.length());
      take(page, "application");
      page.locator("#agree").check();
      page.locator("form[action$='/publish'] button").click();
    }
    try (BrowserContext context = browser.newContext()) {
      take(signedIn(context, Story.COUPLE, 1, application), "consent");
    }
  }

  private void seller(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = signedIn(context, Story.LIVE, 0, "/my/homes");
      take(page, "homes");
      page.locator("main li a.btn[href^='/my/listings/']").first().click();
      take(page, "listing");
      page.navigate(base + "/my/viewings");
      page.locator("h2 a[href^='/my/viewings/']").first().click();
      take(page, "viewing");
    }
  }

  private void officer(Browser browser) {
    JsonNode officer =
        StreamSupport.stream(credentials.path("demo").path("officers").spliterator(), false)
            .filter(one -> one.path("staffNo").asString().equals("QD1001"))
            .findFirst()
            .orElseThrow();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(base + "/office/reviews");
      page.locator("#staffNo").fill("QD1001");
      page.locator("#password").fill(officer.path("password").asString());
      page.locator("#code").fill(officer.path("code").asString());
      page.locator("form button").first().click();
      page.waitForURL(base + "/office/reviews");
      page.locator("a[href^='/office/reviews/']").first().click();
      take(page, "review");
    }
  }

  private Page signedIn(BrowserContext context, Story story, int which, String path) {
    List<Person> people =
        DemoGuide.people().stream().filter(person -> person.story() == story).toList();
    Page page = context.newPage();
    page.navigate(base + "/sign-in?then=" + path.replace("/", "%2F"));
    page.locator("#name").fill(people.get(which).name());
    page.locator("#number").fill(people.get(which).idNo());
    page.locator("button").first().click();
    page.waitForURL(base + path);
    return page;
  }

  private void take(Page page, String name) {
    for (Look look : Look.values()) {
      page.setViewportSize(look.width, look.height);
      page.evaluate("document.querySelectorAll('img').forEach(img => img.loading = 'eager')");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setType(ScreenshotType.JPEG)
              .setQuality(82)
              .setFullPage(true)
              .setClip(new Clip(0, 0, look.width, look.height))
              .setPath(folder.resolve(name + "-" + look.width + ".jpg")));
    }
  }

  private static JsonNode credentials() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(Path.of(System.getProperty("anju.credentials", ""))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
