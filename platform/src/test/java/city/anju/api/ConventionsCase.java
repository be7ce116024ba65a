package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conventions of every machine door, asked over real HTTP. */
@SpringBootTest(
    classes = MachineDoors.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "anju.base-url=https://anju.example.test",
      "server.tomcat.connection-timeout=500ms"
    })
@ExtendWith(OutputCaptureExtension.class)
abstract class ConventionsCase {

  @LocalServerPort private int port;

  final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    assertThat(List.of(problem.get("code").asString(), problem.get("status").asInt()))
        .containsExactly(code, status);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request("GET", path, BodyPublishers.noBody()).build());
  }

  HttpResponse<String> get(String path, String authority) throws Exception {
    return send(
        request("GET", path, BodyPublishers.noBody()).header("X-Authority", authority).build());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send("POST", path, body, "application/json");
  }

  HttpResponse<String> send(String method, String path, String body, String mediaType)
      throws Exception {
    return send(
        request(method, path, BodyPublishers.ofString(body))
            .header("Content-Type", mediaType)
            .build());
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .method(method, body);
  }

  /** Sends this much and no more. */
  String halfSent(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String raw(String head) throws IOException {
    return raw(head, "");
  }

  String raw(String head, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String request = head + "Connection: close\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
