package city.anju.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an order of homes: behind the one with this key and code. The next page begins behind
 * the last of this one, the page before ends before its first; nothing is counted.
 *
 * @param key what the order goes by
 * @param code listing code that settles ties
 */
public record Place(long key, String code) {

  static final Place BEGINNING = new Place(Long.MIN_VALUE, "");
  static final Place END = new Place(Long.MAX_VALUE, "~");

  private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,18})\\.([A-Z0-9]{1,32})");

  /** Reads what {@link #toString} writes. */
  public static Optional<Place> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(new Place(Long.parseLong(written.group(1)), written.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return key + "." + code;
  }
}
