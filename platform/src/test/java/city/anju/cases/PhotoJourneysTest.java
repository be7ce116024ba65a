package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.people.AnjuTest;
import city.anju.people.Axe;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.HostileFiles;
import city.anju.people.HostileFiles.HostileFile;
import city.anju.people.TestPictures;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Owners with their photos in a real browser: with scripts, without, and with nothing but keys. */
@AnjuTest
@Import(OwnerStory.class)
class PhotoJourneysTest extends BrowserCase {

  private static final TestOwner SHEN = new TestOwner("沈丽华", "330199190001010061");
  private static final TestOwner XIE = new TestOwner("谢文斌", "33019919000101007X");

  private final OwnerStory story;

  PhotoJourneysTest(OwnerStory story) {
    this.story = story;
  }

  private String offered(TestOwner owner) {
    TestHome home = story.registered(owner);
    PersonId person = story.signedIn(owner);
    return story.offered(person, home);
  }

  private static String path(String no) {
    return "/my/applications/" + no + "/photos";
  }

  private static FilePayload jpeg(String name, int scene) {
    byte[] file = TestPictures.withExif(TestPictures.jpeg(TestPictures.scene(scene, 900, 600)), 1);
    return new FilePayload(name, "image/jpeg", file);
  }

  private static FilePayload[] jpegs(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(scene -> jpeg("照片 " + scene + ".jpg", scene))
        .toArray(FilePayload[]::new);
  }

  private static Locator photos(Page page) {
    return page.locator("#file-list li.photo");
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void anOwnerAddsSeveralAtOnceAndSeesWhatWasNotTaken(boolean scripts) {
    String no = offered(SHEN);
    int from = scripts ? 3000 : 3100;
    try (BrowserContext context = context("zh", scripts)) {
      Page page = signedIn(context, SHEN, "/my/applications/" + no);
      page.locator("main a[href$='/photos']").click();
      FilePayload[] three = jpegs(from, 3);
      FilePayload svg =
          new FilePayload(
              "图.jpg", "image/jpeg", "<svg><script>alert(1)</script></svg>".getBytes(UTF_8));
      page.locator("#file").setInputFiles(new FilePayload[] {three[0], svg, three[1], three[2]});
      if (!scripts) {
        page.locator("form:has(#file) button").click();
        assertThat(page.locator(".summary")).containsText("“图.jpg”没有保存");
      } else {
        assertThat(page.locator("[data-queue] .mistake")).containsText("只能是 JPG");
      }
      assertThat(photos(page)).hasCount(3);
      assertThat(page.locator("#file-count")).containsText("已有 3 张");
      Object width = photos(page).first().locator("img").evaluate(WAIT_FOR_PICTURE);
      assertThat(width).as("the picture is shown").isEqualTo(800);

      page.locator("#plan")
          .setInputFiles(
              new FilePayload(
                  "户型.png", "image/png", TestPictures.png(TestPictures.scene(from + 9, 700, 500))));
      if (!scripts) {
        page.locator("form:has(#plan) button").click();
      }
      assertThat(page.locator("#plan-list li.photo")).hasCount(1);
      page.reload();
      assertThat(photos(page)).hasCount(3);
    }
  }

  private static final String WAIT_FOR_PICTURE =
      "async image => { await image.decode(); return image.naturalWidth; }";

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {false, true})
  void keysAloneDescribeOrderAndRemove(boolean scripts) {
    String no = offered(SHEN);
    try (BrowserContext context = context("zh", scripts)) {
      Page page = signedIn(context, SHEN, path(no));
      int from = scripts ? 3200 : 3300;
      page.locator("#file").setInputFiles(jpegs(from, 3));
      if (!scripts) {
        page.locator("form:has(#file) button").press("Enter");
      }
      assertThat(photos(page)).hasCount(3);
      String first = photos(page).first().getAttribute("data-id");
      String last = photos(page).last().getAttribute("data-id");

      page.locator("#alt-" + first).focus();
      page.keyboard().type("朝南的客厅");
      page.keyboard().press("Enter");
      assertThat(page.locator("#photo-" + first + " img")).hasAttribute("alt", "朝南的客厅");

      page.locator("#up-" + last).focus();
      page.keyboard().press("Enter");
      assertThat(photos(page).nth(1)).hasAttribute("data-id", last);
      page.locator("#up-" + last).focus();
      page.keyboard().press("Space");
      assertThat(photos(page).first()).hasAttribute("data-id", last);
      assertThat(page.locator("#up-" + last)).isDisabled();
      if (scripts) {
        assertThat(page.locator("#down-" + last)).isFocused();
        assertThat(page.locator("#said")).hasText("已移到第 1 张");
      } else {
        assertThat(page).hasURL(Pattern.compile(".*#photo-" + last));
      }

      page.locator("#remove-" + first).focus();
      page.keyboard().press("Enter");
      assertThat(photos(page)).hasCount(2);
    }
  }

