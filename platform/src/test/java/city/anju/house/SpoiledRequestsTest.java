package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OpenApiDocument;
import city.anju.identity.MachineClients;
import city.anju.identity.TestTokens;
import city.anju.people.AnjuTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every example of the document, spoiled in many ways, at its own door: always an answer as
 * documented, never a fault of ours.
 */
@AnjuTest
class SpoiledRequestsTest {

  private static final Logger LOG = LoggerFactory.getLogger(SpoiledRequestsTest.class);
  private static final int EACH = Integer.getInteger("anju.test.spoiled", 60);
  private static final JsonMapper JSON = new JsonMapper();

  private final MachineClients clients;
  private final long seed = Long.getLong("anju.test.seed", System.nanoTime());

  @LocalServerPort private int port;

  SpoiledRequestsTest(MachineClients clients) {
    this.clients = clients;
  }

  @Test
  void noSpoiledRequestIsAFaultOfOurs() {
    LOG.warn("-Danju.test.seed={}", seed);
    Mutations mutations = new Mutations(seed);
    ApiCaller machine = machine();
    Map<Integer, Integer> answers = new TreeMap<>();
    for (String path : OpenApiDocument.document().get("paths").propertyNames()) {
      for (String example : bodies(path)) {
        for (int i = 0; i < EACH; i++) {
          String body = mutations.spoiled(example);
          HttpResponse<String> answer =
              machine.answered("post", path, path, "application/json", body);
          assertThat(answer.statusCode()).as(body).isNotIn(500, 503);
          namesEveryWrongField(answer);
          answers.merge(answer.statusCode(), 1, Integer::sum);
        }
      }
    }
    LOG.warn("Spoiled requests were answered {}", answers);
    assertThat(answers.keySet()).contains(400, 422);
  }

  @Test
  void noSpoiledLineIsAFaultOfOursOrStopsTheLinesBehindIt() {
    LOG.warn("-Danju.test.seed={}", seed);
    Mutations mutations = new Mutations(seed);
    String path = "/api/v1/register/entries";
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      for (String example : bodies(path)) {
        lines.add(mutations.spoiled(example).replaceAll("[\r\n]", ""));
      }
    }
    lines.removeIf(String::isBlank);
    HttpResponse<String> answer =
        machine().send("POST", path, "application/x-ndjson", String.join("\n", lines));
    assertThat(answer.statusCode()).isEqualTo(200);
    List<JsonNode> answers = answer.body().lines().map(JSON::readTree).toList();
    assertThat(answers).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(OpenApiDocument.offences("LineAnswer", answers.get(i))).isEmpty();
      assertThat(answers.get(i).get("line").asInt()).isEqualTo(i + 1);
      assertThat(answers.get(i).at("/problem/status").asInt(0)).as(lines.get(i)).isLessThan(500);
    }
  }

  private static void namesEveryWrongField(HttpResponse<String> answer) {
    JsonNode problem = JSON.readTree(answer.body());
    if (problem.path("code").asString("").equals("VALIDATION_FAILED")) {
      assertThat(problem.path("errors")).as(answer.body()).isNotEmpty();
    }
    assertThat(answer.body()).doesNotContain("\\u0000", "org.postgresql", "SQL", "Exception");
  }

  private static List<String> bodies(String path) {
    JsonNode json =
        OpenApiDocument.document()
            .get("paths")
            .get(path)
            .at("/post/requestBody/content/application~1json");
    List<String> bodies = new ArrayList<>();
    if (json.has("example")) {
      bodies.add(json.get("example").toString());
    }
    json.path("examples").forEach(example -> bodies.add(example.get("value").toString()));
    return bodies;
  }

  private ApiCaller machine() {
    String bearer = TestTokens.bearer(port, clients, MachineClients.SCOPES.toArray(String[]::new));
    String run = "%07d".formatted(Math.floorMod(seed, 10_000_000));
    return new ApiCaller(port, bearer, run);
  }
}
