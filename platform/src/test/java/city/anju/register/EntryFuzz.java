package city.anju.register;

import city.anju.api.Problem;
import city.anju.fuzz.FuzzInput;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** An entry of the feed: taken, kept and read back the same, or a 400 or 422 by field. */
public final class EntryFuzz {

  private static final CityProfile CITY = CityProfile.load("qingdao");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);
  private static final Scrutiny SCRUTINY = new FeedScrutiny(CITY, new CityClock(NOW, CITY.zone()));
  private static final UUID ID = new UUID(1, 1);

  private EntryFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    NamedUnits named = NamedUnits.in(input);
    long[] next = {0};
    try {
      EntryReader.ReadEntry read =
          EntryReader.incoming(input, ID, () -> new UUID(2, next[0]++), SCRUTINY);
      FuzzInput.same(read.entry().no(), String.valueOf(named.entryNo()));
      FuzzInput.never(
          !named.units().containsAll(read.entry().touches()), "a unit that was not seen");
      String content = EntryJson.content(read.entry(), read.holders());
      FuzzInput.same(content, EntryJson.content(read.entry(), read.holders()));
      Entry kept = EntryReader.stored(ID, EntryJson.payload(read.entry()));
      FuzzInput.same(EntryJson.payload(read.entry()), EntryJson.payload(kept));
    } catch (Problem refused) {
      FuzzInput.never(refused.status() != 400 && refused.status() != 422, refused.toString());
    }
  }
}
