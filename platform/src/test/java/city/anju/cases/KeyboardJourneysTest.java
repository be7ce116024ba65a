package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.Keys;
import city.anju.people.SyntheticIds;
import city.anju.shared.CityClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * Without a mouse, and without looking for the focus: an owner signs in, mends a mistake and
 * publishes; a buyer signs in, searches, reads and asks to see the home.
 */
@AnjuTest
@Import(OwnerStory.class)
class KeyboardJourneysTest extends BrowserCase {

  /** As a date field of a browser in English takes what is typed. */
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

  private final TestOwner song = new TestOwner("宋丽华", SyntheticIds.next());
  private final TestOwner peng = new TestOwner("彭志强", SyntheticIds.next());
  private final String community = "键" + UUID.randomUUID().toString().substring(0, 6) + "里";

  private final OwnerStory story;
  private final CityClock clock;

  KeyboardJourneysTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @Test
  void sheSellsAndHeAsksToSeeItByKeysAlone() {
    TestHome home = Entries.home();
    Map<String, Object> entry =
        Entries.firstRegistration(home, clock.now().minusSeconds(40_000_000), song);
    unitOf(entry).put("community", community);
    story.recorded(entry);
    try (BrowserContext hers = context("zh", true);
        BrowserContext his = context("zh", true)) {
      Page seller = enters(hers, song, "/my/homes");
      skipsWhatIsTheSameOnEveryPage(seller);
      Keys.follow(seller, "main li a.btn[href^='/my/homes/']");
      Keys.follow(seller, "main a.btn[href$='/offer']");
      offers(seller);
      publishes(seller);

      Page buyer = enters(his, peng, "/my/viewings");
      buyer.navigate(BASE + "/homes");
      Keys.fill(buyer, "#q", community);
      Keys.enter(buyer);
      Keys.follow(buyer, "h2 a[href^='/homes/']");
      Keys.fill(buyer, "#ask-words", "周末能看房吗？");
      Keys.follow(buyer, "form[action$='/viewing'] button");
      assertThat(buyer).hasURL(Pattern.compile(".*/my/viewings/[0-9a-f-]{36}"));
    }
  }

  private static Page enters(BrowserContext context, TestOwner person, String path) {
    Page page = context.newPage();
    page.navigate(BASE + path);
    Keys.fill(page, "#name", person.name());
    Keys.fill(page, "#number", person.idNo());
    Keys.enter(page);
    page.waitForURL(BASE + path);
    return page;
  }

  private static void skipsWhatIsTheSameOnEveryPage(Page page) {
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  /** At the second try: the summary leads to the field that is wrong. */
  private void offers(Page page) {
    Keys.fill(page, "#price", "不要钱");
    Keys.enter(page);
    Keys.jump(page, ".summary a[href='#price']");
    assertThat(page.locator("#price")).isFocused();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText("2350000");
    Keys.reach(page, "#until");
    page.keyboard().type(TYPED.format(clock.today().plusDays(60)));
    Keys.fill(page, "#title", "南北通透");
    Keys.follow(page, "main form[method=post] button");
    assertThat(page).hasURL(Pattern.compile(".*/my/applications/A.*"));
  }

  private void publishes(Page page) {
    Keys.follow(page, "form[action$='/publish'] button");
    Keys.jump(page, ".summary a[href='#agree']");
    page.keyboard().press("Space");
    assertThat(page.locator("#agree")).isChecked();
    Keys.follow(page, "form[action$='/publish'] button");
    assertThat(page).hasURL(Pattern.compile(".*/my/listings/QD.*"));
    assertThat(story.check(page.locator(".code-line").innerText()).valid()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> unitOf(Map<String, Object> entry) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get("unit"));
  }
}
