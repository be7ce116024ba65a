package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.TestClock;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets through the machines' door. */
class ApiDoorTest extends IdentityCase {

  private final MachineClients clients;
  private final SigningKeys keys;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final String clientId = TestTokens.newClientId();
  private String bearer = "";

  ApiDoorTest(MachineClients clients, SigningKeys keys, TestClock clock, JdbcClient jdbc) {
    this.clients = clients;
    this.keys = keys;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void aClientThatMayRead() {
    String secret = clients.create(clientId, "平台甲", Set.of("register:read"), TestTokens.TESTER);
    bearer = TestTokens.bearer(port, clientId, secret);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void aTokenOpensWhatItsScopesSay() {
    HttpResponse<String> read = knock("GET", "/api/v1/knock", bearer);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(clientId + " may [register:read]");

    HttpResponse<String> write = knock("POST", "/api/v1/knock", bearer);
    isProblem(write, 403, "SCOPE_MISSING");
  }

  @Test
  void withoutATokenNothingIsThereToBeSeen() {
    for (String path : new String[] {"/api/v1/knock", "/api/v1/nowhere", "/api", "/api/v2/x"}) {
      HttpResponse<String> answer = knock("GET", path, "");
      isProblem(answer, 401, "TOKEN_MISSING");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"anju\"");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
    isProblem(knock("GET", "/api/v1/nowhere", bearer), 404, "NOT_FOUND");
  }

  @Test
  void aSessionOpensNothingHere() {
    HttpRequest.Builder withCookie =
        HttpRequest.newBuilder(browser().found("/api/v1/knock"))
            .header("Cookie", "anju_session=" + "a".repeat(48));

    isProblem(browser().send(withCookie), 401, "TOKEN_MISSING");
  }

  @Test
  void publicPathsNeedNoTokenButAStaleOneIsTold() {
    String code = "/api/v1/codes/QD0220240600001CM";

    assertThat(knock("GET", code, "").statusCode()).isNotEqualTo(401);
    assertThat(knock("GET", "/api/openapi.json", "").statusCode()).isNotEqualTo(401);
    assertThat(knock("DELETE", code, "").statusCode()).isNotEqualTo(401);
    isProblem(knock("GET", code, "Bearer stale.stale.stale"), 401, "TOKEN_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer",
    "Bearer x",
    "Bearer ....",
    "Bearer a b",
    "'Bearer eyJhbGciOiJub25lIn0.e30.'"
  })
  void rubbishIsNoToken(String header) {
    RawRequest.Answer answer =
        new RawRequest(port).get("/api/v1/knock", "Authorization: " + header);

    assertThat(answer.status()).describedAs(answer.body()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"TOKEN_INVALID\"");
  }

  @Test
  void aSuspensionActsAtOnce() {
    assertThat(knock("GET", "/api/v1/knock", bearer).statusCode()).isEqualTo(200);

    clients.suspend(clientId, TestTokens.TESTER);

    isProblem(knock("GET", "/api/v1/knock", bearer), 401, "CLIENT_SUSPENDED");
    isProblem(knock("GET", "/api/v1/codes/QD0220240600001CM", bearer), 401, "CLIENT_SUSPENDED");
  }

  @Test
  void aScopeThatWasTakenAwayIsGoneAtOnce() {
    jdbc.sql("update identity.machine_client set scopes = '{listings:read}' where client_id = :id")
        .param("id", clientId)
        .update();

    isProblem(knock("GET", "/api/v1/knock", bearer), 403, "SCOPE_MISSING");
  }

  @Test
  void aTokenEndsAfterHalfAnHourAndSurvivesAClockThatGoesBack() {
    clock.advance(Duration.ofMinutes(-20));
    assertThat(knock("GET", "/api/v1/knock", bearer).statusCode()).isEqualTo(200);

    clock.reset();
    clock.advance(Duration.ofMinutes(32));
    isProblem(knock("GET", "/api/v1/knock", bearer), 401, "TOKEN_INVALID");
  }

  @Test
  void onlyOurOwnTokensForThisDoorAreTaken() throws Exception {
    RSAKey ours = signingKey();
    RSAKey theirs = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
    assertThat(status(signed(ours, claims -> {}))).describedAs("control").isEqualTo(200);

    assertThat(status(signed(theirs, claims -> {}))).isEqualTo(401);
    assertThat(status(signed(ours, claims -> claims.issuer("http://127.0.0.1:8080"))))
        .isEqualTo(401);
    assertThat(status(signed(ours, claims -> claims.audience(BASE)))).isEqualTo(401);
    assertThat(status(signed(ours, claims -> claims.subject("nobody")))).isEqualTo(401);
    assertThat(status(signed(ours, claims -> claims.subject(null)))).isEqualTo(401);
    assertThat(status(signed(ours, claims -> claims.claim("exp", 0L)))).isEqualTo(401);
    assertThat(status(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
    assertThat(status(withType(ours, JOSEObjectType.JWT, JWSAlgorithm.RS256))).isEqualTo(401);
    assertThat(status(withType(ours, new JOSEObjectType("at+jwt"), JWSAlgorithm.RS512)))
        .isEqualTo(401);
  }

  @Test
  void keysChangeMonthlyAndOldTokensLast() {
    String before = keys.currentKid();
    clock.advance(SigningKeys.ROTATED_AFTER);
    keys.rotateWhenDue();
    String after = keys.currentKid();
    clock.reset();

    assertThat(after).isNotEqualTo(before);
    assertThat(knock("GET", "/api/v1/knock", bearer).statusCode()).isEqualTo(200);
    assertThat(browser().get("/oauth2/jwks").body()).contains(before).contains(after);

    keys.rotateWhenDue();
    assertThat(keys.currentKid()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/%2e%2e/knock",
    "/api/v1/knock;x=y",
    "/api//v1/knock",
    "/api/v1/knock%00",
    "/api/v1/%2Fknock",
    "/api/v1/%zz"
  })
  void whatTheFirewallRefusesIsAProblem(String path) {
    RawRequest.Answer answer = new RawRequest(port).get(path, "Authorization: " + bearer);

    assertThat(answer.status()).describedAs(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"REQUEST_MALFORMED\"");
  }

  private int status(String token) {
    return knock("GET", "/api/v1/knock", "Bearer " + token).statusCode();
  }

  private RSAKey signingKey() throws Exception {
    JWKMatcher current = new JWKMatcher.Builder().keyID(keys.currentKid()).build();
    return keys.get(new JWKSelector(current), null).getFirst().toRSAKey();
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(BASE)
        .audience(BASE + "/api/v1")
        .subject(clientId)
        .claim("exp", clock.instant().plusSeconds(600).getEpochSecond())
        .claim("scope", "register:read");
  }

  private String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet.Builder claims = claims();
    change.accept(claims);
    return signed(key, new JOSEObjectType("at+jwt"), JWSAlgorithm.RS256, claims.build());
  }

  private String withType(RSAKey key, JOSEObjectType type, JWSAlgorithm algorithm)
      throws Exception {
    return signed(key, type, algorithm, claims().build());
  }

  private static String signed(
      RSAKey key, JOSEObjectType type, JWSAlgorithm algorithm, JWTClaimsSet claims)
      throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(type).build(), claims);
    token.sign(new RSASSASigner(key.toPrivateKey()));
    return token.serialize();
  }

  private HttpResponse<String> knock(String method, String path, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(browser().found(path)).method(method, BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return browser().send(request);
  }

  private static void isProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }
}
