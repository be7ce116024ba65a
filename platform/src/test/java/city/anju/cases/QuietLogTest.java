package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import city.anju.audit.Actor;
import city.anju.identity.MachineClients;
import city.anju.identity.PersonId;
import city.anju.listing.Sweep;
import city.anju.monitoring.JsonLines;
import city.anju.monitoring.RequestLog;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** People, their numbers and what they asked for are in no line of the log, whoever tries. */
@AnjuTest
@Import(OwnerStory.class)
@TestPropertySource(properties = "anju.log-requests=all")
class QuietLogTest {

  private static final TestOwner OWNER =
      new TestOwner("欧阳\"}{阿依\n古丽·${jndi:x}", "370299199001010014");
  private static final String QUERY = "geheimnis";

  private final OwnerStory story;
  private final Sweep sweep;
  private final MachineClients clients;
  private final JdbcClient jdbc;
  private final CityClock clock;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  @LocalServerPort private int port;

  QuietLogTest(
      OwnerStory story,
      Sweep sweep,
      MachineClients clients,
      JdbcClient jdbc,
      CityClock clock,
      JsonMapper json) {
    this.story = story;
    this.sweep = sweep;
    this.clients = clients;
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  @BeforeEach
  void listen() {
    seen.start();
    loggers().forEach(logger -> logger.addAppender(seen));
  }

  @AfterEach
  void listenNoMore() {
    loggers().forEach(logger -> logger.detachAppender(seen));
  }

  private List<Logger> loggers() {
    return List.of(
        context.getLogger("ROOT"), context.getLogger(RequestLog.class)); // which goes its own way
  }

  @Test
  void noLineNamesAPersonANumberACertificateOrAQuery() throws Exception {
    PersonId person = story.signedIn(OWNER);
    TestHome home = story.registered(OWNER);
    String code = story.published(person, home);
    get("/api/v1/codes/" + code + "?token=" + QUERY);
    get("/c?code=" + encoded(OWNER.idNo()));
    get("/c/" + encoded(home.certNo()) + "?q=" + QUERY);
    get("/" + encoded(OWNER.name()) + "/" + OWNER.idNo());
    get("/api/v1/register/units/" + home.unitCode() + "?asOf=" + QUERY);
    post("/api/v1/verifications", "{\"title\": \"" + OWNER.idNo() + "\"}", token());
    post("/api/v1/verifications", "{\"" + OWNER.idNo() + "\": ", token());
    post("/oauth2/token", "client_id=" + OWNER.idNo() + "&x=" + QUERY, null);
    raw("GET /" + OWNER.idNo() + "|{} HTTP/1.1\r\nHost: " + QUERY + "\r\n\r\n");
    raw(OWNER.idNo() + " / HTTP/1.1\r\n" + QUERY + "\r\n\r\n");
    story.recorded(Entries.encumbrance(home, "SEIZURE", "QL-1", clock.now()));
    story.record(Entries.lifted(home, OWNER.idNo(), clock.now()));
    sweep.run(Actor.SYSTEM);
    anExceptionThatQuotesPeople(home);

    assertThat(seen.list).hasSizeGreaterThan(8);
    for (String line : written()) {
      assertThat(line)
          .doesNotContain("阿依", OWNER.idNo(), home.certNo(), "5000", QUERY, home.unitCode());
    }
  }

  @Test
  void aRequestIsToldByItsRouteInOneLineWithTheIdItsSenderGot() throws Exception {
    HttpResponse<String> refused = post("/api/v1/verifications", "{\"x\": 1}", token());
    assertThat(refused.statusCode()).isEqualTo(400);
    String id = refused.headers().firstValue(RequestLog.HEADER).orElseThrow();
    assertThat(json.readTree(refused.body()).get("requestId").asString()).isEqualTo(id);

    // told after the answer; as text and as JSON
    List<String> lines = Awaitility.await().until(() -> linesOf(id), told -> told.size() == 2);

    assertThat(lines.getFirst()).contains("POST /api/v1/verifications 400 ");
    assertThat(json.readTree(lines.getLast()).propertyStream().map(field -> field.getKey()))
        .contains("@timestamp", "log.level", "event.duration", "anju.client", "http.request.id");
    assertThat(json.readTree(lines.getLast()).get("http.route").asString())
        .isEqualTo("/api/v1/verifications");
    assertThat(json.readTree(lines.getLast()).get("anju.client").asString()).isEqualTo("MACHINE");
  }

  /** The container quotes what fails in the middle of an answer; incidents tell of it without. */
  @Test
  void theContainerDoesNotSpeakForItself() {
    String servlet =
        "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]";
    assertThat(LoggerFactory.getLogger(servlet).isErrorEnabled()).isFalse();
  }

  /** The database's own words quote the value, and so may any exception's. */
  private void anExceptionThatQuotesPeople(TestHome home) {
    Throwable quoting =
        catchThrowable(
            () ->
                jdbc.sql("select cast(:id as integer)")
                    .param("id", OWNER.idNo() + home.certNo())
                    .query(Integer.class)
                    .single());
    assertThat(quoting).hasStackTraceContaining(OWNER.idNo());
    LoggerFactory.getLogger(QuietLogTest.class).error("Something failed", quoting);
  }

  /** Every line seen, as both forms of the log write it. */
  private List<String> linesOf(String id) {
    return written().stream().filter(line -> line.contains(id)).toList();
  }

  private List<String> written() {
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern("%level %logger{0} %msg%n%trace");
    text.start();
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(seen.list)) {
      lines.add(line(text, event));
      lines.add(line(new JsonLines(), event));
    }
    return lines;
  }

  private static String line(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  private String token() throws Exception {
    String id = "quiet-" + UUID.randomUUID();
    String secret = clients.create(id, "Quiet", Set.of("listings:write"), Actor.SYSTEM);
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return json.readTree(answer).get("access_token").asString();
  }

  private void get(String path) throws Exception {
    http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(
      String path, String body, @org.jspecify.annotations.Nullable String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
