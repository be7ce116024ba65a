package city.anju.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a viewing that one of its two may read.
 *
 * @param side which of the two reads
 * @param you who reads, masked
 * @param other who the other one is, masked
 * @param entries what happened and was written, the oldest first
 * @param yours the contact the reader shares or is willing to; null when none
 * @param theirs the other's contact; null until both share
 * @param otherOffers whether the other is willing to share
 * @param location where the home is: for the buyer while a viewing is agreed, else null
 * @param blocked whether the reader blocked the other
 * @param reported whether the reader reported the other
 * @param standing whether the listing stands
 * @param at the instant of all this
 */
public record ViewingFile(
    Viewing viewing,
    Viewing.Side side,
    String you,
    String other,
    List<ViewingEntry> entries,
    @Nullable String yours,
    @Nullable String theirs,
    boolean otherOffers,
    @Nullable String location,
    boolean blocked,
    boolean reported,
    boolean standing,
    Instant at) {

  public ViewingFile {
    entries = List.copyOf(entries);
  }

  /** Whether the reader may take a step. */
  public boolean may(ViewingStep step) {
    return switch (step) {
      case CANCEL, DECLINE -> step.mayBeTaken(viewing.state(), side) && !viewing.tookPlace(at);
      case ACCEPT ->
          standing
              && step.mayBeTaken(viewing.state(), side)
              && viewing.wishedAt() != null
              && viewing.wishedAt().isAfter(at);
      case PROPOSE -> standing && step.mayBeTaken(viewing.state(), side) && !viewing.tookPlace(at);
      default -> standing && step.mayBeTaken(viewing.state(), side);
    };
  }

  /** Whether the two may write to each other. */
  public boolean mayWrite() {
    return standing && viewing.state().open();
  }
}
