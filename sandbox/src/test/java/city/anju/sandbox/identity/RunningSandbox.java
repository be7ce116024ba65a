package city.anju.sandbox.identity;

import city.anju.sandbox.SandboxApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** The sandbox on a free port, and the requests a platform would make of it. */
final class RunningSandbox implements AutoCloseable {

  static final String CLIENT_ID = "anju";
  static final String CLIENT_SECRET = "a-secret-of-this-test-only";
  static final String REDIRECT = "http://127.0.0.1:8080/sign-in/callback";
  static final String OFFICER = "370299190001010021";
  static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";

  final IdentitySettings settings;
  private final ConfigurableApplicationContext context;

  RunningSandbox() {
    settings =
        new IdentitySettings(freePort(), CLIENT_ID, CLIENT_SECRET, REDIRECT, Set.of(OFFICER));
    context = SandboxApplication.start(settings);
  }

  Visitor visitor() {
    return new Visitor(settings.issuer());
  }

  /** A complete authorization request; the changes replace or (when empty) remove parameters. */
  String authorize(Map<String, String> changes) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", CLIENT_ID);
    parameters.put("redirect_uri", REDIRECT);
    parameters.put("scope", "openid realname");
    parameters.put("state", "state-1");
    parameters.put("nonce", "nonce-1");
    parameters.put("code_challenge", challenge());
    parameters.put("code_challenge_method", "S256");
    parameters.putAll(changes);
    parameters.values().removeIf(String::isEmpty);
    return "/oauth2/authorize?" + Visitor.encoded(parameters);
  }

  static Map<String, String> redeem(String code) {
    return Map.of(
        "grant_type", "authorization_code",
        "code", code,
        "redirect_uri", REDIRECT,
        "code_verifier", VERIFIER);
  }

  static String[] basic(String id, String secret) {
    String both = id + ":" + secret;
    return new String[] {
      "Authorization",
      "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))
    };
  }

  private static String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
