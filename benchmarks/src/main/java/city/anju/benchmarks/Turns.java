package city.anju.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The same work with the platform and without it, in turn. A machine whose memory and caches others
 * use too is slower for some seconds, and the two sides do not lose alike then: a spell that is
 * shorter than half of a side's turns is not in its middle one.
 */
final class Turns {

  /** One client prepares next to nothing, so that short turns will do: many of them. */
  private static final int ALONE = 9;

  private static final int TOGETHER = 3;

  private Turns() {}

  /** One turn of one side. */
  interface Work {

    /**
     * Does it.
     *
     * @param seconds how long to go on
     */
    Measured go(double seconds) throws IOException, InterruptedException, SQLException;
  }

  /** What goes on for so many seconds, and how fast. */
  interface Round {
    Rate go(double seconds) throws IOException, InterruptedException, SQLException;
  }

  /** A turn of which nothing is left out of the costs. */
  static Work costed(City city, Round round) {
    return seconds -> Measured.of(city, seconds, () -> round.go(seconds));
  }

  /** The middle ones by their rate. */
  record Middle(Measured ours, @Nullable Measured beside) {}

  /**
   * Lets both work.
   *
   * @param clients how many of them there are in each turn
   * @param seconds how long each turn of many clients takes; those of one are shorter
   * @param beside null when there is nothing to stand beside ours
   */
  static Middle of(int clients, double seconds, Work ours, @Nullable Work beside)
      throws IOException, InterruptedException, SQLException {
    int turns = clients == 1 ? ALONE : TOGETHER;
    double each = wholeSeconds(clients == 1 ? seconds * TOGETHER / ALONE : seconds);
    List<Measured> mine = new ArrayList<>();
    List<Measured> theirs = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      mine.add(ours.go(each));
      if (beside != null) {
        theirs.add(beside.go(each));
      }
    }
    return new Middle(
        middle(mine, Measured::perSecond),
        theirs.isEmpty() ? null : middle(theirs, Measured::perSecond));
  }

  /** Tools take no others: what they cost is divided by the same. */
  private static double wholeSeconds(double seconds) {
    return Math.max(1, Math.round(seconds));
  }

  /** The middle one. */
  static double middle(List<Double> figures) {
    return middle(figures, figure -> figure);
  }

  /** The middle one by a figure of each. */
  static <T> T middle(List<T> all, ToDoubleFunction<T> by) {
    return all.stream()
        .sorted((one, other) -> Double.compare(by.applyAsDouble(one), by.applyAsDouble(other)))
        .skip(all.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
