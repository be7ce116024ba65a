package city.anju.shared;

import java.util.regex.Pattern;

/**
 * 不动产单元代码 (GB/T 37346-2019), the key of a home: 28 characters, 6 division, 3 + 3 cadastral zone, 2
 * kind of parcel, 5 parcel, 1 kind of fixture, 8 unit. It has no check digit and says nothing about
 * the present district: its division code is not rewritten when districts change.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
  private static final Pattern SHAPE = Pattern.compile("\\d{12}[GJZ][A-Z]\\d{5}[FLQW]\\d{8}");

  /**
   * @throws InvalidValue {@code UNIT_CODE_MALFORMED}
   */
  public UnitCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue(
          "UNIT_CODE_MALFORMED",
          "A unit code has 28 characters: 12 digits, two letters, 5 digits, F, L, Q or W, 8 digits.");
    }
    if (value.charAt(19) == 'W' && !value.endsWith("W00000000")) {
      throw new InvalidValue(
          "UNIT_CODE_MALFORMED", "A unit code of bare land (W) ends in eight zeros.");
    }
  }

  /** Takes lower case, full-width characters and the spaces certificates print. */
  public static UnitCode parse(String text) {
    return new UnitCode(AsTyped.code(text));
  }

  /** Land without a building: never a home. */
  public boolean landOnly() {
    return value.charAt(19) == 'W';
  }

  /** As certificates print it: {@code 330106 001001 GB00001 F00010001}. */
  public String grouped() {
    return String.join(
        " ",
        value.substring(0, 6),
        value.substring(6, 12),
        value.substring(12, 19),
        value.substring(19));
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
