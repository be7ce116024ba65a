package city.anju.benchmarks;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./anju bench} was asked for.
 *
 * @param homes of the city to measure
 * @param seconds how long each measurement takes
 * @param growth whether a city of a tenth is measured too
 * @param prepareOnly load the cities and stop
 * @param only what is measured; null for all
 */
record BenchOptions(
    int homes, double seconds, boolean growth, boolean prepareOnly, @Nullable String only) {

  /** The city that figures are compared on. */
  static final int FULL = 451_800;

  private static final List<String> NAMES =
      List.of(
          "start",
          "check",
          "verification",
          "homes",
          "search",
          "pages",
          "publication",
          "sweep",
          "feed");

  private static final int FEWEST = 1_000;

  static final String USAGE =
      """
      Usage: ./anju bench [--homes N | --size full|tenth] [--seconds S] [--no-growth]
                          [--only NAME,…] [--prepare]

        --homes N      a city of N homes instead of 451800, with listings in proportion
        --size tenth   the same as --homes 45180
        --seconds S    how long each measurement takes (8)
        --no-growth    leave out the city of a tenth, and so the growth
        --only NAMES   some of start, check, verification, homes, search, pages,
                       publication, sweep, feed
        --prepare      load the cities, and measure nothing
      """;

  /**
   * @throws IllegalArgumentException with a sentence, when it is not understood
   */
  static BenchOptions of(List<String> words) {
    BenchOptions options = new BenchOptions(FULL, 8, true, false, null);
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      options =
          switch (word) {
            case "--homes" -> options.with(number(word, rest, FEWEST, 10_000_000));
            case "--size" -> options.with(size(value(word, rest)));
            case "--seconds" -> options.within(number(word, rest, 1, 600));
            case "--only" -> options.only(value(word, rest));
            case "--no-growth" -> options.alone();
            case "--prepare" -> options.preparing();
            default -> throw new IllegalArgumentException("'bench' does not know " + word + ".");
          };
    }
    return options;
  }

  private BenchOptions with(int otherHomes) {
    return new BenchOptions(otherHomes, seconds, growth, prepareOnly, only);
  }

  private BenchOptions within(int otherSeconds) {
    return new BenchOptions(homes, otherSeconds, growth, prepareOnly, only);
  }

  private BenchOptions alone() {
    return new BenchOptions(homes, seconds, false, prepareOnly, only);
  }

  private BenchOptions preparing() {
    return new BenchOptions(homes, seconds, growth, true, only);
  }

  private BenchOptions only(String names) {
    for (String name : names.split(",", -1)) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "--only names some of %s, not '%s'.".formatted(String.join(", ", NAMES), name));
      }
    }
    return new BenchOptions(homes, seconds, growth, prepareOnly, names);
  }

  /** Whether this is among what was asked for. */
  boolean measures(String name) {
    return only == null || List.of(only.split(",", -1)).contains(name);
  }

  private static int size(String size) {
    return switch (size) {
      case "full" -> FULL;
      case "tenth" -> FULL / 10;
      default -> throw new IllegalArgumentException("--size is full or tenth, not '" + size + "'.");
    };
  }

  private static int number(String name, Iterator<String> rest, int least, int most) {
    String text = value(name, rest);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "%s is a number from %d to %d, not '%s'.".formatted(name, least, most, text));
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value.");
    }
    return rest.next();
  }

  /** Whether what is measured may become the document. */
  boolean whole() {
    return homes == FULL && growth && only == null;
  }
}
