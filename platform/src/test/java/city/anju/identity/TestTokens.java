package city.anju.identity;

import city.anju.audit.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Machine clients for tests, with tokens asked for at the real door. */
public final class TestTokens {

  /** Whoever runs the tests. */
  public static final Actor TESTER = new Actor(Actor.Kind.OPERATOR, "tests");

  private TestTokens() {}

  /** A new client with these scopes; gives the value of its {@code Authorization} header. */
  public static String bearer(int port, MachineClients clients, String... scopes) {
    String clientId = newClientId();
    String secret = clients.create(clientId, "测试客户端 <b>", Set.of(scopes), TESTER);
    return bearer(port, clientId, secret);
  }

  /** A token for a client that is there; gives the value of its {@code Authorization} header. */
  public static String bearer(int port, String clientId, String secret) {
    String answer =
        new Browser("http://nowhere.test", port)
            .post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                basic(clientId, secret))
            .body();
    return "Bearer " + Browser.firstGroup(answer, "\"access_token\":\"([^\"]+)\"");
  }

  /** A client id no other test has. */
  static String newClientId() {
    return "test-" + UUID.randomUUID();
  }

  static String basic(String clientId, String secret) {
    byte[] both = (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
