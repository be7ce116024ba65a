package city.anju.web.citizen;

import city.anju.shared.InvalidValue;
import city.anju.shared.Yuan;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A price as people type it, in yuan or, with the word, in ten thousands of them: {@code
 * 2,350,000}, {@code 235 万元}, {@code 235.6万}. Whole yuan all the same.
 *
 * @param price the price; null when it cannot be read
 * @param mistake member of the family {@code offer.error}; null when there is none
 */
record PriceEntry(@Nullable Yuan price, @Nullable String mistake) {

  /** Below and above this many times what it was a price is asked about once more. */
  private static final long TIMES = 2;

  private static final Pattern TEN_THOUSANDS = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)万");

  static PriceEntry of(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,，\\s元¥￥]", "");
    if (text.isEmpty()) {
      return new PriceEntry(null, "PRICE_EMPTY");
    }
    Matcher wan = TEN_THOUSANDS.matcher(text);
    String digits = wan.matches() ? inYuan(wan.group(1)) : text;
    try {
      return new PriceEntry(Yuan.parse(digits), null);
    } catch (InvalidValue invalid) {
      boolean range = invalid.code().equals("PRICE_OUT_OF_RANGE") || digits.matches("\\d{11,}");
      return new PriceEntry(null, range ? "PRICE_OUT_OF_RANGE" : "PRICE_MALFORMED");
    }
  }

  /** Less than a yuan stays, and is refused as no whole number. */
  private static String inYuan(String wan) {
    return new BigDecimal(wan).movePointRight(4).stripTrailingZeros().toPlainString();
  }

  /** Whether a change goes so far that it may be a slip of the unit. */
  static boolean farFrom(Yuan before, Yuan after) {
    return after.amount() * TIMES <= before.amount() || before.amount() * TIMES <= after.amount();
  }
}
