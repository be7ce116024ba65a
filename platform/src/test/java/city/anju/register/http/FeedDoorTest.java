package city.anju.register.http;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.AccessLog;
import city.anju.identity.MachineClients;
import city.anju.identity.TestTokens;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed and the register's reading as the registry's own system meets them. */
@AnjuTest
class FeedDoorTest {

  private static final Instant DAY = Instant.parse("2026-01-05T02:00:00Z");
  private static final TestOwner ZHANG = new TestOwner("张伟", "370299190001010013");
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final JsonMapper MAPPER = new JsonMapper();

  @LocalServerPort private int port;

  private final MachineClients clients;
  private final AccessLog accessLog;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  FeedDoorTest(MachineClients clients, AccessLog accessLog) {
    this.clients = clients;
    this.accessLog = accessLog;
  }

  @BeforeEach
  void signIn() {
    token = TestTokens.bearer(port, clients, "register:write", "register:read");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String mediaType, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/register/entries"))
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET());
  }

  private static String text(Map<String, Object> entry) {
    return new String(Entries.json(entry), StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  @Test
  void oneEntryIsCreatedThenKnownThenInConflict() throws Exception {
    TestHome home = Entries.home();
    Map<String, Object> entry = Entries.firstRegistration(home, DAY, ZHANG);
    HttpResponse<String> created = post(JSON, text(entry));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(json(created).get("status").asString()).isEqualTo("RECORDED");
    assertThat(created.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> again = post(JSON, text(entry));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).get("status").asString()).isEqualTo("DUPLICATE");
    assertThat(json(again).get("position")).isEqualTo(json(created).get("position"));
    entry.put("occurredAt", DAY.plusSeconds(1).toString());
    HttpResponse<String> conflict = post(JSON, text(entry));
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(json(conflict).get("code").asString()).isEqualTo("ENTRY_CONFLICT");
  }

  @Test
  void wrongValuesAre422AndUnknownFieldsAre400() throws Exception {
    Map<String, Object> entry = Entries.firstRegistration(Entries.home(), DAY, ZHANG);
    entry.put("occurredAt", "yesterday");
    HttpResponse<String> wrong = post(JSON, text(entry));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(wrong).at("/errors/0/pointer").asString()).isEqualTo("/occurredAt");
    entry.put("ocurredAt", DAY.toString());
    assertThat(post(JSON, text(entry)).statusCode()).isEqualTo(400);
    assertThat(post(JSON, "{").statusCode()).isEqualTo(400);
    assertThat(post(JSON, "[]").statusCode()).isEqualTo(400);
    assertThat(post("text/plain", "{}").statusCode()).isEqualTo(415);
  }

  @Test
  void linesAreAnsweredInTheirPlaces() throws Exception {
    TestHome home = Entries.home();
    Map<String, Object> first = Entries.firstRegistration(home, DAY, ZHANG);
    Map<String, Object> seized = Entries.encumbrance(home, "SEIZURE", "CF-1", DAY);
    Map<String, Object> typo = Entries.lifted(home, "CF-1", DAY);
    typo.put("reason", "x");
    String body =
        String.join(
            "\n", text(seized), "", text(first), "not json", text(typo), text(seized), text(first));
    for (String mediaType : List.of(NDJSON, "application/ndjson")) {
      HttpResponse<String> answer = post(mediaType, body);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(NDJSON);
      List<JsonNode> lines = answer.body().lines().map(MAPPER::readTree).toList();
      assertThat(lines.stream().map(line -> line.get("line").asInt()))
          .containsExactly(1, 3, 4, 5, 6, 7);
      if (mediaType.equals(NDJSON)) {
        assertThat(lines.stream().map(line -> line.get("status").asString()))
            .containsExactly(
                "REJECTED", "RECORDED", "REJECTED", "REJECTED", "RECORDED", "DUPLICATE");
        assertThat(lines.getFirst().at("/problem/code").asString()).isEqualTo("ENTRY_OUT_OF_ORDER");
        assertThat(lines.get(2).at("/problem/status").asInt()).isEqualTo(400);
        assertThat(lines.get(3).at("/problem/errors/0/pointer").asString()).isEqualTo("/reason");
      }
    }
  }

  @Test
  void ofABodyThatIsTooLargeNothingIsRecorded() throws Exception {
    Map<String, Object> entry = Entries.firstRegistration(Entries.home(), DAY, ZHANG);
    HttpResponse<String> answer = post(NDJSON, text(entry) + "\n\"" + "x".repeat(65 * 1024) + "\"");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(post(JSON, text(entry)).statusCode()).as("not recorded before").isEqualTo(201);
    assertThat(post(NDJSON, "1\n".repeat(100_001)).statusCode()).isEqualTo(413);
  }

  @Test
  void onlyWhoMayWriteWrites() throws Exception {
    String entry = text(Entries.firstRegistration(Entries.home(), DAY, ZHANG));
    token = TestTokens.bearer(port, clients, "register:read");
    assertThat(post(JSON, entry).statusCode()).isEqualTo(403);
    token = "";
    assertThat(post(JSON, entry).statusCode()).isEqualTo(401);
  }

  @Test
  void aUnitIsReadByBothTimesAndTheLookIsKept() throws Exception {
    TestHome home = Entries.home();
    assertThat(get("/api/v1/register/units/" + home.unitCode()).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/register/units/nonsense").statusCode()).isEqualTo(404);
    post(JSON, text(Entries.firstRegistration(home, DAY, ZHANG)));
    JsonNode unit = json(get("/api/v1/register/units/" + home.unitCode()));
    assertThat(unit.at("/titles/0/certNo").asString()).isEqualTo(home.certNo());
    assertThat(unit.at("/titles/0/owners/0/name").asString()).isEqualTo("张伟");
    assertThat(unit.toString()).doesNotContain(ZHANG.idNo());
    String at = "/api/v1/register/units/" + home.unitCode() + "?asOf=";
    assertThat(get(at + "2026-01-05T10:00:00+08:00").statusCode()).isEqualTo(200);
    assertThat(get(at + "2026-01-05T09:59:59%2B08:00").statusCode()).isEqualTo(404);
    assertThat(get(at + "then").statusCode()).isEqualTo(422);
    assertThat(accessLog.ofUnits(List.of(home.unitCode()), null, 10)).hasSize(2);
    token = TestTokens.bearer(port, clients, "register:write");
    assertThat(get("/api/v1/register/units/" + home.unitCode()).statusCode()).isEqualTo(403);
  }
}
