package city.anju.matching;

import city.anju.matching.Viewing.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a viewing, or was written.
 *
 * @param no grows with every entry
 * @param by which of the two did it; null: the register, the rules or time
 * @param words what was written
 * @param times times that were wished, proposed, picked or confirmed
 * @param unread whether it is new to the reader
 */
public record ViewingEntry(
    long no,
    Kind kind,
    @Nullable Side by,
    @Nullable String words,
    List<Instant> times,
    Instant at,
    boolean unread) {

  public ViewingEntry {
    times = List.copyOf(times);
  }

  /** What there is to tell. */
  public enum Kind {
    ASKED,
    PROPOSED,
    PICKED,
    CONFIRMED,
    ASKED_ANEW,
    DECLINED,
    CANCELLED,
    LAPSED,
    LISTING_ENDED,
    BLOCKED,
    MESSAGE,
    CONTACT_OFFERED,
    CONTACTS_SHARED,
    CONTACT_TAKEN_BACK
  }
}
