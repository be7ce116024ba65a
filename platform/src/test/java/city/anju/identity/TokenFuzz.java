package city.anju.identity;

import city.anju.api.Problem;
import city.anju.fuzz.FuzzInput;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** A machine's token, and the claims of the identity provider's: only what was signed is let in. */
public final class TokenFuzz {

  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  private static final JwtDecoder TOKENS =
      AccessTokens.decoder(
          new ImmutableJWKSet<SecurityContext>(keys()),
          Issuer.of(URI.create("https://anju.example")),
          Clock.fixed(NOW, ZoneOffset.UTC));

  private TokenFuzz() {}

  /** The public half of a key that nobody has the other of. */
  private static JWKSet keys() {
    try {
      return JWKSet.parse(
          """
          {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k","e":"AQAB","n":"%s"}]}
          """
              .formatted("w".repeat(341) + "Q"));
    } catch (ParseException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    boolean taken;
    try {
      TOKENS.decode(text);
      taken = true;
    } catch (JwtException refused) {
      taken = false;
    }
    FuzzInput.never(taken, "a token that nobody signed");
    claims(FuzzInput.texts(input, 3));
  }

  private static void claims(List<String> values) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", "s");
    claims.put("name", values.get(0));
    claims.put("id_kind", values.get(1));
    claims.put("id_no", values.get(2));
    OidcIdToken token = new OidcIdToken("t", NOW, NOW.plusSeconds(60), claims);
    try {
      RealName who = IdentityProvider.realName(new DefaultOidcUser(List.of(), token));
      FuzzInput.never(who.name().value().isBlank(), "a person without a name");
    } catch (Problem refused) {
      FuzzInput.same("SIGN_IN_FAILED", refused.code());
    }
  }
}
