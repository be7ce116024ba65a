package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** How large a body may be, and what becomes of one that breaks off or does not come. */
class BodiesTest extends ConventionsCase {

  @Test
  void aJsonBodyOverOneMebibyteIsTooLargeAndTheRefusalIsRead() throws Exception {
    String exact = "{\"price\":1" + " ".repeat(JsonBody.LONGEST - 11) + "}";
    assertThat(post("/api/v1/homes", exact).statusCode()).isEqualTo(200);
    assertProblem(post("/api/v1/homes", exact + " "), 413, "BODY_TOO_LARGE");
    assertProblem(post("/api/v1/homes", exact.repeat(20)), 413, "BODY_TOO_LARGE");
    HttpRequest chunked =
        request(
                "POST",
                "/api/v1/homes",
                BodyPublishers.fromPublisher(BodyPublishers.ofString(exact.repeat(20))))
            .header("Content-Type", "application/json")
            .build();
    assertProblem(send(chunked), 413, "BODY_TOO_LARGE");
  }

  @Test
  void aBodyThatBreaksOffIsTheSendersFaultAndNoIncident(CapturedOutput log) throws Exception {
    String head =
        "POST /api/v1/homes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    assertThat(halfSent(head + "Content-Length: 100\r\n\r\n{\"price\""))
        .startsWith("HTTP/1.1 400")
        .contains("REQUEST_MALFORMED");
    assertThat(halfSent(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("REQUEST_MALFORMED");
    assertThat(log.getAll()).doesNotContain("Incident");
  }

  @Test
  void aBodyThatDoesNotComeIsNotWaitedForLong(CapturedOutput log) throws Exception {
    String head = "POST /api/v1/homes HTTP/1.1\r\nHost: localhost\r\n";
    String answer = raw(head + "Content-Type: application/json\r\nContent-Length: 100\r\n");
    assertThat(answer).startsWith("HTTP/1.1 408").contains("REQUEST_TIMEOUT");
    assertThat(log.getAll()).doesNotContain("Incident");
  }
}
