package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.Practitioners;
import city.anju.identity.Practitioners.Work;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** A buyer searches, reads, asks for a viewing, and both confirm; a practitioner sees nothing. */
@AnjuTest
@Import(OwnerStory.class)
class ViewingJourneysTest extends BrowserCase {

  private final TestOwner wang = new TestOwner("王海燕", SyntheticIds.next());
  private final TestOwner liu = new TestOwner("刘晓东", SyntheticIds.next());
  private final TestOwner gao = new TestOwner("高明洋", SyntheticIds.next());
  private final String community = "看" + UUID.randomUUID().toString().substring(0, 6) + "园";

  private final OwnerStory story;
  private final Practitioners practitioners;
  private final CityClock clock;

  ViewingJourneysTest(OwnerStory story, Practitioners practitioners, CityClock clock) {
    this.story = story;
    this.practitioners = practitioners;
    this.clock = clock;
  }

  private String onSale() {
    TestHome home = Entries.home();
    Map<String, Object> entry =
        Entries.firstRegistration(home, clock.now().minusSeconds(40_000_000), wang);
    unitOf(entry).put("community", community);
    story.recorded(entry);
    return story.published(story.signedIn(wang), home);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> unitOf(Map<String, Object> entry) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get("unit"));
  }

  @ParameterizedTest(name = "in {0}, scripts {1}")
  @CsvSource({"zh,false", "en,true"})
  void aBuyerSearchesReadsAsksAndBothConfirm(String language, boolean scripts) {
    onSale();
    try (BrowserContext his = context(language, scripts);
        BrowserContext hers = context(language, scripts)) {
      Page buyer = signedIn(his, liu, "/my/viewings");
      buyer.navigate(BASE + "/homes?q=" + community);
      buyer.locator("a[href^='/homes/']:has-text('" + community + "')").first().click();
      asked(buyer);

      Page owner = signedIn(hers, wang, "/my/homes");
      owner.locator("main a[href='/my/viewings']").first().click();
      owner.locator("h2 a[href^='/my/viewings/']").first().click();
      assertThat(owner.locator("main")).containsText("刘*东");
      assertThat(owner.locator("main")).containsText("想看采光 <script>alert(1)</script>");
      assertThat(owner.content()).doesNotContain(liu.name(), liu.idNo());
      proposed(owner);

      buyer.reload();
      buyer.locator("form[action$='/pick'] button").click();
      assertThat(buyer.locator(".summary a[href='#time-1']")).isVisible();
      buyer.locator("#time-2").check();
      buyer.locator("form[action$='/pick'] button").click();
      assertThat(buyer.locator("main")).not().containsText("302室");

      owner.reload();
      owner.locator("#confirm").click();
      assertThat(owner.locator(".chip.good")).isVisible();
      buyer.reload();
      assertThat(buyer.locator("main")).containsText("302室");
      numbersOnlyWhenBothAgree(buyer, owner);
    }
  }

  /** Nothing typed is lost when something must be mended. */
  private void asked(Page buyer) {
    buyer.locator("form[action$='/viewing'] button").click();
    assertThat(buyer.locator(".summary a[href='#ask-words']")).isVisible();
    buyer.locator("#ask-words").fill("想看采光，电话 138 0532 1234");
    buyer.locator("form[action$='/viewing'] button").click();
    assertThat(buyer.locator(".summary a[href='#ask-words']")).isVisible();
    assertThat(buyer.locator("#ask-words")).hasValue("想看采光，电话 138 0532 1234");
    buyer.locator("#ask-words").fill("想看采光 <script>alert(1)</script>");
    buyer.locator("form[action$='/viewing'] button").click();
    assertThat(buyer).hasURL(Pattern.compile(".*/my/viewings/[0-9a-f-]{36}"));
  }

  private static void proposed(Page owner) {
    owner.locator("#day1").selectOption(new SelectOption().setIndex(3));
    owner.locator("#hour1").selectOption("09:30");
    owner.locator("#day2").selectOption(new SelectOption().setIndex(3));
    owner.locator("#hour2").selectOption("09:30");
    owner.locator("form[action$='/times'] button").click();
    assertThat(owner.locator(".summary a[href='#day1']")).isVisible();
    assertThat(owner.locator("#hour2")).hasValue("09:30");
    owner.locator("#hour2").selectOption("15:00");
    owner.locator("form[action$='/times'] button").click();
    assertThat(owner.locator(".summary")).hasCount(0);
  }

  private static void numbersOnlyWhenBothAgree(Page buyer, Page owner) {
    buyer.locator("#words").fill("微信 liu_1985");
    buyer.locator("form[action$='/messages'] button").click();
    assertThat(buyer.locator(".summary a[href='#words']")).isVisible();
    assertThat(buyer.locator("#words")).hasValue("微信 liu_1985");
    buyer.locator("#contact").fill("13805321234");
    buyer.locator("form[action$='/contact'] button").click();
    owner.reload();
    assertThat(owner.content()).doesNotContain("13805321234");
    owner.locator("#contact").fill("haiyan_wang");
    owner.locator("form[action$='/contact'] button").click();
    assertThat(owner.locator("section[aria-labelledby=contacts]")).containsText("13805321234");
    buyer.reload();
    assertThat(buyer.locator("section[aria-labelledby=contacts]")).containsText("haiyan_wang");
  }

  @Test
  void aPractitionerSeesNothing() {
    String code = onSale();
    practitioners.take(
        List.of(
            new Work(
                IdDocument.parse(IdKind.RESIDENT_ID, gao.idNo()),
                clock.today().minusYears(1),
                null)),
        Actor.SYSTEM);
    try (BrowserContext his = context("zh", false);
        BrowserContext theirs = context("zh", false)) {
      Page buyer = signedIn(his, liu, "/my/viewings");
      buyer.navigate(BASE + "/homes?q=" + community);
      String path = buyer.locator("h2 a[href^='/homes/']").first().getAttribute("href");

      Page agent = signedIn(theirs, gao, "/my/viewings");
      agent.navigate(BASE + "/homes?q=" + community);
      assertThat(agent.locator("h2 a[href^='/homes/']")).hasCount(0);
      assertThat(agent.navigate(BASE + path).status()).isEqualTo(404);
      assertThat(agent.locator("form[action$='/viewing']")).hasCount(0);
      assertThat(agent.content()).doesNotContain(code);
      agent.navigate(BASE + "/my/viewings");
      assertThat(agent.locator("h2 a[href^='/my/viewings/']")).hasCount(0);
    }
  }
}
