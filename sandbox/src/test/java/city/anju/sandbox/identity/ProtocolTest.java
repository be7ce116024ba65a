package city.anju.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol of docs/protocols/identity.md, from the platform's side of the wire. */
class ProtocolTest {

  private static final String WANG = "330199190001010010";
  private static final String CHEN = "370299190001010013";

  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = new RunningSandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void discoveryNamesWhatIsThereAndNothingElse() throws Exception {
    HttpResponse<String> answer = sandbox.visitor().get("/.well-known/openid-configuration");
    Map<String, Object> document = JSONObjectUtils.parse(answer.body());
    String issuer = sandbox.settings.issuer();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(document)
        .containsEntry("issuer", issuer)
        .containsEntry("authorization_endpoint", issuer + "/oauth2/authorize")
        .containsEntry("token_endpoint", issuer + "/oauth2/token")
        .containsEntry("jwks_uri", issuer + "/oauth2/jwks")
        .containsEntry("scopes_supported", List.of("openid", "realname", "staff"))
        .containsEntry("id_token_signing_alg_values_supported", List.of("ES256"))
        .containsEntry("token_endpoint_auth_methods_supported", List.of("client_secret_basic"))
        .doesNotContainKeys("userinfo_endpoint", "registration_endpoint", "revocation_endpoint");
  }

  @Test
  void aCodeBecomesAnIdTokenWithTheRealName() throws Exception {
    JWTClaimsSet claims = verified(tokens(codeFor("王小燕", WANG, Map.of())));

    assertThat(claims.getIssuer()).isEqualTo(sandbox.settings.issuer());
    assertThat(claims.getAudience()).containsExactly(RunningSandbox.CLIENT_ID);
    assertThat(claims.getStringClaim("nonce")).isEqualTo("nonce-1");
    assertThat(claims.getStringClaim("name")).isEqualTo("王小燕");
    assertThat(claims.getStringClaim("id_kind")).isEqualTo("RESIDENT_ID");
    assertThat(claims.getStringClaim("id_no")).isEqualTo(WANG);
    assertThat(claims.getDateClaim("auth_time")).isNotNull();
    assertThat(claims.getSubject()).hasSize(22).doesNotContain(WANG);
  }

  @Test
  void theSubjectIsTheNumbersAndNotTheNames() throws Exception {
    String wang = verified(tokens(codeFor("王小燕", WANG, Map.of()))).getSubject();
    String wangRenamed = verified(tokens(codeFor("王晓燕", WANG, Map.of()))).getSubject();
    String chen = verified(tokens(codeFor("陈大明", CHEN, Map.of()))).getSubject();

    assertThat(wangRenamed).isEqualTo(wang);
    assertThat(chen).isNotEqualTo(wang);
  }

  @Test
  void withoutTheRealNameScopeNoRealName() throws Exception {
    JWTClaimsSet claims = verified(tokens(codeFor("王小燕", WANG, Map.of("scope", "openid"))));

    assertThat(claims.getClaims()).doesNotContainKeys("name", "id_kind", "id_no", "staff_no");
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = codeFor("王小燕", WANG, Map.of());
    assertThat(redeem(code).statusCode()).isEqualTo(200);

    HttpResponse<String> second = redeem(code);
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("\"invalid_grant\"");
  }

  @Test
  void aCodeIsWorthNothingWithoutItsVerifierOrForAnotherAddress() {
    Map<String, String> otherVerifier =
        new HashMap<>(RunningSandbox.redeem(codeFor("王小燕", WANG, Map.of())));
    otherVerifier.put("code_verifier", "another-verifier-another-verifier-another-ve");
    assertThat(token(otherVerifier).body()).contains("\"invalid_grant\"");

    Map<String, String> otherAddress =
        new HashMap<>(RunningSandbox.redeem(codeFor("王小燕", WANG, Map.of())));
    otherAddress.put("redirect_uri", "http://127.0.0.1:9999/sign-in/callback");
    assertThat(token(otherAddress).body()).contains("\"invalid_grant\"");
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri, https://evil.example/sign-in/callback",
    "redirect_uri, http://127.0.0.1:9999/sign-in/callback",
    "redirect_uri, http://127.0.0.1:8080/sign-in/callback/../elsewhere",
    "redirect_uri, http://127.0.0.1:8080@evil.example/sign-in/callback",
    "redirect_uri, ''",
    "client_id, somebody-else",
    "client_id, ''"
  })
  void aForeignRedirectOrClientGetsAPageAndNoRedirect(String parameter, String value) {
    HttpResponse<String> answer =
        sandbox.visitor().get(sandbox.authorize(Map.of(parameter, value)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("这个登录请求不能受理").contains("[invalid_request]");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "scope, openid everything, invalid_scope",
    "code_challenge, '', invalid_request",
    "code_challenge_method, plain, invalid_request",
    "prompt, none, login_required"
  })
  void aFaultOfTheRightClientGoesBackToIt(String parameter, String value, String error) {
    HttpResponse<String> answer =
        sandbox.visitor().get(sandbox.authorize(Map.of(parameter, value)));

    if (parameter.equals("response_type")) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(error);
      return;
    }
    assertThat(Visitor.location(answer))
        .startsWith(RunningSandbox.REDIRECT + "?error=" + error)
        .contains("state=state-1");
  }

  @ParameterizedTest
  @CsvSource({"anju, wrong-wrong-wrong-wrong", "somebody, a-secret-of-this-test-only", "anju, ''"})
  void aWrongClientIsTold(String id, String secret) {
    HttpResponse<String> answer =
        sandbox
            .visitor()
            .post("/oauth2/token", RunningSandbox.redeem("any"), RunningSandbox.basic(id, secret));

    assertThat(answer.statusCode()).isIn(400, 401);
    assertThat(answer.body()).containsPattern("invalid_(client|request)");
  }

  @Test
  void noCredentialsAreAnInvalidClient() {
    HttpResponse<String> answer =
        sandbox.visitor().post("/oauth2/token", RunningSandbox.redeem("any"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
  }

  private static String codeFor(String name, String number, Map<String, String> changes) {
    Visitor browser = sandbox.visitor();
    HttpResponse<String> signedIn =
        browser.fill(browser.formFor(sandbox.authorize(changes)), name, number);
    HttpResponse<String> back = browser.get(Visitor.location(signedIn));
    assertThat(Visitor.location(back)).contains("state=state-1");
    return Visitor.firstGroup(Visitor.location(back), "[?&]code=([^&]+)");
  }

  private static HttpResponse<String> redeem(String code) {
    return token(RunningSandbox.redeem(code));
  }

  private static HttpResponse<String> token(Map<String, String> form) {
    return sandbox
        .visitor()
        .post(
            "/oauth2/token",
            form,
            RunningSandbox.basic(RunningSandbox.CLIENT_ID, RunningSandbox.CLIENT_SECRET));
  }

  private static String tokens(String code) throws Exception {
    HttpResponse<String> answer = redeem(code);
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    Map<String, Object> tokens = JSONObjectUtils.parse(answer.body());
    assertThat(tokens).doesNotContainKey("refresh_token");
    return String.valueOf(tokens.get("id_token"));
  }

  private static JWTClaimsSet verified(String idToken) throws Exception {
    SignedJWT token = SignedJWT.parse(idToken);
    JWKSet keys = JWKSet.parse(sandbox.visitor().get("/oauth2/jwks").body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    return token.getJWTClaimsSet();
  }
}
