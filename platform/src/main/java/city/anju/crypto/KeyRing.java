package city.anju.crypto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All keys the platform knows, the current one of each kind first. */
record KeyRing(List<Key> keys) {

  static final KeyRing EMPTY = new KeyRing(List.of());

  KeyRing {
    keys =
        keys.stream()
            .sorted(
                Comparator.comparing(Key::kind)
                    .thenComparing(Key::current, Comparator.reverseOrder())
                    .thenComparing(Key::id, Comparator.reverseOrder()))
            .toList();
    Set<KeyKind> current = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Key key : keys) {
      if (!ids.add(key.kind() + " " + key.id())) {
        throw new IllegalArgumentException("key " + key.kind() + " " + key.id() + " occurs twice");
      }
      if (current.add(key.kind()) != key.current()) {
        throw new IllegalArgumentException("not exactly one key of " + key.kind() + " is current");
      }
    }
  }

  /** Every key of the kind, the current one first; empty when the ring has none. */
  List<Key> of(KeyKind kind) {
    return keys.stream().filter(key -> key.kind() == kind).toList();
  }

  Optional<Key> find(KeyKind kind, int id) {
    return keys.stream().filter(key -> key.kind() == kind && key.id() == id).findFirst();
  }

  /** A ring in which the new key is the current one of its kind. */
  KeyRing with(KeyKind kind, Instant created, byte[] material) {
    int id = of(kind).stream().mapToInt(Key::id).max().orElse(0) + 1;
    if (id > 255) {
      throw new KeysUnusable("The key ring has no number left for another key of " + kind + ".");
    }
    List<Key> all = new ArrayList<>();
    for (Key key : keys) {
      all.add(key.kind() == kind ? key.previous() : key);
    }
    all.add(new Key(kind, id, created, true, material));
    return new KeyRing(all);
  }
}
