package city.anju.shared;

import java.util.regex.Pattern;

/**
 * 房源核验码, the public number of one publisher's listing of one home. Only a city's {@link
 * CodeTemplate} makes one and says what is in it.
 */
public record ListingCode(String value) implements Comparable<ListingCode> {
  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{8,32}");

  /**
   * @throws InvalidValue {@code CODE_MALFORMED}
   */
  public ListingCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("CODE_MALFORMED", "This is not a listing code.");
    }
  }

  @Override
  public int compareTo(ListingCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
