package city.anju.crypto;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Signs in the name of the platform: SM2 with SM3 (GB/T 32918) and the default user id {@code
 * 1234567812345678}. A signature says "issued by us", never "valid now".
 */
public final class Signatures {

  private final Keys keys;
  private final ConcurrentMap<Integer, Sm2> pairs = new ConcurrentHashMap<>();

  Signatures(Keys keys) {
    this.keys = keys;
  }

  /** Signs the content with the current key. */
  public Signature sign(byte[] content) {
    Sm2 pair = pair(keys.current(KeyKind.SIGNING));
    return new Signature(pair.kid(), text(pair.sign(content)));
  }

  /** Whether the content was signed so by any key of ours; false for whatever is malformed. */
  public boolean verify(byte[] content, Signature signature) {
    byte[] value;
    try {
      value = Base64.getUrlDecoder().decode(signature.value());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    // One signature has one text: the spare bits of the last character are not free.
    return text(value).equals(signature.value())
        && find(signature.kid()).map(pair -> pair.verify(content, value)).orElse(false);
  }

  /** The keys whose signatures verify, the current one first. */
  public List<String> kids() {
    return keys.all(KeyKind.SIGNING).stream().map(key -> pair(key).kid()).toList();
  }

  /** The public key (SubjectPublicKeyInfo, PEM) with which anybody verifies; empty if unknown. */
  public Optional<String> publicKeyPem(String kid) {
    return find(kid).map(Sm2::publicKeyPem);
  }

  private static String text(byte[] value) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  private Optional<Sm2> find(String kid) {
    return keys.all(KeyKind.SIGNING).stream()
        .map(this::pair)
        .filter(pair -> pair.kid().equals(kid))
        .findFirst();
  }

  private Sm2 pair(Key key) {
    return pairs.computeIfAbsent(key.id(), id -> new Sm2(key.material()));
  }
}
