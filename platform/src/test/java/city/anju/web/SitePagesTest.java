package city.anju.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Budgets;
import city.anju.api.Problem;
import city.anju.people.AnjuTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages' doors over HTTP: switches, errors, headers. */
@AnjuTest
class SitePagesTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Budgets budgets;
  private final int port;

  SitePagesTest(Budgets budgets, @LocalServerPort int port) {
    this.budgets = budgets;
    this.port = port;
  }

  @Test
  void aPageIsWholeAndLocked() throws Exception {
    HttpResponse<String> page = get("/official");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"zh-CN\">", "</html>");
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.headers().allValues("Set-Cookie")).as("strangers get no session").isEmpty();
  }

  @Test
  void theSwitchesChooseAndLeadBack() throws Exception {
    HttpResponse<String> english = get("/language?choose=en&to=%2Fc%3Fcode%3Dx%2520y");
    assertThat(english.statusCode()).isEqualTo(303);
    assertThat(header(english, "Location")).endsWith("/c?code=x%20y");
    assertThat(header(english, "Set-Cookie")).startsWith("anju_lang=en;").contains("HttpOnly");
    assertThat(header(get("/large?choose=1&to=%2F%2Fevil.example"), "Location")).endsWith("/");

    HttpResponse<String> page = get("/official", "Cookie", "anju_lang=en; anju_large=1");
    assertThat(page.body()).contains("<html lang=\"en\" class=\"large\">");
  }

  @Test
  void whatDoesNotExistIsAPageThatSaysSo() throws Exception {
    HttpResponse<String> missing = get("/nowhere/%3Cscript%3E");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("没有找到这一页").doesNotContainPattern("<script(?! src=\"/kept)");
    HttpResponse<String> wrongMethod =
        send(request("/official").POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(wrongMethod.statusCode()).isIn(403, 405);
    assertThat(wrongMethod.body()).contains("<!doctype html>");
  }

  @Test
  void theFirstPageAndTheGuideAreThere() throws Exception {
    assertThat(get("/").body()).contains("每一套在售的房子").doesNotContain("以此身份登录");
    assertThat(get("/developers").body())
        .contains("/api/v1/codes/{code}", "id=\"CODE_MALFORMED\"", "/api/openapi.json");
  }

  @Test
  void aCodeNeverIssuedIsCalledSo() throws Exception {
    HttpResponse<String> typed = get("/c?code=qd+02+2024+06+00001+cm");
    assertThat(typed.statusCode()).isEqualTo(303);
    assertThat(header(typed, "Location")).endsWith("/c/QD0220240600001CM");
    HttpResponse<String> unknown = get("/c/QD0220240600001CM");
    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(unknown.body()).contains("这个房源码，平台从未签发过").doesNotContain("核验<br>真实");
    assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aCodeHasOneAddress() throws Exception {
    for (String typed :
        new String[] {"qd0220240600001cm", "QD02-2024-06-00001-CM", "QD0220240600001cM"}) {
      HttpResponse<String> asTyped = get("/c/" + typed);
      assertThat(asTyped.statusCode()).isEqualTo(303);
      assertThat(header(asTyped, "Location")).endsWith("/c/QD0220240600001CM");
    }
  }

  @Test
  void onlyACheckCostsTheAskerSomething() throws Exception {
    InetAddress neighbour = InetAddress.ofLiteral("127.0.0.2");
    try (HttpClient other = HttpClient.newBuilder().localAddress(neighbour).build()) {
      HttpResponse<String> refused = askedWithNothingLeft(other, "/c/QD0220240600001CM");
      for (int again = 0; again < 50 && refused.statusCode() == 200; again++) {
        refused = askedWithNothingLeft(other, "/c/QD0220240600001CM"); // some had flowed back
      }
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("查得太快了");
      assertThat(header(refused, "Retry-After")).matches("[1-9]\\d*");

      assertThat(askedWithNothingLeft(other, "/c/QD02").statusCode()).isEqualTo(400);
      assertThat(askedWithNothingLeft(other, "/c/qd0220240600001cm").statusCode()).isEqualTo(303);
    }
  }

  private HttpResponse<String> askedWithNothingLeft(HttpClient other, String path)
      throws IOException, InterruptedException {
    assertThatThrownBy(
            () -> {
              for (int all = 0; all < 5_000; all++) {
                budgets.take("codes.check", "127.0.0.2");
              }
            })
        .isInstanceOf(Problem.class);
    return other.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  @Test
  void ofATextWithoutEndOnlyTheBeginningIsRepeated() throws Exception {
    HttpResponse<String> wrong = get("/c/QD" + "7".repeat(5_000));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("value=\"QD" + "7".repeat(62) + "\"", "您输入了 5002 位");
    assertThat(wrong.body()).doesNotContain("7".repeat(2_000));
  }

  @Test
  void whatIsNoCodeIsExplainedAndKept() throws Exception {
    HttpResponse<String> wrong = get("/c?code=QD02%22%3E%3Cscript%3E");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("房源码共 17 位").doesNotContain("><script>");
    assertThat(get("/c?code=").body()).contains("请输入房源码");
    assertThat(get("/c/%E4%BD%A0").statusCode()).isEqualTo(400);
  }

  @Test
  void myPagesSendStrangersToSignIn() throws Exception {
    HttpResponse<String> homes = get("/my/homes");
    assertThat(homes.statusCode()).isEqualTo(302);
    assertThat(header(homes, "Location")).contains("/sign-in?then=%2Fmy%2Fhomes");
  }

  @Test
  void theDressIsServed() throws Exception {
    assertThat(header(get("/anju.css"), "Content-Type")).startsWith("text/css");
    assertThat(header(get("/favicon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(get("/robots.txt").body()).contains("Disallow: /my/");
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
