package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.Officers;
import city.anju.listing.OwnerListings;
import city.anju.listing.ReviewDesk;
import city.anju.people.AnjuTest;
import city.anju.people.Axe;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.Keys;
import city.anju.people.StaffCodes;
import city.anju.people.TestSandbox;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * The review desk in a real browser: a restricted owner applies, two officers pass, and there is a
 * code; others refuse, the owner objects, and other officers decide.
 */
@AnjuTest
@Import(OwnerStory.class)
class ReviewJourneysTest extends BrowserCase {

  private static final TestOwner ZHOU = new TestOwner("周建军", "330199190001015030");

  private final OwnerStory owners;
  private final ReviewStory story;
  private final Officers officers;
  private final CityClock clock;

  ReviewJourneysTest(
      OwnerStory owners,
      OwnerListings listings,
      ReviewDesk desk,
      Officers officers,
      CityClock clock) {
    this.owners = owners;
    this.story = new ReviewStory(owners, listings, officers, desk);
    this.officers = officers;
    this.clock = clock;
  }

  @Test
  void twoOfficersPassAndTheOwnerHasACode() {
    String application = applied();
    String review = story.review(application);
    try (BrowserContext first = context("zh", true);
        BrowserContext second = context("en", true)) {
      Page one = officer(first, "QD1001", "/office/reviews");
      axeFindsNothing(one);
      one.navigate(BASE + "/office/reviews/" + review);
      assertThat(one.locator("main")).containsText("青岛市住房和城乡建设局");
      assertThat(one.locator("aside")).not().containsText("周建军");
      one.locator("form[action$='/decision'] button").click();
      assertThat(one.locator(".summary a[href='#decision']")).isVisible();
      assertThat(one.locator(".summary a[href='#note']")).isVisible();

      Page two = officer(second, "QD1002", "/office/reviews/" + review);
      decide(one, true, "");
      assertThat(one.locator("form[action$='/decision']")).hasCount(0);

      decide(two, true, "");
      assertThat(two.locator("[role=alert]")).containsText("changed");
      two.locator("form[action$='/owners'] button").click();
      assertThat(two.locator("aside")).containsText("周建军");
      decide(two, true, "");
      assertThat(two.locator(".chip.good").first()).containsText("Passed");
      axeFindsNothing(two);

      two.navigate(BASE + "/homes");
      two.locator(".homes a").first().click();
      assertThat(two.locator("main .chip.sky")).isVisible();
      axeFindsNothing(two);
    }
    try (BrowserContext context = context("zh", false)) {
      Page owner = signedIn(context, ZHOU, "/my/applications/" + application);
      assertThat(owner.locator("a.btn[href^='/my/listings/QD']")).isVisible();
      owner.navigate(BASE + "/my/access");
      assertThat(owner.locator("main")).containsText("查看了挂牌信息");
    }
  }

  @Test
  void aRefusalIsReadObjectedToAndDecidedByOthers() {
    String application = applied();
    refuse("QD1001", story.review(application));
    refuse("QD1002", story.review(application));
    try (BrowserContext context = context("zh", true)) {
      Page owner = signedIn(context, ZHOU, "/my/applications/" + application);
      assertThat(owner.locator(".note.bar")).containsText("限制没有解除 <b>");
      owner.locator("a[href$='/objection']").click();
      owner.locator("main form button").click();
      assertThat(owner.locator(".summary a[href='#text']")).isVisible();
      Keys.reach(owner, "#text");
      owner.keyboard().insertText("限制已于上月解除，解除通知书由备案部门保存。");
      Keys.follow(owner, "main form button");
      assertThat(owner).hasURL(BASE + "/my/applications/" + application);
      assertThat(owner.locator("main")).containsText("其他审核人员");
    }
    String second = story.review(application);
    try (BrowserContext before = context("zh", false);
        BrowserContext third = context("zh", false);
        BrowserContext senior = context("zh", false)) {
      Page again = officer(before, "QD1001", "/office/reviews/" + second);
      assertThat(again.locator("form[action$='/decision']")).hasCount(0);
      decideByKeyboard(officer(third, "QD1003", "/office/reviews/" + second));
      Page last = officer(senior, "QD2001", "/office/reviews/" + second);
      assertThat(last.locator("#objection + p")).containsText("解除通知书");
      decide(last, true, "");
      assertThat(last.locator(".chip.good").first()).containsText("审核通过");
    }
  }

  @Test
  void aSuspendedOfficerIsOutAtOnce() {
    try (BrowserContext context = context("zh", false)) {
      Page page = officer(context, "QD2002", "/office/reviews");
      assertThat(page.locator("h1")).containsText("审核台");
      assertThat(officers.suspend("QD2002", new Actor(Actor.Kind.OPERATOR, "test"))).isTrue();
      page.reload();
      assertThat(page).hasURL(Pattern.compile(".*/staff"));
    }
  }

  private String applied() {
    TestHome home = owners.registered(ZHOU);
    var restriction = Entries.encumbrance(home, "FILED_RESTRICTION", "F-1", clock.now());
    Entries.encumbranceOf(restriction).put("authority", "青岛市住房和城乡建设局");
    owners.recorded(restriction);
    return story.applied(owners.signedIn(ZHOU), home);
  }

  private static void refuse(String staffNo, String review) {
    try (BrowserContext context = context("zh", false)) {
      decide(officer(context, staffNo, "/office/reviews/" + review), false, "限制没有解除 <b>");
    }
  }

  private static Page officer(BrowserContext context, String staffNo, String path) {
    Page page = context.newPage();
    Axe.comesAlong(page);
    page.navigate(BASE + path);
    page.locator("#staffNo").fill(staffNo);
    page.locator("#password").fill(TestSandbox.STAFF_PASSWORD);
    page.locator("#code").fill(StaffCodes.next(staffNo));
    page.locator("form button").first().click();
    page.waitForURL(BASE + path);
    return page;
  }

  private static void decide(Page page, boolean pass, String note) {
    Locator form = page.locator("form[action$='/decision']");
    form.locator(pass ? "#decision" : "#refuse").check();
    form.locator("#reason").selectOption(pass ? "RELEASED" : "STANDS");
    form.locator("#note").fill(note);
    form.locator("button").click();
  }

  private static void decideByKeyboard(Page page) {
    Keys.reach(page, "#decision");
    page.keyboard().press("Space");
    Keys.reach(page, "#reason");
    page.keyboard().press("ArrowDown");
    Keys.reach(page, "#note");
    page.keyboard().insertText("备案部门已书面确认解除。");
    Keys.follow(page, "form[action$='/decision'] button");
    assertThat(page.locator("form[action$='/decision']")).hasCount(0);
  }

  private static void axeFindsNothing(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(Axe.tooWide(page)).isEmpty();
  }
}
