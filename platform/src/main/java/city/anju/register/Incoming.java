package city.anju.register;

import city.anju.api.Problem;
import city.anju.shared.UnitCode;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A line of the feed before the register is asked. */
sealed interface Incoming {

  /** The source's number, where it could be read. */
  @Nullable String entryNo();

  /** The units it names, known or not. */
  SortedSet<UnitCode> units();

  /**
   * A line that says something.
   *
   * @param payload as it is kept
   * @param content normalised, with personal data: compared, never kept
   * @param fingerprint of the content
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Read(
      Entry entry,
      List<SealedHolder> holders,
      String payload,
      byte[] content,
      byte[] fingerprint,
      SortedSet<UnitCode> units)
      implements Incoming {
    @Override
    public String entryNo() {
      return entry.no();
    }
  }

  /** A line that is wrong by itself. */
  record Refused(@Nullable String entryNo, SortedSet<UnitCode> units, Problem problem)
      implements Incoming {}
}
