package city.anju.crypto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

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
    return sign(kid -> content);
  }

  /** Signs with the current key a content that names it. */
  public Signature sign(Function<String, byte[]> contentOfKid) {
    Sm2 pair = pair(keys.current(KeyKind.SIGNING));
    byte[] value = pair.sign(contentOfKid.apply(pair.kid()));
    return new Signature(pair.kid(), VerifyingKey.base64(value));
  }

  /** Whether the content was signed so by any key of ours; false for whatever is malformed. */
  public boolean verify(byte[] content, Signature signature) {
    return find(signature.kid()).map(key -> key.verify(content, signature.value())).orElse(false);
  }

  /** The keys whose signatures verify, the current one first. */
  public List<String> kids() {
    return published().stream().map(published -> published.key().kid()).toList();
  }

  /** The public key (SubjectPublicKeyInfo, PEM) with which anybody verifies; empty if unknown. */
  public Optional<String> publicKeyPem(String kid) {
    return find(kid).map(VerifyingKey::pem);
  }

  /** The public keys with their times, the current one first: for all the world to know. */
  public List<PublishedKey> published() {
    List<PublishedKey> published = new ArrayList<>();
    Instant until = null;
    for (Key key : keys.all(KeyKind.SIGNING)) {
      published.add(new PublishedKey(pair(key).publicKey(), key.created(), until));
      until = key.created();
    }
    return List.copyOf(published);
  }

  private Optional<VerifyingKey> find(String kid) {
    return keys.all(KeyKind.SIGNING).stream()
        .map(key -> pair(key).publicKey())
        .filter(key -> key.kid().equals(kid))
        .findFirst();
  }

  private Sm2 pair(Key key) {
    return pairs.computeIfAbsent(key.id(), id -> new Sm2(key.material()));
  }
}
