package city.anju.crypto;

import java.nio.charset.StandardCharsets;

/** Wraps keys and other secret bytes that must rest in the database, bound to their place there. */
public final class Envelopes {

  private final Keys keys;

  Envelopes(Keys keys) {
    this.keys = keys;
  }

  /**
   * Seals secret bytes for one place.
   *
   * @param place schema, table and column, such as {@code identity.signing_key.private_key}
   * @param row the key of the row, such as a key's {@code kid}
   * @return key id (1 byte), nonce (12), cipher text, tag (16); different at every call
   */
  public byte[] seal(String place, String row, byte[] secret) {
    return Sm4Gcm.seal(keys.current(KeyKind.ENVELOPE), bound(place, row), secret);
  }

  /**
   * The bytes that were sealed for this place.
   *
   * @throws SealBroken when they were altered, belong to another place, or their key is not known
   */
  public byte[] open(String place, String row, byte[] sealed) {
    return Sm4Gcm.open(keys.keyOf(KeyKind.ENVELOPE, sealed), bound(place, row), sealed);
  }

  /** Whether the value was sealed with an earlier key and should be sealed again. */
  public boolean needsReseal(byte[] sealed) {
    return !keys.keyOf(KeyKind.ENVELOPE, sealed).current();
  }

  private static byte[] bound(String place, String row) {
    return Framing.join(
        place.getBytes(StandardCharsets.UTF_8), row.getBytes(StandardCharsets.UTF_8));
  }
}
