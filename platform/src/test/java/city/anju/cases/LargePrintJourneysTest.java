package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.people.Axe;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/**
 * An old man with a phone, who reads large print: he switches it on once and it stays, whatever he
 * opens, until his listing has its code; nothing is pushed out of his screen.
 */
@AnjuTest
@Import(OwnerStory.class)
class LargePrintJourneysTest extends BrowserCase {

  private static final int LARGE = 21;

  private final TestOwner xu = new TestOwner("许宝山", SyntheticIds.next());

  private final OwnerStory story;
  private final CityClock clock;

  LargePrintJourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"zh", "en"})
  void heSellsHisHomeInLargePrint(String language) {
    TestHome home = story.registered(xu);
    String ref = story.homeOf(story.signedIn(xu), home).ref();
    try (BrowserContext context = context(language, false)) {
      Page page = signedIn(context, xu, "/my/homes");
      page.setViewportSize(375, 800);
      Object before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)");
      assertThat(((Number) before).doubleValue()).isLessThan(LARGE);
      page.locator(".mast .tools a").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/my/homes.*"));
      large(page);

      page.locator("a[href='/my/homes/" + ref + "']").first().click();
      large(page);
      page.locator("a[href$='/offer']").first().click();
      large(page);
      page.locator("main form[method=post] button").click();
      assertThat(page.locator(".summary a[href='#price']")).isVisible();
      large(page);
      page.locator("#price").fill("1980000");
      page.locator("#until").fill(clock.today().plusDays(30).toString());
      page.locator("#title").fill("老房子，采光好");
      page.locator("main form[method=post] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/applications/A.*"));
      large(page);
      page.locator("#agree").check();
      page.locator("form[action$='/publish'] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
      large(page);
      String code = page.locator(".code-line").innerText();
      page.navigate(BASE + "/c/" + code);
      assertThat(page.locator(".stamp")).isVisible();
      large(page);

      page.locator(".mast .tools a").first().click();
      assertThat(page.locator("html.large")).hasCount(0);
    }
  }

  /** Or is soon: a style may come after its page. */
  private static void large(Page page) {
    assertThat(page.locator("html.large body")).hasCSS("font-size", LARGE + "px");
    assertThat(Axe.tooWide(page)).isEmpty();
  }
}
