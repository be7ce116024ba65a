package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.AnjuSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conventions of every machine door, asked over real HTTP. */
@SpringBootTest(
    classes = ConventionsTest.House.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "anju.base-url=https://anju.example.test",
      "server.tomcat.connection-timeout=500ms"
    })
@ExtendWith(OutputCaptureExtension.class)
class ConventionsTest {

  private static final String RESIDENT = "330199199001010010";

  @LocalServerPort private int port;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  // Problems

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

  // Faults and troubles

  @Test
  void aFaultOfOursHasAnIncidentIdAndTheLogTellsNobodysData(CapturedOutput log) throws Exception {
    HttpResponse<String> answer = get("/api/v1/fault?idNo=" + RESIDENT);
    assertProblem(answer, 500, "INTERNAL");
    assertThat(answer.body()).doesNotContain(RESIDENT, "Exception");
    String incident = json.readTree(answer.body()).get("incident").asString();
    assertThat(log.getAll())
        .contains("Incident " + incident + " at GET /api/v1/fault", "IllegalStateException")
        .doesNotContain(RESIDENT);
  }

  @ParameterizedTest
  @CsvSource({
    "55P03, 503, DATABASE_BUSY",
    "40P01, 503, DATABASE_BUSY",
    "40001, 503, DATABASE_BUSY",
    "57014, 503, DATABASE_BUSY",
    "53300, 503, DATABASE_BUSY",
    "POOL, 503, DATABASE_BUSY",
    "57P01, 503, DATABASE_UNAVAILABLE",
    "57P03, 503, DATABASE_UNAVAILABLE",
    "08006, 503, DATABASE_UNAVAILABLE",
    "08001, 503, DATABASE_UNAVAILABLE",
    "CLOSED, 503, DATABASE_UNAVAILABLE",
    "REFUSED, 503, DATABASE_UNAVAILABLE",
    "COMMIT, 503, OUTCOME_UNKNOWN",
    "COMMIT-40001, 503, DATABASE_BUSY",
    "ROLLBACK, 503, DATABASE_UNAVAILABLE",
    "ROLLBACK-PROBLEM, 409, ENTRY_CONFLICT",
    "23505, 500, INTERNAL",
    "42P01, 500, INTERNAL",
    "COMMIT-23505, 500, INTERNAL"
  })
  void troubleOfTheDatabaseSaysWhetherToAskAgain(String kind, int status, String code)
      throws Exception {
    HttpResponse<String> answer = get("/api/v1/troubles/" + kind);
    assertProblem(answer, status, code);
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
  }

  @Test
  void troubleInTheFiltersIsToldInTheSameWay() throws Exception {
    HttpRequest request =
        request("GET", "/api/v1/numbers/1", BodyPublishers.noBody())
            .header("X-Filter-Fails", "yes")
            .build();
    assertProblem(send(request), 503, "DATABASE_UNAVAILABLE");
  }

  @Test
  void peopleGetAPageInstead() throws Exception {
    HttpRequest request =
        request("GET", "/nothing", BodyPublishers.noBody()).header("Accept", "text/html").build();
    HttpResponse<String> page = send(request);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo("page NOT_FOUND");
    HttpRequest failing =
        request("GET", "/nothing", BodyPublishers.noBody())
            .header("Accept", "text/html")
            .header("X-Filter-Fails", "yes")
            .build();
    assertThat(send(failing).body()).isEqualTo("page DATABASE_UNAVAILABLE");
    HttpRequest machine =
        request("GET", "/nothing", BodyPublishers.noBody())
            .header("Accept", "application/json")
            .build();
    assertProblem(send(machine), 404, "NOT_FOUND");
  }

  // Permissions

  @Test
  void aHandlerThatNamesNobodyIsClosedAndLogged(CapturedOutput log) throws Exception {
    assertProblem(get("/api/v1/unguarded", "register:write"), 403, "FORBIDDEN");
    assertThat(log.getAll()).contains("names nobody who may call it");
  }

