package city.anju.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A price in whole yuan, 1 to 9 999 999 999. */
public record Yuan(long amount) implements Comparable<Yuan> {
  public static final long MOST = 9_999_999_999L;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");

  /**
   * @throws InvalidValue {@code PRICE_OUT_OF_RANGE}
   */
  public Yuan {
    if (amount < 1 || amount > MOST) {
      throw new InvalidValue("PRICE_OUT_OF_RANGE", "A price is 1 to 9999999999 whole yuan.");
    }
  }

  /**
   * Digits only, full-width ones too.
   *
   * @throws InvalidValue {@code PRICE_MALFORMED}, {@code PRICE_OUT_OF_RANGE}
   */
  public static Yuan parse(String text) {
    String digits = AsTyped.code(text);
    if (!DIGITS.matcher(digits).matches()) {
      throw new InvalidValue("PRICE_MALFORMED", "A price is a whole number of yuan in digits.");
    }
    return new Yuan(Long.parseLong(digits));
  }

  /** In 万 (10 000 yuan), exact, without a unit: {@code 128.5}. */
  public String inWan() {
    return BigDecimal.valueOf(amount, 4).stripTrailingZeros().toPlainString();
  }

  /**
   * 单价: yuan per square metre, rounded half up to whole yuan.
   *
   * @throws ArithmeticException when the area is nothing
   */
  public long perSquareMetre(Area area) {
    return BigDecimal.valueOf(amount)
        .divide(area.squareMetres(), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Override
  public int compareTo(Yuan other) {
    return Long.compare(amount, other.amount);
  }

  @Override
  public String toString() {
    return Long.toString(amount);
  }
}
