package city.anju.search;

import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. An empty set or a null leaves the question open.
 *
 * @param words all of them occur in district, community or street; each two characters or more
 * @param districts by the profile's numbers
 * @param rooms numbers of rooms; {@link #MOST_ROOMS} means so many or more
 * @param bands thirds of a building
 * @param builtSince completed in this year or later
 * @param order what comes first
 */
public record Wish(
    List<String> words,
    Set<String> districts,
    @Nullable Yuan cheapest,
    @Nullable Yuan dearest,
    @Nullable Area smallest,
    @Nullable Area largest,
    Set<Integer> rooms,
    Set<FloorBand> bands,
    @Nullable Integer builtSince,
    Order order) {

  /** Characters of the shortest word a search takes. */
  public static final int SHORTEST_WORD = 2;

  /** The last number of rooms one can ask for. */
  public static final int MOST_ROOMS = 5;

  /** Blanks of every script: what a word of nothing would find is nothing. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Everything, the newest first. */
  public static final Wish ANYTHING = of(List.of());

  public Wish {
    words = List.copyOf(words);
    districts = Set.copyOf(districts);
    rooms = Set.copyOf(rooms);
    bands = Set.copyOf(bands);
    if (words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < SHORTEST_WORD)) {
      throw new IllegalArgumentException("a word has two characters or more");
    }
  }

  /** Whatever has these words, the newest first. */
  public static Wish of(List<String> words) {
    return new Wish(
        words, Set.of(), null, null, null, null, Set.of(), Set.of(), null, Order.NEWEST);
  }

  /** Thirds of a building: the floor itself is nobody's business before a viewing. */
  public enum FloorBand {
    LOW,
    MIDDLE,
    HIGH,
    /** The register does not say. */
    UNKNOWN
  }

  /** What comes first. */
  public enum Order {
    NEWEST,
    CHEAPEST,
    UNIT_PRICE
  }

  /** The words of a text as they are looked for: normal width, small letters. */
  public static List<String> words(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Arrays.stream(BETWEEN_WORDS.split(plain))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  Integer[] roomsAsked() {
    Set<Integer> asked = new TreeSet<>(rooms);
    if (asked.contains(MOST_ROOMS)) {
      for (int more = MOST_ROOMS; more < 100; more++) {
        asked.add(more);
      }
    }
    return asked.toArray(Integer[]::new);
  }
}
