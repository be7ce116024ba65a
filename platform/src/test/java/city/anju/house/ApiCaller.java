package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the documented interface over HTTP and holds every answer to the document. */
final class ApiCaller {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String bearer;
  private final String run;

  /**
   * @param bearer value of the {@code Authorization} header, empty for none
   * @param run seven digits that make the examples' numbers this run's own: the platform under test
   *     may have met them before
   */
  ApiCaller(int port, String bearer, String run) {
    this.port = port;
    this.bearer = bearer;
    this.run = run;
  }

  /** A documented operation. */
  static JsonNode operation(String method, String path) {
    return OpenApiDocument.document().get("paths").get(path).get(method);
  }

  /**
   * Sends it, compares the answer with the schema documented for its status, gives the answer.
   *
   * @param path as it stands in the document
   * @param address the same with its parameters filled in
   */
  HttpResponse<String> answered(
      String method, String path, String address, String mediaType, String body) {
    HttpResponse<String> answer = send(method, address, mediaType, body);
    JsonNode documented =
        resolved(operation(method, path).get("responses").path("" + answer.statusCode()));
    String told =
        "%s %s answers %d to %s: %s"
            .formatted(method, address, answer.statusCode(), shortened(body), answer.body());
    assertThat(documented.isMissingNode()).as("undocumented: %s", told).isFalse();
    String answered = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode schema = documented.path("content").path(answered).path("schema");
    assertThat(schema.isMissingNode()).as("undocumented %s: %s", answered, told).isFalse();
    assertThat(OpenApiDocument.offences(schema, JSON.readTree(answer.body()))).as(told).isEmpty();
    return answer;
  }

  /** Sends it. */
  HttpResponse<String> send(String method, String address, String mediaType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ofThisRun(address)))
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(ofThisRun(body)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", bearer);
    }
    if (!mediaType.isEmpty()) {
      request.header("Content-Type", mediaType);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String ofThisRun(String shown) {
    return shown
        .replace("GB00001F0001", "GB0" + run.substring(0, 4) + "F0" + run.substring(4))
        .replace("0012345号", run + "号")
        .replace("QD-202", run + "-202");
  }

  private static String shortened(String body) {
    return body.length() <= 2_000 ? body : body.substring(0, 2_000) + "…";
  }

  private static JsonNode resolved(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null
        ? node
        : OpenApiDocument.document().at(reference.asString().substring(1));
  }
}
