package city.anju.qr;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a QR is worth. Even a genuine one says nothing about now: that is what the code's own check
 * is for.
 *
 * @param at when it was printed; null unless it is genuine
 */
public record QrCheck(State state, @Nullable Instant at) {

  /** The code came without a QR. */
  static final QrCheck NONE = new QrCheck(State.NONE, null);

  static final QrCheck UNREADABLE = new QrCheck(State.UNREADABLE, null);

  /** The answers. */
  public enum State {
    /** There is no QR: the code was typed. */
    NONE,
    /** Printed by this platform, for this code, at that time. */
    GENUINE,
    /** Not what this platform printed: made up, or changed afterwards. */
    FORGED,
    /** Something is missing or is not what a QR of ours holds: nothing can be said. */
    UNREADABLE,
    /** Signed with a key that is not in the list at hand. */
    UNKNOWN_KEY
  }
}
