package city.anju.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * Short tokens that follow from a text and cannot be guessed from it: 128 bits of an HMAC-SM3, for
 * QR codes and opaque references in addresses. Nothing is stored.
 */
public final class Tokens {

  private static final int BYTES = 16;

  private final Keys keys;

  Tokens(Keys keys) {
    this.keys = keys;
  }

  /**
   * The token of a text for one purpose; the same until the key is rotated.
   *
   * @param purpose separates uses from each other, such as {@code listing.detail}
   * @return 22 characters of base64url
   */
  public String of(String purpose, String text) {
    return of(keys.current(KeyKind.TOKENS), purpose, text);
  }

  /**
   * Whether this is the token of the text, under any key that is still known (printed QR codes
   * outlive a rotation), in a time that depends neither on the text nor on the token.
   */
  public boolean matches(String purpose, String text, String token) {
    byte[] given = token.getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (Key key : keys.all(KeyKind.TOKENS)) {
      byte[] right = of(key, purpose, text).getBytes(StandardCharsets.UTF_8);
      matches |= MessageDigest.isEqual(right, given);
    }
    return matches;
  }

  private static String of(Key key, String purpose, String text) {
    byte[] code = key.mac().of(Framing.join(purpose, text));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, BYTES));
  }
}
