package city.anju.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Personal data as they rest in the database: sealed with SM4-GCM and bound to their place, so that
 * a value copied to another row or column does not open there.
 */
public final class PersonalData {

  private final Keys keys;

  PersonalData(Keys keys) {
    this.keys = keys;
  }

  /**
   * Seals a text for one place.
   *
   * @param place schema, table and column, such as {@code register.holder.id_no}
   * @param row the row the value rests in
   * @return key id (1 byte), nonce (12), cipher text, tag (16); different at every call
   */
  public byte[] protect(String place, UUID row, String plain) {
    return Sm4Gcm.seal(
        keys.current(KeyKind.PERSONAL_DATA),
        bound(place, row),
        plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text that was sealed for this place.
   *
   * @throws SealBroken when it was altered, belongs to another place, or its key is not known
   */
  public String reveal(String place, UUID row, byte[] sealed) {
    Key key = keys.keyOf(KeyKind.PERSONAL_DATA, sealed);
    return new String(Sm4Gcm.open(key, bound(place, row), sealed), StandardCharsets.UTF_8);
  }

  /** Whether the value was sealed with an earlier key and should be sealed again. */
  public boolean needsReprotect(byte[] sealed) {
    return !keys.keyOf(KeyKind.PERSONAL_DATA, sealed).current();
  }

  private static byte[] bound(String place, UUID row) {
    byte[] id =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(row.getMostSignificantBits())
            .putLong(row.getLeastSignificantBits())
            .array();
    return Framing.join(place.getBytes(StandardCharsets.UTF_8), id);
  }
}
