package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OpenApiDocument;
import city.anju.identity.MachineClients;
import city.anju.identity.TestTokens;
import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the OpenAPI document shows is sent to the platform, whose answers must be as documented. */
@AnjuTest
class ApiExamplesTest {

  private static final Instant AFTER_THE_LAST_EXAMPLE = Instant.parse("2026-08-04T05:00:00Z");

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final MachineClients clients;
  private final TestClock clock;
  private final String run = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
  private String bearer = "";

  @LocalServerPort private int port;

  ApiExamplesTest(MachineClients clients, TestClock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @BeforeEach
  void aClientOnTheDayAfter() {
    clock.set(AFTER_THE_LAST_EXAMPLE);
    bearer = TestTokens.bearer(port, clients, MachineClients.SCOPES.toArray(String[]::new));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theRegistersExamplesAreRecordedOneByOneAndKnownAgainAsLines() throws Exception {
    String feed = "/api/v1/register/entries";
    JsonNode content = operation("post", feed).at("/requestBody/content");
    for (var example : content.at("/application~1json/examples").properties()) {
      String body = example.getValue().get("value").toString();
      assertThat(answered("post", feed, feed, "application/json", body))
          .as(example.getKey())
          .isEqualTo(201);
    }
    String lines = content.at("/application~1x-ndjson/example").asString();
    HttpResponse<String> answer = send("POST", feed, "application/x-ndjson", lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<JsonNode> answers = answer.body().lines().map(json::readTree).toList();
    assertThat(answers)
        .hasSize(3)
        .allSatisfy(
            line -> {
              assertThat(OpenApiDocument.offences("LineAnswer", line)).isEmpty();
              assertThat(line.get("status").asString()).isEqualTo("DUPLICATE");
            });
    String unit = "/api/v1/register/units/{unitCode}";
    String code = content.at("/application~1json/examples/first/value/unit/unitCode").asString();
    assertThat(answered("get", unit, unit.replace("{unitCode}", code), "", "")).isEqualTo(200);
    assertThat(answered("get", unit, "/api/v1/register/units/none", "", "")).isEqualTo(404);
  }

  @Test
  void wrongRequestsAreAnsweredAsDocumented() throws Exception {
    String feed = "/api/v1/register/entries";
    assertThat(answered("post", feed, feed, "application/json", "{\"entryno\": 1}")).isEqualTo(400);
    assertThat(answered("post", feed, feed, "application/json", "{}")).isEqualTo(422);
    assertThat(answered("post", feed, feed, "text/plain", "{}")).isEqualTo(415);
    String tooLong = " ".repeat(1_048_577);
    assertThat(answered("post", feed, feed, "application/json", tooLong)).isEqualTo(413);
    bearer = "Bearer nonsense";
    assertThat(answered("post", feed, feed, "application/json", "{}")).isEqualTo(401);
    bearer = TestTokens.bearer(port, clients, "listings:read");
    assertThat(answered("post", feed, feed, "application/json", "{}")).isEqualTo(403);
  }

  @Test
  void theDocumentIsServedToEverybody() throws Exception {
    bearer = "";
    HttpResponse<String> served = send("GET", "/api/openapi.json", "", "");
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(json.readTree(served.body())).isEqualTo(OpenApiDocument.document());
  }

  /** Sends it, compares the answer with the schema documented for its status, gives the status. */
  private int answered(String method, String path, String address, String mediaType, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(method, address, mediaType, body);
    JsonNode documented =
        resolved(operation(method, path).get("responses").path("" + answer.statusCode()));
    assertThat(documented.isMissingNode())
        .as(
            "%s %s answers an undocumented %d: %s",
            method, path, answer.statusCode(), answer.body())
        .isFalse();
    String answered = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode schema = documented.path("content").path(answered).path("schema");
    assertThat(OpenApiDocument.offences(schema, json.readTree(answer.body())))
        .as("%d of %s %s: %s", answer.statusCode(), method, path, answer.body())
        .isEmpty();
    return answer.statusCode();
  }

  private HttpResponse<String> send(String method, String address, String mediaType, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ofThisRun(address)))
            .method(
                method.toUpperCase(java.util.Locale.ROOT),
                BodyPublishers.ofString(ofThisRun(body)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", bearer);
    }
    if (!mediaType.isEmpty()) {
      request.header("Content-Type", mediaType);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** The platform under test may have met these examples before, under other numbers. */
  private String ofThisRun(String shown) {
    return shown
        .replace("GB00001F0001", "GB0" + run.substring(0, 4) + "F0" + run.substring(4))
        .replace("0012345号", run + "号")
        .replace("QD-202", run + "-202");
  }

  private static JsonNode operation(String method, String path) {
    return OpenApiDocument.document().get("paths").get(path).get(method);
  }

  private static JsonNode resolved(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null
        ? node
        : OpenApiDocument.document().at(reference.asString().substring(1));
  }
}
