package city.anju.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** How access tokens are made and read (RFC 9068): one algorithm, one issuer, one audience. */
final class AccessTokens {

  private static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.RS256;
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final SigningKeys keys;
  private final Issuer issuer;
  private final Clock clock;

  AccessTokens(SigningKeys keys, Issuer issuer, Clock clock) {
    this.keys = keys;
    this.issuer = issuer;
    this.clock = clock;
  }

  OAuth2TokenGenerator<? extends OAuth2Token> generator() {
    JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setClock(clock);
    generator.setJwtCustomizer(this::fill);
    return generator;
  }

  /**
   * Without "not before": a clock that goes back, here or on another node, must not make tokens
   * worthless that were just handed out.
   */
  private void fill(JwtEncodingContext token) {
    token.getJwsHeader().algorithm(ALGORITHM).keyId(keys.currentKid()).type(TYPE.getType());
    token
        .getClaims()
        .audience(java.util.List.of(issuer.audience()))
        .claim("client_id", token.getRegisteredClient().getClientId())
        .claim("scope", String.join(" ", token.getAuthorizedScopes()))
        .claims(claims -> claims.remove("nbf"));
  }

  JwtDecoder decoder() {
    return decoder(keys, issuer, clock);
  }

  static JwtDecoder decoder(JWKSource<SecurityContext> keys, Issuer issuer, Clock clock) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithm(ALGORITHM)
            .jwtProcessorCustomizer(
                processor ->
                    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE)))
            .build();
    JwtTimestampValidator time = new JwtTimestampValidator();
    time.setClock(clock);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            time,
            new JwtIssuerValidator(issuer.url()),
            new JwtAudienceValidator(issuer.audience())));
    return decoder;
  }
}
