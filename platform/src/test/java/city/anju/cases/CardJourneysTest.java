package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.PhoneCamera;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** An owner prints the card of a listing; somebody scans it, another has changed it. */
@AnjuTest
@Import(OwnerStory.class)
class CardJourneysTest extends BrowserCase {

  private static final TestOwner HAN = new TestOwner("韩春燕", "330199190001010029");
  private static final TestOwner QIN = new TestOwner("秦志远", "330199190001010037");

  private static final Pattern ONE_PAGE = Pattern.compile("/Type\\s*/Page\\b");

  private final OwnerStory story;
  private final CityClock clock;

  CardJourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void anOwnerPrintsACardAndWhoScansItSeesWhatItIsWorth(boolean scripts) {
    TestHome home = story.registered(HAN);
    String code = story.published(story.signedIn(HAN), home);
    try (BrowserContext context = context("zh", scripts)) {
      Page owner = signedIn(context, HAN, "/my/listings/" + code);
      owner.locator("a[href$='/card']").click();
      assertThat(owner.locator(".paper .code-line")).hasText(code);
      assertThat(owner.locator(".paper")).not().containsText("韩春燕");
      String text = PhoneCamera.scanned(owner.locator(".paper .qr").screenshot());
      assertThat(text).startsWith(BASE + "/c/" + code + "?v=1&at=");

      scannedByAVisitor(text, scripts);
      story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
      endedMeanwhile(text, scripts);
      owner.navigate(BASE + "/my/listings/" + code + "/card");
      assertThat(owner).hasURL(BASE + "/my/listings/" + code);
    }
  }

  private static void scannedByAVisitor(String text, boolean scripts) {
    try (BrowserContext context = context("zh", scripts)) {
      Page page = context.newPage();
      page.navigate(text);
      assertThat(page.locator(".stamp")).containsText("真实");
      assertThat(page.locator("main")).containsText("二维码也是真的");
      assertThat(page.locator("main")).containsText("这张纸属于这扇门");
      page.locator(".tools a[lang=en]").click();
      assertThat(page.locator("main")).containsText("The QR is genuine too");

      page.navigate(text.replace("&token=", "&token=A").replaceFirst(".&kid", "&kid"));
      assertThat(page.locator("h1")).containsText("This QR is forged, or was changed");
      assertThat(page.locator(".stamp")).hasCount(0);

      page.navigate(text.substring(0, text.length() - 20));
      assertThat(page.locator("main")).containsText("The QR is not complete");
    }
  }

  private static void endedMeanwhile(String text, boolean scripts) {
    try (BrowserContext context = context("zh", scripts)) {
      Page page = context.newPage();
      page.navigate(text);
      assertThat(page.locator(".stamp.off")).isVisible();
      assertThat(page.locator("main")).containsText("二维码是真的，但房源码后来失效了");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a6", "a4"})
  void theCardIsOneSheet(String paper) {
    String code = story.published(story.signedIn(HAN), story.registered(HAN));
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code);
      page.navigate(BASE + "/my/listings/" + code + "/card?paper=" + paper);
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      String written = new String(pdf, StandardCharsets.ISO_8859_1);
      assertThat(ONE_PAGE.matcher(written).results()).hasSize(1);
      // in points: 105 and 210 millimetres
      assertThat(written).containsPattern(paper.equals("a6") ? "\\[0 0 29[78]" : "\\[0 0 59[45]");
    }
  }

  @Test
  void theCardOfAnotherIsNobodysToPrint() {
    String code = story.published(story.signedIn(HAN), story.registered(HAN));
    story.registered(QIN);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, QIN, "/my/homes");
      for (String part : new String[] {"/card", "/qr.svg"}) {
        int status = page.request().get(BASE + "/my/listings/" + code + part).status();
        assertThat(status).as(part).isEqualTo(404);
      }
    }
    try (BrowserContext stranger = context("zh", false)) {
      Page page = stranger.newPage();
      page.navigate(BASE + "/my/listings/" + code + "/card");
      assertThat(page.locator("#number")).isVisible();
    }
  }
}
