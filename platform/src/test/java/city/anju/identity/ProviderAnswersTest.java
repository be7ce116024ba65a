package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.shared.AnjuSettings;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that lies, in every way the protocol forbids: nobody is signed in by it. */
class ProviderAnswersTest {

  private static final String WANG = "330199190001010010";
  private static final String SECRET = "secret-of-tests-only-and-long-enough";
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final PendingSignIn PENDING =
      new PendingSignIn("state-1", "nonce-1", "verifier-1", "/my/homes", false);

  private final ECKey key = newKey("key-1");
  private HttpServer provider;
  private String issuer = "";
  private int status = 200;
  private String answer = "";

  ProviderAnswersTest() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    provider.createContext("/oauth2/jwks", e -> say(e, 200, new JWKSet(key).toString()));
    provider.createContext("/oauth2/token", e -> say(e, status, answer));
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  @Test
  void aGoodAnswerVouchesForAPerson() throws Exception {
    idToken(signed(JWSAlgorithm.ES256, new ECDSASigner(key), claims -> {}));

    RealName who = identityProvider(true).vouchedFor(PENDING, "code");

    assertThat(who.name().value()).isEqualTo("王小燕");
    assertThat(who.document()).isEqualTo(IdDocument.parse(IdKind.RESIDENT_ID, WANG));
  }

  @ParameterizedTest
  @CsvSource({
    "iss, http://127.0.0.1:1",
    "aud, somebody-else",
    "azp, somebody-else",
    "nonce, bm9uY2UtMg",
    "nonce, ''",
    "sub, ''",
    "name, ''",
    "name, ' '",
    "id_kind, ''",
    "id_kind, OFFICER",
    "id_kind, CREDIT_CODE",
    "id_kind, DRIVING_LICENCE",
    "id_no, ''",
    "id_no, 330199190001010011"
  })
  void aClaimThatDoesNotFitSignsNobodyIn(String claim, String value) throws Exception {
    idToken(
        signed(
            JWSAlgorithm.ES256,
            new ECDSASigner(key),
            claims -> claims.claim(claim, value.isEmpty() ? null : value)));

    fails("SIGN_IN_FAILED");
  }

  @Test
  void aTokenOfYesterdayOrTomorrowSignsNobodyIn() throws Exception {
    long now = NEW_YEAR.getEpochSecond();
    idToken(
        signed(JWSAlgorithm.ES256, new ECDSASigner(key), claims -> claims.claim("exp", now - 300)));
    fails("SIGN_IN_FAILED");
    idToken(
        signed(JWSAlgorithm.ES256, new ECDSASigner(key), claims -> claims.claim("iat", now + 300)));
    fails("SIGN_IN_FAILED");
  }

  @Test
  void anotherKeyOrAlgorithmSignsNobodyIn() throws Exception {
    idToken(signed(JWSAlgorithm.ES256, new ECDSASigner(newKey("key-1")), claims -> {}));
    fails("SIGN_IN_FAILED");
    idToken(signed(JWSAlgorithm.HS256, new MACSigner(SECRET), claims -> {}));
    fails("SIGN_IN_FAILED");
    idToken(new PlainJWT(claims().build()).serialize());
    fails("SIGN_IN_FAILED");
    idToken("no.token.at-all");
    fails("SIGN_IN_FAILED");
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"access_token\":\"x\",\"token_type\":\"Bearer\"}'",
    "200, ''",
    "200, '[]'",
    "200, '<html>'",
    "400, '{\"error\":\"invalid_grant\"}'",
    "401, '{\"error\":\"invalid_client\"}'",
    "500, 'oops'"
  })
  void anAnswerWithoutATokenSignsNobodyIn(int withStatus, String body) {
    status = withStatus;
    answer = body;

    fails("SIGN_IN_FAILED");
  }

  @Test
  void aProviderThatHasGoneAwayIsToldFromOneThatLies() throws Exception {
    idToken(signed(JWSAlgorithm.ES256, new ECDSASigner(key), claims -> {}));
    provider.stop(0);

    fails("SIGN_IN_UNAVAILABLE");
  }

  @Test
  void outsideTheDemoPlainHttpIsRefused() throws Exception {
    idToken(signed(JWSAlgorithm.ES256, new ECDSASigner(key), claims -> {}));

    assertThatThrownBy(() -> identityProvider(false).vouchedFor(PENDING, "code"))
        .isInstanceOfSatisfying(
            Problem.class, no -> assertThat(no.code()).isEqualTo("SIGN_IN_UNAVAILABLE"));
  }

  private void fails(String code) {
    assertThatThrownBy(() -> identityProvider(true).vouchedFor(PENDING, "code"))
        .isInstanceOfSatisfying(Problem.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private IdentityProvider identityProvider(boolean demo) {
    return new IdentityProvider(
        new AnjuSettings(
            Path.of("data"),
            Path.of("keys"),
            URI.create("http://anju.test"),
            "qingdao",
            demo,
            false,
            new AnjuSettings.IdentityProvider(URI.create(issuer), "anju", SECRET)),
        Clock.fixed(NEW_YEAR, ZoneOffset.UTC));
  }

  private void idToken(String token) {
    answer =
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}".formatted(token);
  }

  private JWTClaimsSet.Builder claims() throws Exception {
    byte[] nonce =
        MessageDigest.getInstance("SHA-256").digest("nonce-1".getBytes(StandardCharsets.US_ASCII));
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("anju")
        .subject("somebody")
        .claim("exp", NEW_YEAR.getEpochSecond() + 600)
        .claim("iat", NEW_YEAR.getEpochSecond())
        .claim("nonce", Base64.getUrlEncoder().withoutPadding().encodeToString(nonce))
        .claim("name", "王小燕")
        .claim("id_kind", "RESIDENT_ID")
        .claim("id_no", WANG);
  }

  private String signed(
      JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
      throws Exception {
    JWTClaimsSet.Builder claims = claims();
    change.accept(claims);
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID("key-1").build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
