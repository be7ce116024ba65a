package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** Several owners in browsers of their own: a couple that agrees, heirs of whom one refuses. */
@AnjuTest
@Import(OwnerStory.class)
class CoOwnerJourneysTest extends BrowserCase {

  private final TestOwner han = new TestOwner("韩春燕", SyntheticIds.next());
  private final TestOwner qin = new TestOwner("秦志远", SyntheticIds.next());
  private final TestOwner lu = new TestOwner("鲁冰花", SyntheticIds.next());

  private final OwnerStory story;
  private final CityClock clock;

  CoOwnerJourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @ParameterizedTest(name = "in {0}, scripts {1}")
  @CsvSource({"zh,false", "en,true"})
  void aCoupleConfirmsAndLowersThePriceTogether(String language, boolean scripts) {
    TestHome home = story.registered(han, qin);
    String ref = story.homeOf(story.signedIn(han), home).ref();
    try (BrowserContext hers = context(language, scripts);
        BrowserContext his = context(language, scripts)) {
      Page wife = signedIn(hers, han, "/my/homes/" + ref + "/offer");
      wife.locator("#price").fill("2350000");
      wife.locator("#floor").fill("2400000");
      wife.locator("#until").fill(clock.today().plusDays(40).toString());
      wife.locator("main form[method=post] button").click();
      assertThat(wife.locator(".summary a[href='#floor']")).isVisible();
      wife.locator("#floor").fill("2200000");
      wife.locator("main form[method=post] button").click();
      wife.locator("#agree").check();
      wife.locator("form[action$='/publish'] button").click();
      assertThat(wife.locator(".steps li.now")).containsText("秦*远");

      Page husband = signedIn(his, qin, "/my/homes");
      husband.locator("section[aria-labelledby=waiting] a.btn").click();
      assertThat(husband.locator("main")).containsText("韩*燕");
      assertThat(husband.locator("main")).containsText("2,200,000");
      assertThat(husband.content()).doesNotContain(han.idNo(), han.name(), qin.name());
      husband.locator("form[action$='/consent'] button").click();
      assertThat(husband.locator(".summary a[href='#agree']")).isVisible();
      husband.locator("#agree").check();
      husband.locator("form[action$='/consent'] button").click();
      assertThat(husband).hasURL(Pattern.compile(".*/my/listings/QD.*"));
      String code = husband.locator(".code-line").first().innerText();

      belowTheFloorBothAreNeeded(wife, husband, code);
    }
  }

  private void belowTheFloorBothAreNeeded(Page wife, Page husband, String code) {
    husband.navigate(BASE + "/my/listings/" + code + "/price");
    husband.locator("#price").fill("2100000");
    husband.locator("main form[method=post] button").click();
    assertThat(husband.locator("section[aria-labelledby=change]")).containsText("2,100,000");

    wife.navigate(BASE + "/my/homes");
    wife.locator("section[aria-labelledby=waiting] a.btn").click();
    assertThat(wife.locator(".price").first()).containsText(Pattern.compile("235|2,350,000"));
    wife.locator("form[action$='/change/consent'] button").click();
    assertThat(wife.locator(".price").first()).containsText(Pattern.compile("210|2,100,000"));
    assertThat(wife.locator("section[aria-labelledby=change]")).hasCount(0);
    assertThat(story.check(code).valid()).isTrue();
    wife.navigate(BASE + "/my/homes");
    wife.locator("form[action='/my/notices/read'] button").click();
    assertThat(wife.locator("form[action='/my/notices/read']")).hasCount(0);
  }

  @Test
  void oneOfThreeHeirsRefuses() {
    TestHome home = story.registered(han, qin, lu);
    PersonId first = story.signedIn(han);
    String no = story.offered(first, home);
    story.publish(first, no);
    try (BrowserContext his = context("zh", false);
        BrowserContext theirs = context("zh", false);
        BrowserContext hers = context("zh", false)) {
      Page second = signedIn(his, qin, "/my/applications/" + no);
      second.locator("#agree").check();
      second.locator("form[action$='/consent'] button").click();
      assertThat(second.locator(".steps li.now")).containsText("鲁*花");

      Page third = signedIn(theirs, lu, "/my/applications/" + no);
      third.locator("form[action$='/refusal'] button").click();
      assertThat(third.locator(".summary a[href='#reason']")).isVisible();
      third.locator("#reason").fill("要留给孩子 <script>alert(1)</script>");
      third.locator("form[action$='/refusal'] button").click();
      assertThat(third.locator("main")).containsText("有产权人不同意");

      second.reload();
      assertThat(second.locator("main")).containsText("要留给孩子 <script>alert(1)</script>");
      Page applicant = signedIn(hers, han, "/my/homes");
      assertThat(applicant.locator("section[aria-labelledby=notices]")).containsText("要留给孩子");
      assertThat(applicant.locator("section[aria-labelledby=notices]")).containsText("鲁*花");
    }
  }
}