  @Test
  void aMachineNeedsATokenAndTheScope() throws Exception {
    HttpResponse<String> without = get("/api/v1/scoped");
    assertProblem(without, 401, "TOKEN_MISSING");
    assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertProblem(get("/api/v1/scoped", "register:read"), 403, "SCOPE_MISSING");
    assertThat(get("/api/v1/scoped", "register:write").statusCode()).isEqualTo(200);
    assertProblem(get("/api/v1/personal", "register:write"), 403, "FORBIDDEN");
    assertThat(get("/api/v1/personal", "PERSON").statusCode()).isEqualTo(200);
    assertProblem(get("/api/v1/scoped", "PERSON"), 403, "SCOPE_MISSING");
  }

  @Test
  void optionsTellsWhatAPathTakes() throws Exception {
    HttpResponse<String> answer = send("OPTIONS", "/api/v1/homes", "", "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Allow")).contains("POST,OPTIONS");
  }

  // Sizes

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

  // Budgets

  @Test
  void aUsedUpBudgetSaysWhenToComeAgain() throws Exception {
    assertThat(get("/api/v1/budgeted").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/budgeted").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = get("/api/v1/budgeted");
    assertProblem(answer, 429, "TOO_MANY_REQUESTS");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 43_200L);
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    assertThat(List.of(problem.get("code").asString(), problem.get("status").asInt()))
        .containsExactly(code, status);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request("GET", path, BodyPublishers.noBody()).build());
  }

  private HttpResponse<String> get(String path, String authority) throws Exception {
    return send(
        request("GET", path, BodyPublishers.noBody()).header("X-Authority", authority).build());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send("POST", path, body, "application/json");
  }

  private HttpResponse<String> send(String method, String path, String body, String mediaType)
      throws Exception {
    return send(
        request(method, path, BodyPublishers.ofString(body))
            .header("Content-Type", mediaType)
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .method(method, body);
  }

  /** Sends this much and no more. */
  private String halfSent(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String raw(String head) throws IOException {
    return raw(head, "");
  }

  private String raw(String head, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String request = head + "Connection: close\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @EnableConfigurationProperties(AnjuSettings.class)
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @Import({
    ApiConfiguration.class,
    Problems.class,
    MachineProblemResolver.class,
    ProblemFilter.class,
    ErrorDoor.class,
    PermitsInterceptor.class,
    Ndjson.class,
    ClientAddresses.class,
    Doors.class
  })
  static class House {

    @Bean
    SecurityFilterChain whoeverSaysSo(HttpSecurity http) {
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .addFilterBefore(
              (request, response, chain) -> {
                var asked = (jakarta.servlet.http.HttpServletRequest) request;
                if (asked.getHeader("X-Filter-Fails") != null) {
                  throw new DataAccessResourceFailureException("no session store");
                }
                String authority = asked.getHeader("X-Authority");
                if (authority != null) {
                  String granted = authority.equals("PERSON") ? authority : "SCOPE_" + authority;
                  SecurityContextHolder.getContext()
                      .setAuthentication(new TestingAuthenticationToken("c", "", granted));
                }
                chain.doFilter(request, response);
              },
              AuthorizationFilter.class)
          .build();
    }

    @Bean
    Budget twiceADay() {
      return new Budget("test.twice", 2, java.time.Duration.ofDays(1));
    }

    @Bean
    ProblemPages pages() {
      return (problem, request, response) -> {
        response.setStatus(problem.status());
        response.getWriter().print("page " + problem.code());
      };
    }
  }

  @RestController
  static class Doors {

    private final Ndjson ndjson;
    private final Problems problems;
    private final Budgets budgets;
    private final ClientAddresses addresses;

    Doors(Ndjson ndjson, Problems problems, Budgets budgets, ClientAddresses addresses) {
      this.ndjson = ndjson;
      this.problems = problems;
      this.budgets = budgets;
      this.addresses = addresses;
    }

    @Permits(Access.PUBLIC)
    @PostMapping(path = "/api/v1/homes", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> home(JsonBody body) {
      JsonFields fields = body.fields();
      long price = fields.requiredInteger("price", 1, 10);
      fields.close();
      fields.throwIfWrong();
      return Map.of("price", price);
    }

    @Permits(Access.PUBLIC)
    @GetMapping(path = "/api/v1/numbers/{n}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> number(@PathVariable int n, @RequestParam(defaultValue = "1") int limit) {
      return Map.of("n", n + limit);
    }

    @Permits(Access.PUBLIC)
    @GetMapping("/api/v1/fault")
    String fault() {
      throw new IllegalStateException(
          "about " + RESIDENT, new DuplicateKeyException("Key (id_no)=(" + RESIDENT + ") exists"));
    }

    @Permits(Access.PUBLIC)
    @GetMapping("/api/v1/troubles/{kind}")
    String trouble(@PathVariable String kind) {
      throw switch (kind) {
        case "POOL" ->
            new CannotCreateTransactionException(
                "open", new SQLTransientConnectionException("timed out after 3000ms"));
        case "REFUSED" ->
            new CannotCreateTransactionException(
                "open", new SQLTransientConnectionException("timed out", "08001"));
        case "CLOSED" ->
            new CannotCreateTransactionException("open", new SQLException("pool is closed"));
        case "COMMIT" -> new TransactionSystemException("commit", sql("08006"));
        case "COMMIT-40001" -> new TransactionSystemException("commit", sql("40001"));
        case "COMMIT-23505" -> new TransactionSystemException("commit", sql("23505"));
        case "ROLLBACK" -> rollback(new UncategorizedSQLException("q", null, sql("57P01")));
        case "ROLLBACK-PROBLEM" -> rollback(Problem.of(409, "ENTRY_CONFLICT", "Other content."));
        default -> new UncategorizedSQLException("query", "select", sql(kind));
      };
    }

    private static RuntimeException rollback(RuntimeException work) {
      TransactionSystemException thrown = new TransactionSystemException("rollback", sql("08003"));
      thrown.initApplicationException(work);
      return thrown;
    }

    private static SQLException sql(String state) {
      return new SQLException("about " + RESIDENT, state);
    }

    @GetMapping("/api/v1/unguarded")
    String unguarded() {
      return "open";
    }

    @Permits(value = Access.MACHINE, scope = "register:write")
    @GetMapping("/api/v1/scoped")
    String scoped() {
      return "for machines";
    }

    @Permits(Access.PERSON)
    @GetMapping("/api/v1/personal")
    String personal() {
      return "for people";
    }

    @Permits(Access.PUBLIC)
    @GetMapping("/api/v1/budgeted")
    String budgeted(jakarta.servlet.http.HttpServletRequest request) {
      budgets.take("test.twice", addresses.subject(request));
      return "yes";
    }

    @Permits(Access.PUBLIC)
    @PostMapping(
        path = "/api/v1/lines",
        consumes = {Ndjson.MEDIA_TYPE, Ndjson.OTHER_MEDIA_TYPE})
    void lines(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response)
        throws IOException {
      try (NdjsonLines lines = ndjson.spool(request)) {
        NdjsonAnswers answers = ndjson.answers(request, response);
        for (var batch = lines.next(1); !batch.isEmpty(); batch = lines.next(1)) {
          for (NdjsonLine line : batch) {
            answers.add(answer(line));
          }
          answers.flush();
        }
      }
    }

    private Map<String, Object> answer(NdjsonLine line) {
      try {
        JsonFields fields = line.fields();
        if (fields.has("fail")) {
          throw new IllegalStateException(String.format(Locale.ROOT, "line %d", line.number()));
        }
        home(new JsonBody(line.json()));
        return Map.of("line", line.number(), "status", "RECORDED");
      } catch (Problem problem) {
        return Map.of(
            "line", line.number(), "status", "REJECTED", "problem", problems.body(problem));
      }
    }
  }
}
