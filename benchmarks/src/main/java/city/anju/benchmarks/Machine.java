package city.anju.benchmarks;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine client with credentials as {@code ./anju credentials} prints them. */
final class Machine implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Client client;
  private final String basic;
  private volatile @Nullable String token;

  Machine(Client client, JsonNode credentials) {
    this.client = client;
    String pair =
        credentials.get("clientId").asString() + ":" + credentials.get("clientSecret").asString();
    this.basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** What became of an entry: RECORDED, DUPLICATE or REJECTED, and where it stands. */
  record Recorded(String status, long position, String line) {}

  /** Sends entries, the same, until each is answered; those that cannot be taken just now too. */
  List<Recorded> feed(List<Map<String, Object>> entries) {
    Feeding feeding = new Feeding(entries);
    Answer answer =
        client.settled(
            "feed",
            () ->
                feeding.heard(
                    post("/api/v1/register/entries", "application/x-ndjson", feeding.body())));
    if (!answer.ok()) {
      throw new IllegalStateException("the feed was answered " + answer.brief());
    }
    return feeding.answers();
  }

  /** The status of each code: PUBLISHED, WITHDRAWN or UNKNOWN. */
  Map<String, String> statusOf(List<String> codes) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (int from = 0; from < codes.size(); from += 1000) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + 1000));
      String body = JSON.writeValueAsString(Map.of("codes", some));
      Answer answer =
          client.patiently(() -> post("/api/v1/codes/checks", "application/json", body));
      if (!answer.ok()) {
        throw new IllegalStateException("codes were checked with " + answer.brief());
      }
      for (JsonNode check : JSON.readTree(answer.body()).get("checks")) {
        statuses.put(check.get("code").asString(), check.get("status").asString());
      }
    }
    return statuses;
  }

  /** The status of one code, as anybody may ask for it: who guesses many is slowed as a client. */
  String publicStatusOf(String code) {
    Answer answer =
        client.patiently(() -> client.send(client.request("/api/v1/codes/" + code).GET()));
    if (!answer.ok()) {
      throw new IllegalStateException("a code was checked with " + answer.brief());
    }
    return JSON.readTree(answer.body()).get("status").asString();
  }

  /** A token that has just been given. */
  String freshToken() {
    Answer signedIn = client.patiently(this::signIn);
    if (!signedIn.ok()) {
      throw new IllegalStateException("no token: " + signedIn.brief());
    }
    return tokenIn(signedIn);
  }

  private static String tokenIn(Answer signedIn) {
    return JSON.readTree(signedIn.body()).get("access_token").asString();
  }

  private Answer post(String path, String type, String body) {
    return signedIn(
        bearer ->
            client.send(
                client
                    .request(path)
                    .header("Authorization", "Bearer " + bearer)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body))));
  }

  /** With a token; once more with a fresh one when it is over, or was made in a clock's future. */
  private Answer signedIn(Function<String, Answer> request) {
    Answer answer = signedInOnce(request);
    return answer.status() == 401 ? signedInOnce(request) : answer;
  }

  private Answer signedInOnce(Function<String, Answer> request) {
    String bearer = token;
    if (bearer == null) {
      Answer signedIn = signIn();
      if (!signedIn.ok()) {
        return signedIn;
      }
      bearer = tokenIn(signedIn);
      token = bearer;
    }
    Answer answer = request.apply(bearer);
    if (answer.status() == 401) {
      token = null;
    }
    return answer;
  }

  /** Sends one entry once, whatever comes back. */
  void once(Map<String, Object> entry) {
    post("/api/v1/register/entries", "application/json", JSON.writeValueAsString(entry));
  }

  /**
   * Sends a long feed once, and hands on its answers line by line as they come: those that came
   * before it broke off are answers too.
   */
  Answer stream(byte[] lines, Consumer<String> answers) {
    return signedIn(
        bearer ->
            client.stream(
                client
                    .request("/api/v1/register/entries")
                    .header("Authorization", "Bearer " + bearer)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArray(lines)),
                answers));
  }

  private Answer signIn() {
    HttpRequest.Builder request =
        client
            .request("/oauth2/token")
            .header("Authorization", basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    return client.send(request);
  }

  @Override
  public void close() {
    client.close();
  }
}
