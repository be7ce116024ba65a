package city.anju.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import city.anju.watch.Watch.HomeAsker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was slowed stands in the officers' log, once for each day. */
@AnjuTest
class OfficersLogTest {

  private final Watch watch;
  private final Reports reports;
  private final ReportWriter writer;
  private final ReportsVerb verb;
  private final TestClock time;
  private final JdbcClient jdbc;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  OfficersLogTest(
      Watch watch,
      Reports reports,
      ReportWriter writer,
      ReportsVerb verb,
      TestClock time,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.watch = watch;
    this.reports = reports;
    this.writer = writer;
    this.verb = verb;
    this.time = time;
    this.jdbc = jdbc;
    this.port = port;
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void aScraperSeesNothingPersonalIsSlowedAndIsReported() throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (int number = 1; number <= 230; number++) {
      answers.add(get("/api/v1/codes/QD02209901%05dPM".formatted(number), "198.51.100.66"));
    }
    assertThat(answers.subList(0, 200))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.body())
                  .matches(
                      "\\{\"code\":\"QD\\w+\",\"valid\":false,\"status\":\"UNKNOWN\","
                          + "\"checkedAt\":\"[0-9TZ:.-]+\"\\}");
            });
    assertThat(answers.subList(215, 230))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(429);
              assertThat(answer.headers().firstValue("Retry-After")).get().isIn("10", "9", "8");
              assertThat(answer.body()).contains("TOO_MANY_REQUESTS");
            });
    assertThat(get("/c/QD0220990100001PM", "198.51.100.66").statusCode()).isEqualTo(429);
    assertThat(get("/c/QD0220990100001PM", "203.0.113.66").statusCode()).isEqualTo(200);

    writer.write();
    writer.write();
    assertThat(reports.about("198.51.100.66"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.habit()).isEqualTo(Habit.CODE_WALK);
              assertThat(report.asked()).isEqualTo(200).isEqualTo(report.odd());
              assertThat(report.refused()).isBetween(16L, 31L);
              assertThat(report.level()).isEqualTo(1);
              assertThat(report.subject()).doesNotContain("198");
            });
    assertThat(printed("198.51.100.66")).contains("CODE_WALK", "asked 200, odd 200");
    assertThat(everythingWritten()).doesNotContain("198.51.100.66");
  }

  @Test
  void aClientThatDoesNotKnowTheOwnersOfManyHomesIsSlowed() {
    time.set(Instant.parse("2026-11-26T02:00:00Z"));
    String client = "portal-" + UUID.randomUUID();
    for (int question = 0; question < 60; question++) {
      watch.homeAsker(client, client + question / 5).answered(false);
    }
    assertThatThrownBy(() -> watch.homeAsker(client, client + "another"))
        .isInstanceOfSatisfying(
            Problem.class,
            slowed -> assertThat(slowed.headers()).containsEntry("Retry-After", "60"));
    time.advance(Duration.ofSeconds(61));
    watch.homeAsker(client, client + "another").answered(false);

    writer.write();
    assertThat(reports.about(client))
        .singleElement()
        .satisfies(report -> assertThat(report.habit()).isEqualTo(Habit.MISMATCHES));
  }

  @Test
  void aClientOfManyAgenciesMayMisspellNowAndThen() {
    String client = "portal-" + UUID.randomUUID();
    for (int question = 0; question < 2_000; question++) {
      watch.homeAsker(client, client + question).answered(question % 10 != 0);
    }
    writer.write();
    assertThat(reports.about(client)).isEmpty();
  }

  @Test
  void aCertificateAboutWhichManyGuessIsSlowedForAll() {
    String certificate = "cert-" + UUID.randomUUID();
    for (int question = 0; question < 10; question++) {
      watch.homeAsker("portal-" + UUID.randomUUID(), certificate).answered(false);
    }
    String another = "portal-" + UUID.randomUUID();
    assertThatThrownBy(() -> watch.homeAsker(another, certificate)).isInstanceOf(Problem.class);
    watch.homeAsker(another, "cert-" + UUID.randomUUID()).answered(true);

    writer.write();
    assertThat(reports.about(certificate))
        .singleElement()
        .satisfies(report -> assertThat(report.subject()).hasSize(22));
    assertThat(everythingWritten()).doesNotContain(certificate);
  }

  @Test
  void aPersonWhoTriesTheAddressesOfOthersIsSlowed() {
    UUID person = UUID.randomUUID();
    for (int page = 0; page < 30; page++) {
      watch.personAsker(person).answered(false);
    }
    assertThatThrownBy(() -> watch.personAsker(person)).isInstanceOf(Problem.class);
    UUID clumsy = UUID.randomUUID();
    for (int page = 0; page < 200; page++) {
      HomeAsker asker = watch.personAsker(clumsy);
      asker.answered(page % 3 != 0);
    }
  }

  private HttpResponse<String> get(String path, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Forwarded-For", address)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String printed(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      assertThat(verb.run(List.of(arguments), printer)).isZero();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String everythingWritten() {
    return String.valueOf(
        jdbc.sql("select coalesce(string_agg(r::text, ' '), '') from watch.report r")
            .query(String.class)
            .single());
  }
}
