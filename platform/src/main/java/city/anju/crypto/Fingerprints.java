package city.anju.crypto;

import java.security.MessageDigest;

/**
 * Says whether content is the same as before without keeping it: HMAC-SM3, so that nobody can try
 * out ID numbers against a stored fingerprint. The parts are framed: ("a", "bc") is not ("ab",
 * "c").
 */
public final class Fingerprints {

  private final Keys keys;

  Fingerprints(Keys keys) {
    this.keys = keys;
  }

  /** What to store: key id (1 byte) and HMAC (32). */
  public byte[] of(byte[]... parts) {
    return of(keys.current(KeyKind.FINGERPRINT), parts);
  }

  /**
   * Whether the stored fingerprint is that of these parts, under whichever key it was made; compare
   * by this and not byte by byte, or a rotation makes all that is old look different.
   */
  public boolean matches(byte[] stored, byte[]... parts) {
    return MessageDigest.isEqual(stored, of(keys.keyOf(KeyKind.FINGERPRINT, stored), parts));
  }

  private static byte[] of(Key key, byte[]... parts) {
    return Framing.keyed(key.id(), key.mac().of(Framing.join(parts)));
  }
}