  @Test
  void picturesAreDraggedIntoOrder() {
    String no = offered(SHEN);
    try (BrowserContext context = context("zh", true)) {
      Page page = signedIn(context, SHEN, path(no));
      page.setViewportSize(1280, 1400);
      page.locator("#file").setInputFiles(jpegs(3400, 3));
      assertThat(photos(page)).hasCount(3);
      String last = photos(page).last().getAttribute("data-id");
      page.locator("#photo-" + last + " [data-frame]")
          .dragTo(photos(page).first().locator("[data-frame]"));
      assertThat(page.locator("#said")).hasText("已移到第 1 张");
      page.reload();
      assertThat(photos(page).first()).hasAttribute("data-id", last);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 连接中断，马上自动再试", "503, 现在忙不过来，马上自动再试"})
  void troubleOnTheWayLosesNothing(int status, String said) {
    String no = offered(SHEN);
    try (BrowserContext context = context("zh", true)) {
      Page page = signedIn(context, SHEN, path(no));
      AtomicBoolean trouble = new AtomicBoolean(true);
      page.route(
          "**" + path(no),
          route -> {
            if (!trouble.get() || !route.request().method().equals("POST")) {
              route.resume();
            } else if (status == 0) {
              route.abort("connectionreset");
            } else {
              route.fulfill(new Route.FulfillOptions().setStatus(status));
            }
          });
      page.locator("#file").setInputFiles(jpegs(3500, 3));
      assertThat(page.locator("[data-queue]").first()).containsText(said);
      trouble.set(false);
      assertThat(photos(page)).hasCount(3);
      assertThat(page.locator("[data-queue] li")).hasCount(0);
    }
  }

  @Test
  void twoHundredHostileFilesLeaveThePlatformStanding() {
    String no = offered(XIE);
    try (BrowserContext context = context("zh", false)) {
      Page page = signedIn(context, XIE, path(no));
      String token = page.locator("input[name=_csrf]").first().inputValue();
      Map<Integer, Integer> answers = new TreeMap<>();
      for (HostileFile hostile : HostileFiles.all()) {
        String name = hostile.name().replaceAll("[\\r\\n\\u0000]", "?"); // no client sends these
        FormData form =
            FormData.create()
                .set("_csrf", token)
                .set("kind", "PHOTO")
                .set("file", new FilePayload(name, "image/jpeg", hostile.content()));
        APIResponse answer =
            context
                .request()
                .post(
                    BASE + path(no),
                    RequestOptions.create()
                        .setHeader("Accept", "application/json")
                        .setMultipart(form));
        assertThat(answer.status()).as(hostile.what()).isIn(200, 201, 409, 413, 415, 422);
        answers.merge(answer.status(), 1, Integer::sum);
        answer.dispose();
      }
      System.out.println("answers to hostile files: " + answers);
      page.reload();
      for (Locator image : page.locator("li.photo img").all()) {
        APIResponse picture = context.request().get(BASE + image.getAttribute("src"));
        assertThat(picture.headers())
            .containsEntry("content-type", "image/jpeg")
            .containsEntry("x-content-type-options", "nosniff");
        assertThat(picture.headers().get("cache-control")).contains("private");
        assertThat(new String(picture.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("<script", "<?php", "Exif", TestPictures.CAMERA);
      }
    }
  }

  @Test
  void filesAreTakenNowhereElseAndOfNobodyElse() {
    String no = offered(SHEN);
    try (BrowserContext context = context("zh", false)) {
      FormData form = FormData.create().set("file", jpeg("a.jpg", 3600));
      RequestOptions multipart = RequestOptions.create().setMultipart(form).setMaxRedirects(0);
      APIResponse stranger = context.request().post(BASE + path(no), multipart);
      assertThat(stranger.status()).isEqualTo(302);
      assertThat(stranger.headers().get("location")).contains("/sign-in");
      for (String elsewhere : List.of("/", "/c", "/my/homes", "/api/v1/codes/x", "/oauth2/token")) {
        assertThat(context.request().post(BASE + elsewhere, multipart).status())
            .as(elsewhere)
            .isEqualTo(415);
      }
      Page other = signedIn(context, XIE, "/my/homes");
      assertThat(other.navigate(BASE + path(no)).status()).isEqualTo(404);
      assertThat(context.request().post(BASE + path(no), multipart).status())
          .as("without the token of a form")
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everybodyCanUseThePageAsItIsServed(String language) {
    String no = offered(SHEN);
    try (BrowserContext context = context(language, true)) {
      Page page = signedIn(context, SHEN, path(no));
      Axe.comesAlong(page);
      page.reload();
      page.locator("#file").setInputFiles(jpegs(language.equals("zh") ? 3700 : 3800, 2));
      assertThat(photos(page)).hasCount(2);
      page.locator("#file")
          .setInputFiles(new FilePayload("x.gif", "image/gif", "GIF89a".getBytes(UTF_8)));
      assertThat(page.locator("[data-queue] .mistake")).isVisible();
      for (int width : List.of(375, 1280)) {
        page.setViewportSize(width, 900);
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(Axe.tooWide(page)).isEmpty();
      }
    }
  }
}
