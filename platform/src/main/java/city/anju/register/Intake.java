package city.anju.register;

import city.anju.api.Problem;
import city.anju.crypto.Fingerprints;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Makes lines ready outside any transaction: reads, normalises, fingerprints, seals. */
@Component
class Intake {

  private final CityClock clock;
  private final Scrutiny scrutiny;
  private final Fingerprints fingerprints;
  private final SealedHolder.Seal seal;

  Intake(CityClock clock, CityProfile city, Fingerprints fingerprints, SealedHolder.Seal seal) {
    this.clock = clock;
    this.scrutiny = new FeedScrutiny(city, clock);
    this.fingerprints = fingerprints;
    this.seal = seal;
  }

  List<Incoming> read(List<byte[]> lines) {
    return lines.parallelStream().map(this::read).toList();
  }

  private Incoming read(byte[] line) {
    Instant now = clock.now();
    EntryReader.ReadEntry read;
    try {
      read = EntryReader.incoming(line, Uuid7.next(now), () -> Uuid7.next(now), scrutiny);
    } catch (Problem problem) {
      NamedUnits named = NamedUnits.in(line);
      return new Incoming.Refused(named.entryNo(), named.units(), problem);
    }
    Entry entry = read.entry();
    byte[] content = EntryJson.content(entry, read.holders()).getBytes(StandardCharsets.UTF_8);
    return new Incoming.Read(
        entry,
        read.holders().stream().map(seal::close).toList(),
        EntryJson.payload(entry),
        content,
        fingerprints.of(content),
        new TreeSet<>(entry.touches()));
  }
}
