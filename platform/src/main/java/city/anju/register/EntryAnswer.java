package city.anju.register;

import city.anju.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry.
 *
 * @param entryNo the source's number, where it could be read
 * @param position place in the register; for a duplicate that of the first
 * @param problem why it was rejected; its status is what a single entry is answered with
 */
public record EntryAnswer(
    @Nullable String entryNo, Status status, @Nullable Long position, @Nullable Problem problem) {

  /** The three answers. */
  public enum Status {
    /** Taken; the commit is done. */
    RECORDED,
    /** Taken before, with the same content. */
    DUPLICATE,
    /** Not taken. */
    REJECTED
  }
}
