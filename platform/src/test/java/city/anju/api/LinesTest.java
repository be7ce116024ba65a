package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bodies of lines: answered in order, each with its line, and within limits. */
class LinesTest extends ConventionsCase {

  @Test
  void answersOfLinesComeInOrderEachWithItsLine() throws Exception {
    String lines = "{\"price\":1}\r\n\n{\"prise\":1}\n  \nnot json\n{\"price\":5}";
    HttpResponse<String> answer = send("POST", "/api/v1/lines", lines, "application/ndjson");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<JsonNode> answers = answer.body().lines().map(json::readTree).toList();
    assertThat(answers.stream().map(line -> line.get("line").asInt())).containsExactly(1, 3, 5, 6);
    assertThat(answers.stream().map(line -> line.get("status").asString()))
        .containsExactly("RECORDED", "REJECTED", "REJECTED", "RECORDED");
    assertThat(answers.get(1).at("/problem/errors/1/pointer").asString()).isEqualTo("/prise");
    assertThat(answers.get(2).at("/problem/code").asString()).isEqualTo("BODY_MALFORMED");
  }

  @Test
  void tooManyLinesAreRefusedBeforeTheFirstIsDone() throws Exception {
    HttpResponse<String> most =
        send("POST", "/api/v1/lines", "\n".repeat(99_999) + "{\"price\":1}", Ndjson.MEDIA_TYPE);
    assertThat(most.statusCode()).isEqualTo(200);
    assertThat(json.readTree(most.body()).get("line").asInt()).isEqualTo(100_000);
    HttpResponse<String> more =
        send("POST", "/api/v1/lines", "\n".repeat(100_000) + "{\"price\":1}", Ndjson.MEDIA_TYPE);
    assertProblem(more, 413, "TOO_MANY_LINES");
  }

  @Test
  void aLineOver64KibibytesIsRefused() throws Exception {
    String fits = "{\"price\":1" + " ".repeat(64 * 1024 - 11) + "}";
    String two = fits + "\r\n" + fits + "\r\n";
    assertThat(send("POST", "/api/v1/lines", two, Ndjson.MEDIA_TYPE).body().lines()).hasSize(2);
    HttpResponse<String> more =
        send("POST", "/api/v1/lines", fits + "\n" + fits + "  ", Ndjson.MEDIA_TYPE);
    assertProblem(more, 413, "LINE_TOO_LONG");
  }

  @Test
  void over64MebibytesAreRefusedHoweverTheyComeAndTheRefusalIsRead() throws Exception {
    byte[] line = (" ".repeat(65_535) + "\n").getBytes(StandardCharsets.UTF_8);
    List<byte[]> body = java.util.Collections.nCopies(1_025, line);
    HttpRequest chunked =
        request("POST", "/api/v1/lines", BodyPublishers.ofByteArrays(body))
            .header("Content-Type", Ndjson.MEDIA_TYPE)
            .build();
    assertProblem(send(chunked), 413, "BODY_TOO_LARGE");
    HttpRequest sized =
        request(
                "POST",
                "/api/v1/lines",
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(body), 1_025L * 65_536))
            .header("Content-Type", Ndjson.MEDIA_TYPE)
            .build();
    assertProblem(send(sized), 413, "BODY_TOO_LARGE");
  }

  @Test
  void aStreamThatFailsIsBrokenOffAndNotEndedAsIfItWereWhole() throws Exception {
    String answer =
        raw(
            "POST /api/v1/lines HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson"
                + "\r\nContent-Length: 40\r\n",
            "{\"price\":1}\n{\"fail\":1}\n" + " ".repeat(17));
    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("\r\n0\r\n\r\n", "INTERNAL");
  }
}
