package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a machine client gets its tokens, and how everybody else does not. */
class TokenDoorTest extends IdentityCase {

  private static final Map<String, String> ASK = Map.of("grant_type", "client_credentials");

  private final MachineClients clients;
  private final JdbcClient jdbc;
  private final String clientId = TestTokens.newClientId();
  private String secret = "";

  TokenDoorTest(MachineClients clients, JdbcClient jdbc) {
    this.clients = clients;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void aClient() {
    secret =
        clients.create(
            clientId, "登记中心", Set.of("register:write", "register:read"), TestTokens.TESTER);
  }

  @Test
  void theRightSecretGetsATokenWithAllScopesForHalfAnHour() throws Exception {
    HttpResponse<String> answer = ask(ASK, TestTokens.basic(clientId, secret));

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.body()).contains("\"token_type\":\"Bearer\"").contains("\"expires_in\":1799");
    SignedJWT token = SignedJWT.parse(accessToken(answer));
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(claims.getIssuer()).isEqualTo(BASE);
    assertThat(claims.getAudience()).containsExactly(BASE + "/api/v1");
    assertThat(claims.getSubject()).isEqualTo(clientId);
    assertThat(claims.getStringClaim("scope").split(" "))
        .containsExactlyInAnyOrder("register:write", "register:read");
    assertThat(browser().get("/oauth2/jwks").body())
        .contains(token.getHeader().getKeyID())
        .doesNotContain("\"d\"");
  }

  @Test
  void aClientMayAskForLessAndNotForMore() throws Exception {
    HttpResponse<String> less =
        ask(
            Map.of("grant_type", "client_credentials", "scope", "register:read"),
            TestTokens.basic(clientId, secret));
    assertThat(SignedJWT.parse(accessToken(less)).getJWTClaimsSet().getStringClaim("scope"))
        .isEqualTo("register:read");

    HttpResponse<String> more =
        ask(
            Map.of("grant_type", "client_credentials", "scope", "listings:write"),
            TestTokens.basic(clientId, secret));
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(more.body()).contains("\"invalid_scope\"");
  }

  @Test
  void theSecretIsKeptAsADigestOnly() {
    String everything =
        jdbc.sql("select machine_client::text from identity.machine_client where client_id = :id")
            .param("id", clientId)
            .query(String.class)
            .single();

    assertThat(secret).hasSize(43);
    assertThat(everything).doesNotContain(secret);
  }

  @Test
  void aWrongSecretAnUnknownClientAndASuspendedOneAreTurnedAway() {
    for (String header :
        new String[] {
          TestTokens.basic(clientId, secret + "x"),
          TestTokens.basic(clientId, ""),
          TestTokens.basic("nobody", secret),
          TestTokens.basic("", secret)
        }) {
      isInvalidClient(ask(ASK, header));
    }

    clients.suspend(clientId, TestTokens.TESTER);
    HttpResponse<String> suspended = ask(ASK, TestTokens.basic(clientId, secret));
    isInvalidClient(suspended);
    assertThat(suspended.body()).contains("suspended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic Og==",
        "Basic YQ==",
        "Basic YTo=",
        "Basic /////w==",
        "Basic YSUlJTpi",
        "Basic JTAwOmI=",
        "basic 5byg5LiJOmI=",
        "Bearer abc",
        "Digest username=\"x\"",
        "x"
      })
  void aHostileHeaderIsAnUnknownClientAndNeverAFaultOfOurs(String header) {
    isInvalidClient(ask(ASK, header));
  }

  @Test
  void aSecretInTheBodyCountsForNothing() {
    HttpResponse<String> answer =
        browser()
            .post(
                "/oauth2/token",
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", clientId,
                    "client_secret", secret));

    isInvalidClient(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "password, unsupported_grant_type",
    "authorization_code, unsupported_grant_type",
    "refresh_token, unsupported_grant_type",
    "'', invalid_request"
  })
  void noOtherGrantIsGiven(String grant, String error) {
    HttpResponse<String> answer =
        ask(
            grant.isEmpty() ? Map.of("x", "y") : Map.of("grant_type", grant),
            TestTokens.basic(clientId, secret));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + error + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /oauth2/token, 405",
    "PUT, /oauth2/token, 405",
    "POST, /oauth2/jwks, 405",
    "GET, /oauth2/authorize?response_type=code, 404",
    "POST, /oauth2/introspect, 404",
    "POST, /oauth2/revoke, 404",
    "GET, /oauth2/authorization/identity, 404"
  })
  void nothingElseIsThere(String method, String path, int status) {
    HttpResponse<String> answer =
        browser()
            .send(
                HttpRequest.newBuilder(browser().found(path))
                    .method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aTokenIsOnTheAuditTrail() {
    ask(ASK, TestTokens.basic(clientId, secret));

    assertThat(
            jdbc.sql("select event from audit.event where subject = :id order by event_id")
                .param("id", clientId)
                .query(String.class)
                .list())
        .containsExactly("CLIENT_CREATED", "TOKEN_ISSUED");
  }

  @Test
  void triesAreCountedSoThatNobodyGuessesByTheThousand() {
    boolean guesserSlowed = false;
    boolean evenTheOwner = false;
    for (int i = 0; i < 3 * TRIES && !(guesserSlowed && evenTheOwner); i++) {
      guesserSlowed |= ask(ASK, TestTokens.basic(clientId, "guess-" + i)).statusCode() == 429;
      evenTheOwner |= ask(ASK, TestTokens.basic(clientId, secret)).statusCode() == 429;
    }

    assertThat(guesserSlowed).isTrue();
    assertThat(evenTheOwner).as("or a guess would be told from a miss by its status").isTrue();
    assertThat(ask(ASK, TestTokens.basic("somebody-else", "x")).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> ask(Map<String, String> form, String authorization) {
    return browser().post("/oauth2/token", form, "Authorization", authorization);
  }

  private static String accessToken(HttpResponse<String> answer) {
    return Browser.firstGroup(answer.body(), "\"access_token\":\"([^\"]+)\"");
  }

  private static void isInvalidClient(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertThat(answer.body()).contains("\"error\":\"invalid_client\"");
  }
}
