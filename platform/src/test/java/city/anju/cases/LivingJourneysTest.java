package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An owner lives with a listing, in a real browser and without scripts. */
@AnjuTest
@Import(OwnerStory.class)
class LivingJourneysTest extends BrowserCase {

  private static final TestOwner HAN = new TestOwner("韩春燕", "330199190001010029");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final CityClock clock;
  private final TestClock hands;

  LivingJourneysTest(OwnerStory story, OwnerListings listings, CityClock clock, TestClock hands) {
    this.story = story;
    this.listings = listings;
    this.clock = clock;
    this.hands = hands;
  }

  @AfterEach
  void theClockGoesOn() {
    hands.reset();
  }

  @Test
  void aSlipOfTheUnitIsAskedAboutAndTheHistoryTellsWhoChangedThePrice() {
    String code = story.published(story.signedIn(HAN), story.registered(HAN));
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code);
      page.locator("a[href$='/price']").click();
      page.locator("#price").fill("228");
      assertThat(answer(page).status()).isEqualTo(422);
      assertThat(page.locator(".summary a[href='#sure']")).isVisible();
      assertThat(page.locator("#price")).hasValue("228");
      assertThat(page.locator("main")).containsText("2,350,000 元");

      page.locator("#price").fill("228 万");
      page.locator("main form[method=post] button").click();
      assertThat(page).hasURL(BASE + "/my/listings/" + code);
      assertThat(page.locator("table tbody tr")).hasCount(2);
      assertThat(page.locator("table tbody tr").first()).containsText("2,280,000 元");
      assertThat(page.locator("table tbody tr").first()).containsText("产权人登录后修改");
    }
  }

  @Test
  void aPriceMeantInEarnestIsTaken() {
    String code = story.published(story.signedIn(HAN), story.registered(HAN));
    try (BrowserContext context = context("en", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code + "/price");
      page.locator("#price").fill("1000000");
      page.locator("main form[method=post] button").click();
      page.locator("#sure").check();
      page.locator("main form[method=post] button").click();
      assertThat(page.locator("table tbody tr").first()).containsText("¥1,000,000");
    }
  }

  @Test
  void theTermGrowsAndAfterItsEndOneActOffersAgain() {
    PersonId han = story.signedIn(HAN);
    String code = story.published(han, story.registered(HAN));
    String later = clock.today().plusDays(45).toString();
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code);
      page.locator("a[href$='/term']").click();
      page.locator("#until").fill(later);
      page.locator("main form[method=post] button").click();
      assertThat(page).hasURL(BASE + "/my/listings/" + code);

      listings.withdraw(han, code, null);
      page.reload();
      page.locator("a[href$='/relisting']").click();
      assertThat(page.locator("#until")).hasValue(later);
      assertThat(answer(page).status()).isEqualTo(422);
      page.locator("#agree").check();
      page.locator("form[action$='/relisting'] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
      assertThat(page.locator(".stamp")).containsText("真实");
      page.locator("a[href='/my/listings/" + code + "']").click();
      assertThat(page.locator(".stamp.off")).isVisible();
      assertThat(page.locator("a[href$='/relisting']")).hasCount(0);
    }
  }

  @Test
  void oneClickLeadsFromADeadCodeToWhyItDied() {
    PersonId han = story.signedIn(HAN);
    TestHome home = story.registered(HAN);
    String code = story.published(han, home);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    story.recorded(Entries.lifted(home, "E-1", clock.now()));
    hands.advance(Duration.ofSeconds(1)); // the form asks in whole seconds, and it is lifted now
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code);
      page.locator("a[href$='/past']").click();
      assertThat(page.locator("h1")).containsText("不能挂牌");
      assertThat(page.locator("main")).containsText("V201");

      page.locator("#day").fill(clock.today().plusDays(2).toString());
      page.locator("main form button").click();
      assertThat(page.locator(".summary a[href='#day']")).containsText("还没有到");

      page.locator("a[href*='choose=en']").first().click();
      assertThat(page.locator(".summary")).containsText("has not come yet");

      page.navigate(BASE + "/my/homes/" + story.homeOf(han, home).ref());
      page.locator("a[href$='/past']").click();
      page.locator("main form button").click();
      assertThat(page.locator("h1")).containsText("could be listed");
      assertThat(page.navigate(BASE + "/my/listings/" + code + "/past?day=x&time=25:00").status())
          .isEqualTo(422);
      page.navigate(BASE + "/my/access");
      assertThat(page.locator("main")).containsText("The owner, about a past moment");
    }
  }

  @Test
  void whatIsTypedSurvivesWhenAllIsBusy() throws Exception {
    TestHome home = story.registered(HAN);
    String code = story.published(story.signedIn(HAN), home);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code + "/price");
      page.locator("#price").fill("228万");
      try (HeldRow held = HeldRow.unit(home.unitCode())) {
        assertThat(answer(page).status()).isEqualTo(503);
        held.awaitWaiting(0);
      }
      assertThat(page.locator("#price")).hasValue("228万");
      assertThat(page.locator(".note[role=alert]")).containsText("还没有办成");
      page.locator("main form[method=post] button").click();
      assertThat(page.locator("table tbody tr").first()).containsText("2,280,000 元");
    }
  }

  @Test
  void anApplicationThatCouldNotBeGivenUpJustNowSaysSo() throws Exception {
    TestHome home = story.registered(HAN);
    String no = story.offered(story.signedIn(HAN), home);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/applications/" + no);
      try (HeldRow held = HeldRow.unit(home.unitCode())) {
        Response busy =
            page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("#withdraw").click());
        assertThat(busy.status()).isEqualTo(503);
        held.awaitWaiting(0);
      }
      assertThat(page.locator(".summary a[href='#withdraw']")).containsText("还没有办成");
      page.locator("#withdraw").click();
      assertThat(page.locator("h1")).containsText("已经撤回");
    }
  }

  private static Response answer(Page page) {
    return page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.locator("main form[method=post] button").first().click());
  }
}
