package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OpenApiDocument;
import city.anju.identity.MachineClients;
import city.anju.identity.TestTokens;
import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import java.net.http.HttpResponse;
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
  private static final String FEED = "/api/v1/register/entries";
  private static final String UNIT = "/api/v1/register/units/{unitCode}";
  private static final String VERIFY = "/api/v1/verifications";
  private static final String CHECKS = "/api/v1/codes/checks";
  private static final String CHECK = "/api/v1/codes/{code}";
  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final MachineClients clients;
  private final TestClock clock;
  private final String run = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));

  @LocalServerPort private int port;

  ApiExamplesTest(MachineClients clients, TestClock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @BeforeEach
  void onTheDayOfTheLastExample() {
    clock.set(AFTER_THE_LAST_EXAMPLE);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theRegistersExamplesAreRecordedOneByOneAndKnownAgainAsLines() {
    ApiCaller registry = caller("register:write", "register:read");
    JsonNode content = ApiCaller.operation("post", FEED).at("/requestBody/content");
    for (var example : content.at("/application~1json/examples").properties()) {
      String body = example.getValue().get("value").toString();
      assertThat(registry.answered("post", FEED, FEED, JSON, body).statusCode())
          .as(example.getKey())
          .isEqualTo(201);
    }
    String lines = content.at("/application~1x-ndjson/example").asString();
    HttpResponse<String> answer = registry.send("POST", FEED, "application/x-ndjson", lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<JsonNode> answers = answer.body().lines().map(MAPPER::readTree).toList();
    assertThat(answers).hasSize(3).allSatisfy(line -> isAnswer("DUPLICATE", line));
    String code = content.at("/application~1json/examples/first/value/unit/unitCode").asString();
    String unit = UNIT.replace("{unitCode}", code);
    assertThat(registry.answered("get", UNIT, unit, "", "").statusCode()).isEqualTo(200);
  }

  @Test
  void theQuestionsOfAPortalAreAnsweredAsDocumented() {
    ApiCaller portal = caller("listings:write", "listings:read");
    String question = example(VERIFY).toString();
    assertThat(portal.answered("post", VERIFY, VERIFY, JSON, question).statusCode()).isEqualTo(200);
    JsonNode codes = example(CHECKS);
    HttpResponse<String> checks = portal.answered("post", CHECKS, CHECKS, JSON, codes.toString());
    assertThat(checks.statusCode()).isEqualTo(200);
    assertThat(MAPPER.readTree(checks.body()).get("checks")).hasSameSizeAs(codes.get("codes"));
    for (String code : List.of("QD0220260799999CM", "qd0220260799999pm")) {
      String address = CHECK.replace("{code}", code);
      assertThat(portal.answered("get", CHECK, address, "", "").statusCode()).isEqualTo(200);
    }
    String malformed = CHECK.replace("{code}", "QD02");
    assertThat(portal.answered("get", CHECK, malformed, "", "").statusCode()).isEqualTo(400);
  }

  @Test
  void aCodeThatCannotBeOneSaysSoInItsPlaceHoweverWrong() {
    String asked =
        "{\"codes\": [\"\", \" \", \"%s\", \"QD0220260799999CM\"]}".formatted("Q".repeat(900));
    HttpResponse<String> answer =
        caller("listings:read").answered("post", CHECKS, CHECKS, JSON, asked);
    JsonNode checks = MAPPER.readTree(answer.body()).get("checks");
    assertThat(checks.valueStream().map(check -> check.get("status").asString()))
        .containsExactly("CODE_MALFORMED", "CODE_MALFORMED", "CODE_MALFORMED", "UNKNOWN");
  }

  @Test
  void wrongRequestsAreAnsweredAsDocumented() {
    ApiCaller registry = caller("register:write", "register:read");
    assertThat(registry.answered("post", FEED, FEED, JSON, "{\"entryno\": 1}").statusCode())
        .isEqualTo(400);
    assertThat(registry.answered("post", FEED, FEED, JSON, "{}").statusCode()).isEqualTo(422);
    assertThat(registry.answered("post", FEED, FEED, "text/plain", "{}").statusCode())
        .isEqualTo(415);
    String tooLong = " ".repeat(1_048_577);
    assertThat(registry.answered("post", FEED, FEED, JSON, tooLong).statusCode()).isEqualTo(413);
    String none = UNIT.replace("{unitCode}", "none");
    assertThat(registry.answered("get", UNIT, none, "", "").statusCode()).isEqualTo(404);
    ApiCaller stranger = new ApiCaller(port, "Bearer nonsense", run);
    assertThat(stranger.answered("post", FEED, FEED, JSON, "{}").statusCode()).isEqualTo(401);
    ApiCaller portal = caller("listings:read");
    assertThat(portal.answered("post", FEED, FEED, JSON, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void theDocumentIsServedToEverybody() {
    HttpResponse<String> served =
        new ApiCaller(port, "", run).send("GET", "/api/openapi.json", "", "");
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.headers().firstValue("Content-Type").orElse("")).startsWith(JSON);
    assertThat(MAPPER.readTree(served.body())).isEqualTo(OpenApiDocument.document());
  }

  private static JsonNode example(String path) {
    return ApiCaller.operation("post", path).at("/requestBody/content/application~1json/example");
  }

  private static void isAnswer(String status, JsonNode line) {
    assertThat(OpenApiDocument.offences("LineAnswer", line)).isEmpty();
    assertThat(line.get("status").asString()).isEqualTo(status);
  }

  private ApiCaller caller(String... scopes) {
    return new ApiCaller(port, TestTokens.bearer(port, clients, scopes), run);
  }
}
