package city.anju.api;

import city.anju.fuzz.FuzzInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A body of lines: each comes out once, in order and no longer than agreed, or a 413. */
public final class NdjsonFuzz {

  private static final NdjsonLines.Limits LIMITS = new NdjsonLines.Limits(4096, 200, 40);

  private NdjsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try (NdjsonLines lines = NdjsonLines.spool(new ByteArrayInputStream(input), LIMITS)) {
      int last = 0;
      for (List<NdjsonLine> some = lines.next(7); !some.isEmpty(); some = lines.next(7)) {
        for (NdjsonLine line : some) {
          FuzzInput.never(line.number() <= last, "a line out of order");
          FuzzInput.never(line.json().length > 201, "a line too long");
          last = line.number();
        }
      }
      FuzzInput.never(last > 40, "too many lines");
    } catch (Problem refused) {
      FuzzInput.never(refused.status() != 413, refused.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
