package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import city.anju.qr.QrCheck.State;
import city.anju.shared.CityClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors of the signed QR over HTTP, for anybody. */
@AnjuTest
class QrDoorTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final QrCodes codes;
  private final CityClock clock;
  private final int port;

  QrDoorTest(QrCodes codes, CityClock clock, @LocalServerPort int port) {
    this.codes = codes;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void thePublishedKeysCheckWhatIsPrinted() throws Exception {
    HttpResponse<String> answer = get(QrKeys.PATH);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    SignedQr printed = codes.print(Printer.CODE, clock.now());
    assertThat(QrKeys.read(answer.body()).check(printed).state()).isEqualTo(State.GENUINE);
  }

  @Test
  void thePageForOfflineChecksBringsTheKeysAndIsSavedNotShown() throws Exception {
    HttpResponse<String> answer = get("/offline-check.html");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"offline-check.html\"");
    String kid = codes.print(Printer.CODE, clock.now()).kid();
    assertThat(answer.body())
        .contains("\"kid\" : \"" + kid + "\"")
        .doesNotContain("{\"keys\": []}");
  }

  @Test
  void theAddressInAQrTellsWhatItIsWorth() throws Exception {
    String text = codes.print(Printer.CODE, clock.now()).text();
    String path = text.substring(text.indexOf("/c/"));
    assertThat(get(path).body()).contains("二维码是真的，但平台查不到这个房源码");
    assertThat(get(path.replace("QD02", "qd02")).body()).contains("二维码是真的");
    assertThat(get(path + "&from=x").body()).contains("二维码是真的");
    HttpResponse<String> forged = get(path.replace("00093PM", "00094PM"));
    assertThat(forged.statusCode()).isEqualTo(200);
    assertThat(forged.body()).contains("这个二维码是假的，或被改过");
    assertThat(get(path.substring(0, path.length() - 1)).body()).contains("没法核对真假");
    assertThat(get("/c/QD0220260300093PM").body()).doesNotContain("二维码");
  }

  @Test
  void hostileParametersAreNoFaultOfOurs() throws Exception {
    for (String query :
        new String[] {
          "v=1&sig=%00",
          "sig=%FF%FE",
          "kid=%3Cscript%3E&sig=1&at=1&token=1&v=1",
          "v=&v=&sig",
          "at=" + "9".repeat(3_000)
        }) {
      HttpResponse<String> answer = get("/c/QD0220260300093PM?" + query);
      assertThat(answer.statusCode()).as(query).isIn(200, 400);
      assertThat(answer.body())
          .doesNotContain("二维码是真的")
          .doesNotContainPattern("<script(?! src=\"/kept)");
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
