package city.anju.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that the platform hands out once and afterwards keeps only as keyed digests. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Keys keys;

  Secrets(Keys keys) {
    this.keys = keys;
  }

  /** A new secret: 256 random bits as 43 characters of base64url. */
  public String newSecret() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** What to store of a secret: key id (1 byte) and HMAC (32). */
  public byte[] digest(String secret) {
    return digest(keys.current(KeyKind.SECRETS), secret);
  }

  /** Whether the stored digest is that of this secret, in a time that does not depend on it. */
  public boolean matches(String secret, byte[] stored) {
    return MessageDigest.isEqual(stored, digest(keys.keyOf(KeyKind.SECRETS, stored), secret));
  }

  private static byte[] digest(Key key, String secret) {
    return Framing.keyed(key.id(), key.mac().of(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
