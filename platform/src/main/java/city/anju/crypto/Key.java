package city.anju.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** One key of the ring. It never shows its material. */
final class Key {

  private final KeyKind kind;
  private final int id;
  private final Instant created;
  private final boolean current;
  private final byte[] material;
  private final HmacSm3 mac;

  Key(KeyKind kind, int id, Instant created, boolean current, byte[] material) {
    if (id < 1 || id > 255 || material.length != kind.bytes()) {
      throw new IllegalArgumentException(
          "key " + kind + " " + id + " has a wrong number or a wrong length");
    }
    this.kind = kind;
    this.id = id;
    this.created = created;
    this.current = current;
    this.material = material.clone();
    this.mac = new HmacSm3(material);
  }

  KeyKind kind() {
    return kind;
  }

  /** 1 to 255: the byte in front of what was made with this key. */
  int id() {
    return id;
  }

  Instant created() {
    return created;
  }

  /** Whether new values are made with this key; of each kind exactly one is current. */
  boolean current() {
    return current;
  }

  Key previous() {
    return new Key(kind, id, created, false, material);
  }

  byte[] material() {
    return material.clone();
  }

  HmacSm3 mac() {
    return mac;
  }

  /** Says whether a key is the same one without telling anything about it. */
  byte[] checkValue() {
    return mac.of(
        ("anju key check " + kind.name().toLowerCase(Locale.ROOT) + " " + id)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Key[" + kind + " " + id + (current ? ", current]" : "]");
  }
}
