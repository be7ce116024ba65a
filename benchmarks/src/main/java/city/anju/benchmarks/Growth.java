package city.anju.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Single operations in a city and in one of a tenth, in turn: whatever else the machine has to do,
 * it does to both.
 */
final class Growth {

  private static final int TURNS = 9;

  private Growth() {}

  /** One operation, again and again by one client, in one city. */
  interface Single {

    /**
     * How long one takes, in milliseconds.
     *
     * @param seconds how long to go on
     */
    double milliseconds(double seconds) throws IOException, InterruptedException, SQLException;
  }

  /** What one operation takes, in milliseconds: the middle one of all turns. */
  record Grown(String what, double tenth, double whole) {

    double ratio() {
      return whole / tenth;
    }
  }

  /**
   * Measures them.
   *
   * @param whole the operations in the city, warm
   * @param tenth the same in the city of a tenth
   */
  static List<Grown> of(
      SequencedMap<String, Single> whole, Map<String, Single> tenth, double seconds)
      throws IOException, InterruptedException, SQLException {
    Map<String, Both> turns = new LinkedHashMap<>();
    whole.keySet().forEach(what -> turns.put(what, new Both()));
    for (int turn = 0; turn < TURNS; turn++) {
      for (Map.Entry<String, Both> of : turns.entrySet()) {
        Single inWhole = Objects.requireNonNull(whole.get(of.getKey()));
        Single inTenth = Objects.requireNonNull(tenth.get(of.getKey()));
        if (turn % 2 == 0) { // nobody always goes first
          of.getValue().tenth.add(inTenth.milliseconds(seconds));
          of.getValue().whole.add(inWhole.milliseconds(seconds));
        } else {
          of.getValue().whole.add(inWhole.milliseconds(seconds));
          of.getValue().tenth.add(inTenth.milliseconds(seconds));
        }
      }
    }
    List<Grown> grown = new ArrayList<>();
    turns.forEach(
        (what, all) -> {
          Grown one = new Grown(what, Turns.middle(all.tenth), Turns.middle(all.whole));
          Bench.say("%s: %.2f ms, %.2f ms in a tenth".formatted(what, one.whole(), one.tenth()));
          grown.add(one);
        });
    return grown;
  }

  private record Both(List<Double> whole, List<Double> tenth) {
    Both() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }
}
