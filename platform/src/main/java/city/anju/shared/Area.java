package city.anju.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An area in square metres with two decimals, 0.00 (a house shares nothing) to 9 999 999.99. */
public record Area(BigDecimal squareMetres) implements Comparable<Area> {
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");
  private static final BigDecimal MOST = new BigDecimal("9999999.99");

  /**
   * @throws InvalidValue {@code AREA_MALFORMED}, {@code AREA_OUT_OF_RANGE}
   */
  public Area {
    if (squareMetres.signum() < 0 || squareMetres.compareTo(MOST) > 0) {
      throw new InvalidValue("AREA_OUT_OF_RANGE", "An area is 0.00 to 9999999.99 square metres.");
    }
    try {
      squareMetres = squareMetres.setScale(2);
    } catch (ArithmeticException e) {
      throw new InvalidValue("AREA_MALFORMED", "An area has at most two decimals.");
    }
  }

  /**
   * {@code 89.57}; one decimal or none is filled up.
   *
   * @throws InvalidValue {@code AREA_MALFORMED}
   */
  public static Area parse(String text) {
    String decimal = AsTyped.code(text);
    if (!DECIMAL.matcher(decimal).matches()) {
      throw new InvalidValue(
          "AREA_MALFORMED", "An area is a decimal number of square metres such as 89.57.");
    }
    return new Area(new BigDecimal(decimal));
  }

  public Area plus(Area other) {
    return new Area(squareMetres.add(other.squareMetres));
  }

  public boolean isZero() {
    return squareMetres.signum() == 0;
  }

  @Override
  public int compareTo(Area other) {
    return squareMetres.compareTo(other.squareMetres);
  }

  @Override
  public String toString() {
    return squareMetres.toPlainString();
  }
}
