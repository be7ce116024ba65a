package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken is answered by a problem, whatever it is and wherever it is noticed. */
class ProblemsAtTheDoorTest extends ConventionsCase {

  @Test
  void aProblemIsAnRfc9457Document() throws Exception {
    HttpResponse<String> answer = post("/api/v1/homes", "{\"price\": 0, \"prise\": 1}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"type":"https://anju.example.test/developers#FIELD_UNKNOWN","title":"Bad Request",\
            "status":400,"detail":"Some fields are malformed; see errors.","code":"FIELD_UNKNOWN",\
            "errors":[{"pointer":"/price","code":"NUMBER_OUT_OF_RANGE","detail":"Expected 1 to 10."},\
            {"pointer":"/prise","code":"FIELD_UNKNOWN","detail":"There is no such field here."}]}""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/homes",
        "/api/v1/homes/1/2",
        "/api/v1/%E5%AE%89"
      })
  void noSuchPathIsNotFound(String path) throws Exception {
    for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
      assertProblem(send(method, path, "{}", "application/json"), 404, "NOT_FOUND");
    }
  }

  @Test
  void anAnswerSaysHowLongItIs() throws Exception {
    HttpResponse<String> answer = post("/api/v1/homes", "{\"price\":1}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void anotherMethodIsNotAllowedAndSaysWhichAre() throws Exception {
    HttpResponse<String> answer = send("DELETE", "/api/v1/homes", "", "application/json");
    assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "nonsense, 415",
    "application/json;charset=GBK, 415",
    "application/json;charset=utf-8, 200",
    "application/json;charset=no-such, 415",
    "application/json, 200"
  })
  void onlyJsonInUtf8IsTaken(String mediaType, int status) throws Exception {
    HttpResponse<String> answer = send("POST", "/api/v1/homes", "{\"price\":1}", mediaType);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 415) {
      assertProblem(answer, 415, "MEDIA_TYPE_UNSUPPORTED");
    }
  }

  @Test
  void compressedBodiesAreNotTaken() throws Exception {
    HttpRequest request =
        request("POST", "/api/v1/homes", BodyPublishers.ofString("{\"price\":1}"))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .build();
    assertProblem(send(request), 415, "MEDIA_TYPE_UNSUPPORTED");
  }

  @Test
  void nobodyWhoAcceptsOnlyXmlIsServedButHeLearnsIt() throws Exception {
    HttpRequest request =
        request("GET", "/api/v1/numbers/1", BodyPublishers.noBody())
            .header("Accept", "text/xml")
            .build();
    assertProblem(send(request), 406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/numbers/abc",
        "/api/v1/numbers/99999999999",
        "/api/v1/numbers/1?limit=x",
        "/api/v1/numbers/1?limit=1.5"
      })
  void aParameterOfAnotherTypeIsNamed(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertProblem(answer, 400, "PARAMETER_INVALID");
    assertThat(json.readTree(answer.body()).get("parameter").asString()).isIn("n", "limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/numbers/1?limit=%zz", "/api/v1/numbers/1?%", "/api/v1/numbers/1?limit=%C3%28",
        "/api//v1/numbers/1", "/api/v1/numbers/1;x=y", "/api/v1/numbers/%2e%2e/1",
        "/api/v1/numbers/%00", "/api/v1/numbers/%2F", "/api/v1/numbers/<script>",
        "/api/v1/numbers/1?a=\"<script>\"", "/api/v1/numbers/\\1", "/api/v1/numbers/%zz",
        "/api/v1/numbers/1?a=|", "/api/v1/numbers/\u00e4"
      })
  void hostileAddressesGetProblemsAndNeverHtml(String target) throws Exception {
    String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|200) .*").doesNotContain("<", "at org.");
    if (!answer.startsWith("HTTP/1.1 200")) {
      assertThat(answer).contains("application/problem+json", "\"code\":\"");
    }
  }

  @Test
  void requestsTheContainerRefusesGetProblems() throws Exception {
    String huge = "X-Long: " + "x".repeat(200_000) + "\r\n";
    assertThat(raw("GET /api/v1/numbers/1 HTTP/1.1\r\nHost: localhost\r\n" + huge))
        .startsWith("HTTP/1.1 4")
        .contains("\"status\":4")
        .doesNotContain("<");
    assertThat(raw("GET /api/v1/numbers/1 HTTP/1.1\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("REQUEST_MALFORMED")
        .doesNotContain("<");
    assertThat(raw("G<T /api/v1/numbers/1 HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("REQUEST_MALFORMED")
        .doesNotContain("<h");
    assertThat(raw("TRACE /api/v1/numbers/1 HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 4")
        .contains("application/problem+json")
        .doesNotContain("<");
    assertThat(raw("GET /api/v1/numbers/1 HTTP/1.1\r\nHost: local host\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("REQUEST_MALFORMED")
        .doesNotContain("<");
    assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 4")
        .contains("\"status\":4")
        .doesNotContain("<");
  }
}
