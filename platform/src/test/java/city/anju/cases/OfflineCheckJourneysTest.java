package city.anju.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.crypto.Sm3;
import city.anju.listing.Codes;
import city.anju.people.AnjuTest;
import city.anju.people.Axe;
import city.anju.qr.QrCodes;
import city.anju.shared.CityClock;
import city.anju.shared.ListingCode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** The page that checks a QR by itself: saved from the platform, opened without a network. */
@AnjuTest
@Import(OwnerStory.class) // as the other journeys: one platform for all
class OfflineCheckJourneysTest extends BrowserCase {

  /** GB/T 32918.5-2017, annex A: the key, and the signature of "message digest". */
  private static final String X =
      "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";

  private static final String Y =
      "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
  private static final String R =
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
  private static final String S =
      "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
  private static final String N =
      "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123";

  private final QrCodes qrCodes;
  private final Codes codes;
  private final CityClock clock;

  @TempDir private Path stick;
  private BrowserContext context;
  private Page page;
  private List<String> asked;

  OfflineCheckJourneysTest(QrCodes qrCodes, Codes codes, CityClock clock) {
    this.qrCodes = qrCodes;
    this.codes = codes;
    this.clock = clock;
  }

  @BeforeEach
  void savedAndOpenedElsewhere() throws IOException {
    context = context("zh", true);
    page = context.newPage();
    APIResponse served = page.request().get(BASE + "/offline-check.html");
    assertThat(served.headers().get("content-disposition")).startsWith("attachment");
    Path saved = Files.write(stick.resolve("offline-check.html"), served.body());
    Files.write(
        stick.resolve("keys.json"),
        page.request().get(BASE + "/.well-known/anju-qr-keys.json").body());
    context.setOffline(true);
    asked = new ArrayList<>();
    Axe.comesAlong(page);
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(saved.toUri().toString());
  }

  @AfterEach
  void nothingWasAskedOfAnybody() {
    assertThat(asked).allMatch(url -> url.startsWith("file:"));
    context.close();
  }

  private String printed() {
    ListingCode code = codes.parsed("QD0220260300093PM").orElseThrow();
    return qrCodes.print(code, clock.now()).text();
  }

  private void check(String text) {
    page.locator("#text").fill(text);
    page.locator("#check").click();
  }

  @Test
  void aQrOfThePlatformIsGenuine() {
    check(" " + printed() + "\n");
    assertThat(page.locator("#answer .genuine")).containsText("QD0220260300093PM");
    assertThat(page.locator("#answer")).containsText("Whether it is valid now cannot be known");
    page.locator("#switch").click();
    assertThat(page.locator("#answer h2 [lang=zh-CN]")).isVisible();
    assertThat(page.locator("#answer h2 [lang=en]")).isHidden();
  }

  @Test
  void everybodyCanUseIt() {
    page.setViewportSize(375, 800);
    for (String text : List.of(printed(), printed().replace("00093PM", "00094PM"), "half")) {
      check(text);
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        assertThat(Axe.violations(page)).as("%s %s", text, colours).isEmpty();
        assertThat(Axe.tooWide(page)).as(text).isEmpty();
      }
    }
  }

  @Test
  void aChangedQrIsForged() {
    String text = printed();
    for (String changed :
        List.of(
            text.replace("00093PM", "00094PM"),
            text.replace(BASE, "https://anju.example.cn"),
            text.replaceFirst("at=\\d{8}", "at=20260301"),
            text.substring(0, text.length() - 86) + "A".repeat(86))) {
      check(changed);
      assertThat(page.locator("#answer .forged")).containsText("Forged, or changed");
    }
  }

  @Test
  void anUnknownKeyAndAHalfTextAreToldSo() {
    String text = printed();
    check(text.replaceFirst("kid=\\w{16}", "kid=0123456789abcdef"));
    assertThat(page.locator("#answer .forged")).containsText("not in your list");
    check(text.substring(0, 150));
    assertThat(page.locator("#answer .unknown")).containsText("not the whole text");
    check("<img src=x onerror=alert(1)>");
    assertThat(page.locator("#answer .unknown")).isVisible();
  }

  @Test
  void anotherFileOfKeysMayBeLoaded() throws IOException {
    page.locator("#file").setInputFiles(stick.resolve("offline-check.html"));
    assertThat(page.locator("#answer .unknown")).containsText("does not hold a platform's keys");
    String published = Files.readString(stick.resolve("keys.json"));
    Path damaged =
        Files.writeString(
            stick.resolve("damaged.json"),
            published.replaceFirst("\"x\" : \"....", "\"x\" : \"AAAA"));
    page.locator("#file").setInputFiles(damaged);
    assertThat(page.locator("#answer .unknown")).isVisible();
    page.evaluate("published = {keys: []}");
    check(printed());
    assertThat(page.locator("#answer .forged")).isVisible();
    page.locator("#file").setInputFiles(stick.resolve("keys.json"));
    assertThat(page.locator("#holder")).containsText(BASE);
    check(printed());
    assertThat(page.locator("#answer .genuine")).isVisible();
  }

  @Test
  void itsDigestsAreThoseOfTheStandardAndOurs() {
    assertThat(page.evaluate("hex(sm3(ascii('abcd'.repeat(16))))"))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    for (int length = 0; length <= 130; length++) {
      String text = "a".repeat(length);
      assertThat(page.evaluate("text => hex(sm3(ascii(text)))", text))
          .as("length %d", length)
          .isEqualTo(Sm3.hex(text.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  @Test
  void itsSignaturesAreThoseOfTheStandard() {
    assertThat(verifies(X, Y, "message digest", R, S)).isTrue();
    assertThat(verifies(X, Y, "message digesT", R, S)).isFalse();
    assertThat(verifies(X, Y, "message digest", S, R)).isFalse();
    assertThat(verifies(Y, X, "message digest", R, S)).as("no point of the curve").isFalse();
    String zero = "0".repeat(64);
    assertThat(verifies(X, Y, "message digest", zero, S)).isFalse();
    assertThat(verifies(X, Y, "message digest", R, zero)).isFalse();
    assertThat(verifies(X, Y, "message digest", N, S)).isFalse();
    assertThat(verifies(X, Y, "message digest", R, N)).isFalse();
  }

  private boolean verifies(String x, String y, String message, String r, String s) {
    return (boolean)
        page.evaluate(
            """
            ([x, y, message, r, s]) => sm2Verifies(
                [BigInt('0x' + x), BigInt('0x' + y)], ascii(message),
                joined(bytesOf(BigInt('0x' + r)), bytesOf(BigInt('0x' + s))))
            """,
            List.of(x, y, message, r, s));
  }
}
