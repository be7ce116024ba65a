package city.anju.crypto;

import city.anju.shared.CityClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Keys for tests: fresh ones in a folder of the test, remembered by a list instead of a table. */
public final class TestKeys {

  private static final CityClock CLOCK =
      new CityClock(
          Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC),
          ZoneId.of("Asia/Shanghai"));

  private TestKeys() {}

  /** A new ring in an empty folder. */
  public static Keys in(Path folder) {
    return Keys.open(folder, new Remembered(), CLOCK);
  }

  static Keys in(Path folder, KeyChecks checks) {
    return Keys.open(folder, checks, CLOCK);
  }

  public static PersonalData personalData(Keys keys) {
    return new PersonalData(keys);
  }

  public static BlindIndex blindIndex(Keys keys) {
    return new BlindIndex(keys);
  }

  public static Fingerprints fingerprints(Keys keys) {
    return new Fingerprints(keys);
  }

  public static Secrets secrets(Keys keys) {
    return new Secrets(keys);
  }

  public static Tokens tokens(Keys keys) {
    return new Tokens(keys);
  }

  public static Envelopes envelopes(Keys keys) {
    return new Envelopes(keys);
  }

  public static Signatures signatures(Keys keys) {
    return new Signatures(keys);
  }

  /** What a database would remember; keeps the first check value of each number, as the table. */
  static final class Remembered implements KeyChecks {

    final List<Seen> seen = new ArrayList<>();

    @Override
    public List<Seen> all() {
      return List.copyOf(seen);
    }

    @Override
    public void remember(Key key) {
      boolean known =
          seen.stream().anyMatch(s -> s.kind().equals(key.kind().name()) && s.keyId() == key.id());
      if (!known) {
        seen.add(new Seen(key.kind().name(), key.id(), KeyChecks.hex(key)));
      }
    }
  }
}
