package city.anju.crypto;

import java.util.List;

/**
 * Finds protected values without opening them: HMAC-SM3 over the field's name and the normalised
 * text. Used across modules: {@code "id"} with {@code IdDocument.indexText()}, {@code "name"} with
 * {@code PersonName.value()}.
 */
public final class BlindIndex {

  private final Keys keys;

  BlindIndex(Keys keys) {
    this.keys = keys;
  }

  /** What to store beside the protected value: key id (1 byte) and HMAC (32). */
  public byte[] of(String field, String normalised) {
    return of(keys.current(KeyKind.INDEX), field, normalised);
  }

  /**
   * What to ask for ({@code index = any (:candidates)}): the text under the current key and under
   * every earlier one that is still known, because rows are re-indexed only after a rotation.
   */
  public List<byte[]> candidates(String field, String normalised) {
    return keys.all(KeyKind.INDEX).stream().map(key -> of(key, field, normalised)).toList();
  }

  /** Whether the stored index was made with an earlier key and should be made again. */
  public boolean needsReindex(byte[] index) {
    return !keys.keyOf(KeyKind.INDEX, index).current();
  }

  private static byte[] of(Key key, String field, String normalised) {
    return Framing.keyed(key.id(), key.mac().of(Framing.join(field, normalised)));
  }
}
