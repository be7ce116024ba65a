package city.anju.crypto;

import city.anju.shared.CityClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/**
 * The keys of the platform, kept in a folder outside the database. The database remembers the
 * number and a check value of each: when it knows a key that the folder lacks, or another one under
 * that number, the platform does not start.
 */
public final class Keys {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRingFile file;
  private final KeyChecks checks;
  private final CityClock clock;
  private volatile KeyRing ring;

  private Keys(KeyRingFile file, KeyChecks checks, CityClock clock, KeyRing ring) {
    this.file = file;
    this.checks = checks;
    this.clock = clock;
    this.ring = ring;
  }

  /**
   * Opens the ring in the folder; makes it, for its owner's eyes only, when neither folder nor
   * database has one yet.
   *
   * @throws KeysUnusable when keys are lost, damaged or not those of this database
   */
  static Keys open(Path folder, KeyChecks checks, CityClock clock) {
    KeyRingFile file = new KeyRingFile(folder);
    KeyRing found = file.read().orElse(KeyRing.EMPTY);
    List<KeyChecks.Seen> seen = checks.all();
    compare(file, found, seen);
    KeyRing whole = found;
    for (KeyKind kind : KeyKind.values()) {
      if (whole.of(kind).isEmpty()) {
        whole = whole.with(kind, clock.now(), material(kind));
      }
    }
    if (whole.keys().size() > found.keys().size()) {
      file.write(whole);
    }
    whole.keys().forEach(checks::remember);
    // Once more: another platform may have given the same new database its own first keys.
    compare(file, whole, checks.all());
    return new Keys(file, checks, clock, whole);
  }

  private static void compare(KeyRingFile file, KeyRing ring, List<KeyChecks.Seen> seen) {
    for (KeyChecks.Seen known : seen) {
      String held =
          ring.keys().stream()
              .filter(key -> key.kind().name().equals(known.kind()) && key.id() == known.keyId())
              .map(KeyChecks::hex)
              .findFirst()
              .orElseThrow(
                  () ->
                      new KeysUnusable(
                          "This database was written with key %s %d, which is not in %s: restore the key ring from its backup, nothing is started without it."
                              .formatted(known.kind(), known.keyId(), file.file())));
      if (!held.equals(known.checkValue())) {
        throw new KeysUnusable(
            "Key %s %d in %s is not the one this database was written with: restore the key ring that belongs to it, nothing is started without it."
                .formatted(known.kind(), known.keyId(), file.file()));
      }
    }
  }

  private static byte[] material(KeyKind kind) {
    if (kind == KeyKind.SIGNING) {
      return Sm2.newPrivateKey(RANDOM);
    }
    byte[] material = new byte[kind.bytes()];
    RANDOM.nextBytes(material);
    return material;
  }

  /**
   * Adds a new current key of the kind; what was made with earlier keys stays readable. The ring is
   * on disk before the key is used.
   *
   * @return the number of the new key
   */
  public synchronized int rotate(KeyKind kind) {
    KeyRing onDisk =
        file.read()
            .orElseThrow(
                () -> new KeysUnusable("The key ring " + file.file() + " has disappeared."));
    KeyRing rotated = onDisk.with(kind, clock.now(), material(kind));
    file.write(rotated);
    Key fresh = rotated.of(kind).getFirst();
    checks.remember(fresh);
    ring = rotated;
    return fresh.id();
  }

  /** The key with which new values of this kind are made. */
  Key current(KeyKind kind) {
    return ring.of(kind).getFirst();
  }

  /** Every key of the kind, the current one first. */
  List<Key> all(KeyKind kind) {
    return ring.of(kind);
  }

  /**
   * The key in front of a stored value.
   *
   * @throws SealBroken when the value is empty or names a key that is not known
   */
  Key keyOf(KeyKind kind, byte[] stored) {
    if (stored.length == 0) {
      throw new SealBroken("A protected value is empty");
    }
    int id = Byte.toUnsignedInt(stored[0]);
    return ring.find(kind, id)
        .orElseThrow(() -> new SealBroken("Key " + kind + " " + id + " is not known"));
  }
}
