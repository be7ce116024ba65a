package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.PublishAnswer;
import city.anju.people.AnjuTest;
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

/**
 * What comes between an owner and a code, seen in a browser: the page says what was done and what
 * to do next, and nothing typed is lost.
 */
@AnjuTest
@Import(OwnerStory.class)
class TroubleOnTheWayTest extends BrowserCase {

  private static final TestOwner HAN = new TestOwner("韩春燕", "330199190001010029");
  private static final TestOwner QIN = new TestOwner("秦志远", "330199190001010037");

  private final OwnerStory story;
  private final CityClock clock;
  private final TestClock hands;

  TroubleOnTheWayTest(OwnerStory story, CityClock clock, TestClock hands) {
    this.story = story;
    this.clock = clock;
    this.hands = hands;
  }

  @AfterEach
  void theClockGoesOn() {
    hands.reset();
  }

  @Test
  void whenAllIsBusyNothingWasDoneAndOneButtonPublishes() throws Exception {
    TestHome home = story.registered(HAN);
    String no = story.offered(story.signedIn(HAN), home);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/applications/" + no);
      page.locator("#agree").check();
      try (HeldRow held = HeldRow.unit(home.unitCode())) {
        Response busy = answer(page, "form[action$='/publish'] button");
        assertThat(busy.status()).isEqualTo(503);
        held.awaitWaiting(0);
      }
      assertThat(page.locator("h1")).hasText("现在忙不过来，还没有发布");
      assertThat(page.locator(".account")).containsText("韩*燕");

      page.locator("form[action$='/publish'] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
    }
  }

  @Test
  void aPromiseThatHasChangedIsReadAgain() {
    String no = story.offered(story.signedIn(HAN), story.registered(HAN));
    try (BrowserContext context = context("zh", true)) {
      Page page = signedIn(context, HAN, "/my/applications/" + no);
      page.locator("#agree").check();
      page.evaluate("document.querySelector('input[name=version]').value = 'of-last-year'");
      assertThat(answer(page, "form[action$='/publish'] button").status()).isEqualTo(409);
      assertThat(page.locator(".summary a[href='#agree']")).containsText("承诺书刚刚更新了");
      assertThat(page.locator("#agree")).not().isChecked();

      page.locator("#agree").check();
      page.locator("form[action$='/publish'] button").click();
      assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
    }
  }

  @Test
  void aTermThatRanOutMeanwhileIsChangedFirst() {
    String no = story.offered(story.signedIn(HAN), story.registered(HAN));
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/applications/" + no);
      page.locator("#agree").check();
      hands.advance(Duration.ofDays(31));
      assertThat(answer(page, "form[action$='/publish'] button").status()).isEqualTo(422);
      assertThat(page.locator(".summary a[href='#change']")).containsText("最后一天已经过去");

      page.locator("#change").click();
      assertThat(page.locator("#price")).hasValue("2350000");
      page.locator("#until").fill(clock.today().plusDays(7).toString());
      page.locator("main form[method=post] button").click();
      assertThat(page).hasURL(BASE + "/my/applications/" + no);
      assertThat(page.locator(".summary")).hasCount(0);
    }
  }

  @Test
  void anOfferThatWasSubmittedMeanwhileIsNotOverwrittenAndWhatWasTypedStays() {
    TestHome home = story.registered(HAN, QIN);
    PersonId han = story.signedIn(HAN);
    String no = story.offered(han, home);
    String form = "/my/homes/" + story.homeOf(han, home).ref() + "/offer";
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, form);
      page.locator("#title").fill("带车位");
      assertThat(story.publish(han, no)).isInstanceOf(PublishAnswer.Pending.class);
      assertThat(answer(page, "main form[method=post] button").status()).isEqualTo(409);
      assertThat(page.locator("#title")).hasValue("带车位");
      page.locator(".note a[href='/my/applications/" + no + "']").click();
      assertThat(page.locator("h1")).containsText("等其他产权人确认");

      page.navigate(BASE + form);
      assertThat(page).hasURL(BASE + "/my/applications/" + no);
    }
  }

  @Test
  void coOwnersSeeForWhomItWaitsAndNobodysNumber() {
    TestHome home = story.registered(HAN, QIN);
    PersonId han = story.signedIn(HAN);
    String no = story.offered(han, home);
    assertThat(story.publish(han, no)).isInstanceOf(PublishAnswer.Pending.class);
    for (TestOwner owner : new TestOwner[] {HAN, QIN}) {
      try (BrowserContext context = context("zh", false)) {
        Page page = signedIn(context, owner, "/my/applications/" + no);
        assertThat(page.locator(".steps li.done")).containsText("韩*燕");
        assertThat(page.locator(".steps li.now")).containsText("秦*远");
        String you = owner.equals(HAN) ? ".steps li.done .chip" : ".steps li.now .chip";
        assertThat(page.locator(you)).hasText("您");
        assertThat(page.content()).doesNotContain(HAN.idNo(), QIN.idNo(), HAN.name(), QIN.name());
      }
    }
  }

  @Test
  void aHomeOnSaleIsNotOfferedOnceMore() {
    TestHome home = story.registered(HAN);
    PersonId han = story.signedIn(HAN);
    String code = story.published(han, home);
    String no = story.offered(han, home);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/applications/" + no);
      assertThat(page.locator("main")).containsText("V208");
      assertThat(page.locator("form[action$='/publish']")).hasCount(0);
      page.navigate(BASE + "/my/homes/" + story.homeOf(han, home).ref() + "/offer");
      assertThat(page).hasURL(BASE + "/my/listings/" + code);
    }
  }

  @Test
  void aWithdrawalThatHadToWaitTooLongIsAskedForAgainWithItsNote() throws Exception {
    TestHome home = story.registered(HAN);
    String code = story.published(story.signedIn(HAN), home);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, HAN, "/my/listings/" + code + "/withdrawal");
      page.locator("#note").fill("不卖了");
      try (HeldRow held = HeldRow.unit(home.unitCode())) {
        assertThat(answer(page, "form[action$='/withdrawal'] button").status()).isEqualTo(503);
        held.awaitWaiting(0);
      }
      assertThat(page.locator(".note[role=alert]")).containsText("还没有办成");
      assertThat(page.locator("#note")).hasValue("不卖了");
      assertThat(story.check(code).valid()).isTrue();

      page.locator("form[action$='/withdrawal'] button").click();
      assertThat(page.locator(".stamp.off")).isVisible();
    }
  }

  /** The answer to the form that this button sends. */
  private static Response answer(Page page, String button) {
    return page.waitForResponse(
        response -> response.request().method().equals("POST"), () -> page.locator(button).click());
  }
}
