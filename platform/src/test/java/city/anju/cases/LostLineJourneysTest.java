package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** The line is lost, or the session ends, when something was typed: nothing of it is lost. */
@AnjuTest
@Import(OwnerStory.class)
class LostLineJourneysTest extends BrowserCase {

  private final TestOwner lu = new TestOwner("卢海峰", SyntheticIds.next());

  private final OwnerStory story;
  private final CityClock clock;

  LostLineJourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @Test
  void whoGoesBackFindsWhatWasTyped() {
    try (BrowserContext context = context("zh", true)) {
      Page page = offer(context);
      page.locator("#price").fill("不要钱");
      page.locator("main form[method=post] button").click();
      assertThat(page.locator(".summary a[href='#price']")).isVisible();
      page.locator("#price").fill("2350000");
      lost(context, page, "main form[method=post] button");
      page.navigate(BASE + "/my/homes");
      page.locator("main li a.btn[href^='/my/homes/']").first().click();
      page.locator("a[href$='/offer']").first().click();
      assertThat(page.locator("form [role=status]")).isVisible();
      typedIsThere(page);
      page.locator("main form[method=post] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/applications/A.*"));

      page.goBack();
      page.reload();
      assertThat(page.locator("form [role=status]")).hasCount(0);
    }
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void whoSendsAgainIsUnderstood(boolean scripts) {
    try (BrowserContext context = context("zh", scripts)) {
      Page page = offer(context);
      lost(context, page, "main form[method=post] button");
      page.reload();
      assertThat(page).hasURL(Pattern.compile(".*/my/applications/A.*"));

      page.locator("#agree").check();
      lost(context, page, "form[action$='/publish'] button");
      page.reload();
      assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
      String listing = page.url();

      page.navigate(listing + "/withdrawal");
      page.locator("#note").fill("不卖了，谢谢");
      lost(context, page, "form[action$='/withdrawal'] button");
      page.reload();
      assertThat(page.locator(".stamp.off")).isVisible();
    }
  }

  @Test
  void whoseSessionEndsMeanwhileSignsInAndGoesOn() {
    try (BrowserContext context = context("zh", true)) {
      Page page = offer(context);
      String form = page.url();
      context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("anju_session"));
      page.locator("main form[method=post] button").click();
      assertThat(page.locator("#name")).isVisible();
      page.navigate(form);
      page.locator("#name").fill(lu.name());
      page.locator("#number").fill(lu.idNo());
      page.locator("button").first().click();
      page.waitForURL(form);
      assertThat(page.locator("form [role=status]")).isVisible();
      typedIsThere(page);
    }
  }

  @Test
  void whoSignsOutLeavesNothingBehind() {
    try (BrowserContext context = context("zh", true)) {
      Page page = offer(context);
      String form = page.url();
      lost(context, page, "main form[method=post] button");
      page.navigate(BASE + "/my/homes");
      page.locator(".account form button").click();
      assertThat(page.locator(".account form")).hasCount(0);
      assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
      page.navigate(form);
      assertThat(page.locator("#name")).isVisible();
    }
  }

  private Page offer(BrowserContext context) {
    TestHome home = story.registered(lu);
    String ref = story.homeOf(story.signedIn(lu), home).ref();
    Page page = signedIn(context, lu, "/my/homes/" + ref);
    page.locator("a[href$='/offer']").first().click();
    page.locator("#price").fill("2350000");
    page.locator("#until").fill(until());
    page.locator("#title").fill("南北通透 <b>");
    page.locator("#description").fill("满五唯一\n随时看房");
    return page;
  }

  private String until() {
    return clock.today().plusDays(45).toString();
  }

  private void typedIsThere(Page page) {
    assertThat(page.locator("#price")).hasValue("2350000");
    assertThat(page.locator("#until")).hasValue(until());
    assertThat(page.locator("#title")).hasValue("南北通透 <b>");
    assertThat(page.locator("#description")).hasValue("满五唯一\n随时看房");
  }

  /** Sends while there is no line; then there is one again. */
  private static void lost(BrowserContext context, Page page, String button) {
    context.setOffline(true);
    page.locator(button).click();
    page.waitForCondition(() -> page.url().startsWith("chrome-error:"));
    context.setOffline(false);
  }
}
