package city.anju.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The operators' door: before the platform is there, while it serves, when it stops. */
@AnjuTest
class ManagementDoorTest {

  private final Instruments instruments;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ManagementDoor door =
      ManagementDoor.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

  @LocalServerPort private int port;

  ManagementDoorTest(Instruments instruments) throws IOException {
    this.instruments = instruments;
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void aliveFromTheStartReadyWhileItServesAndNoLongerWhenItStops() throws Exception {
    assertThat(at("/health/live").statusCode()).isEqualTo(200);
    assertThat(at("/health/ready").body()).isEqualTo("starting\n");
    assertThat(at("/metrics").statusCode()).isEqualTo(503);

    door.show(instruments);
    assertThat(at("/health/ready").statusCode()).isEqualTo(200);

    door.stopping();
    assertThat(at("/health/ready").statusCode()).isEqualTo(503);
    assertThat(at("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutItsDatabaseItLivesAndIsNotReady() throws Exception {
    Readiness away = new Readiness(new Away(), System::nanoTime);
    door.show(new Instruments(away, List.of(), List.of()));
    assertThat(at("/health/ready").statusCode()).isEqualTo(503);
    assertThat(at("/health/ready").body()).isEqualTo("database away\n");
    assertThat(at("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void theMetricsTellOfRequestsPoolsTheCityAndTheMachine() throws Exception {
    get("http://127.0.0.1:" + port + "/api/v1/codes/QD0220261199999PM?token=secret");
    get("http://127.0.0.1:" + port + "/no-such-page/330199199001010010");
    door.show(instruments);

    HttpResponse<String> answer = // a request is counted after its answer
        Awaitility.await()
            .until(() -> at("/metrics"), told -> told.body().contains("/api/v1/codes/{code}"));

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body())
        .contains(
            "anju_http_requests_total{method=\"GET\",route=\"/api/v1/codes/{code}\",status=\"200\"}",
            "anju_http_request_seconds_bucket{route=\"/api/v1/codes/{code}\",le=\"0.05\"}",
            "anju_pool_active{pool=\"anju-work\"}",
            "anju_pool_size{pool=\"anju-read\"} 12.0",
            "anju_register_position ",
            "anju_register_heartbeat_age_seconds ",
            "anju_register_holds ",
            "anju_applications_waiting_for_code ",
            "anju_code_numbers_capacity 99999.0",
            "anju_figures_age_seconds 0.0",
            "jvm_memory_used_bytes")
        .doesNotContain("330199", "token", "QD02202611");
  }

  @Test
  void nothingElseIsThereAndNothingCanBeChanged() throws Exception {
    door.show(instruments);
    assertThat(at("/").statusCode()).isEqualTo(404);
    assertThat(at("/metrics/x").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(send("HEAD", "/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void thePlatformsOwnDoorDoesNotLeadThere() throws Exception {
    for (String path : List.of("/metrics", "/health/live", "/health/ready", "/actuator")) {
      assertThat(get("http://127.0.0.1:" + port + path).statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> at(String path) throws Exception {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    String url = "http://127.0.0.1:" + door.address().getPort() + path;
    return client.send(
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(Objects.requireNonNull(URI.create(url))).build(),
        BodyHandlers.ofString());
  }

  private static final class Away extends AbstractDataSource {

    @Override
    public java.sql.Connection getConnection() throws SQLException {
      throw new SQLException("away", "08001");
    }

    @Override
    public java.sql.Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
