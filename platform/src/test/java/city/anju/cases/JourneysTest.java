package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/**
 * Journeys of people in a real browser, with scripts and without: an owner publishes and withdraws,
 * another is refused and sees why, a visitor checks a code. Signed in through the sandbox.
 */
@AnjuTest
@Import(OwnerStory.class)
class JourneysTest extends BrowserCase {

  private static final TestOwner HAN = new TestOwner("韩春燕", "330199190001010029");
  private static final TestOwner QIN = new TestOwner("秦志远", "330199190001010037");

  private final OwnerStory story;
  private final CityClock clock;

  JourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @ParameterizedTest(name = "in {0}, scripts {1}")
  @CsvSource({"zh,false", "zh,true", "en,false", "en,true"})
  void aSoleOwnerPublishesAndAVisitorChecksTheCode(String language, boolean scripts) {
    TestHome home = story.registered(HAN);
    String ref = story.homeOf(story.signedIn(HAN), home).ref();
    try (BrowserContext context = context(language, scripts)) {
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

      String code = published(page);
      checkedByAVisitor(code, language, scripts, home);
    }
  }

  /** Agrees, at the second try, and gets a code. */
  private String published(Page page) {
    page.locator("form[action$='/publish'] button").click();
    assertThat(page.locator(".summary a[href='#agree']")).isVisible();
    page.locator("#agree").check();
    page.locator("form[action$='/publish'] button").click();
    assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
    String code = page.locator(".code-line").innerText();
    assertThat(story.check(code).valid()).isTrue();
    return code;
  }

  private void checkedByAVisitor(String code, String language, boolean scripts, TestHome home) {
    try (BrowserContext context = context(language, scripts)) {
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

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void anOwnerWithdrawsWhatWasPublished(boolean scripts) {
    String code = story.published(story.signedIn(HAN), story.registered(HAN));
    try (BrowserContext context = context("zh", scripts)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code);
      page.locator("a[href$='/withdrawal']").click();
      page.locator("#note").fill("不卖了");
      page.locator("form[action$='/withdrawal'] button").click();
      assertThat(page).hasURL(BASE + "/my/listings/" + code);
      assertThat(page.locator(".stamp.off")).isVisible();
      assertThat(story.check(code).valid()).isFalse();
    }
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void anOwnerOfASeizedHomeSeesEveryReasonAndItsCure(boolean scripts) {
    PersonId qin = story.signedIn(QIN);
    TestHome home = story.registered(QIN);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    story.recorded(Entries.encumbrance(home, "OBJECTION", "E-2", clock.now()));
    story.recorded(Entries.encumbrance(home, "MORTGAGE", "E-3", clock.now()));
    String ref = story.homeOf(qin, home).ref();
    try (BrowserContext context = context("zh", scripts)) {
      Page page = signedIn(context, QIN, "/my/homes/" + ref);
      for (String said : List.of("V201", "V204", "V301", "解除查封", "青岛市市南区人民法院")) {
        assertThat(page.locator("main")).containsText(said);
      }
      assertThat(page.locator("a[href$='/offer']")).hasCount(0);
    }
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void whoIsNotTheOwnerFindsNothing(boolean scripts) {
    TestHome home = story.registered(HAN);
    PersonId han = story.signedIn(HAN);
    String ref = story.homeOf(han, home).ref();
    try (BrowserContext context = context("zh", scripts)) {
      Page page = signedIn(context, QIN, "/my/homes");
      assertThat(page.navigate(BASE + "/my/homes/" + ref).status()).isEqualTo(404);
      assertThat(page.locator("main")).not().containsText("香港中路");
    }
  }
}
