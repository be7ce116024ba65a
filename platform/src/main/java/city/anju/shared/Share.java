package city.anju.shared;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A co-owner's part as an exact fraction in lowest terms, so that three thirds are one. Sums may
 * pass one; who records them decides what that means.
 */
public record Share(long numerator, long denominator) implements Comparable<Share> {
  public static final Share ZERO = new Share(0, 1);
  public static final Share ONE = new Share(1, 1);

  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  /**
   * @throws InvalidValue {@code SHARE_MALFORMED}
   */
  public Share {
    if (numerator < 0 || denominator < 1) {
      throw new InvalidValue("SHARE_MALFORMED", "A share is not negative, nor divided by zero.");
    }
    long divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * One owner's share: {@code 1/3}, more than nothing and at most {@code 1/1}.
   *
   * @throws InvalidValue {@code SHARE_MALFORMED}, {@code SHARE_OUT_OF_RANGE}
   */
  public static Share parse(String text) {
    Matcher fraction = FRACTION.matcher(AsTyped.code(text));
    if (!fraction.matches()) {
      throw new InvalidValue("SHARE_MALFORMED", "A share is a fraction such as 1/3.");
    }
    Share share = new Share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    if (share.numerator == 0 || share.compareTo(ONE) > 0) {
      throw new InvalidValue("SHARE_OUT_OF_RANGE", "A share is more than nothing and at most 1/1.");
    }
    return share;
  }

  /**
   * @throws InvalidValue {@code SHARE_TOO_FINE} when the exact sum does not fit into 64 bits
   */
  public Share plus(Share other) {
    BigInteger left = big(numerator).multiply(big(other.denominator));
    BigInteger right = big(other.numerator).multiply(big(denominator));
    BigInteger top = left.add(right);
    BigInteger bottom = big(denominator).multiply(big(other.denominator));
    BigInteger divisor = top.gcd(bottom);
    try {
      return new Share(
          top.divide(divisor).longValueExact(), bottom.divide(divisor).longValueExact());
    } catch (ArithmeticException e) {
      throw new InvalidValue("SHARE_TOO_FINE", "The shares are too fine to be added exactly.");
    }
  }

  public boolean isOne() {
    return equals(ONE);
  }

  @Override
  public int compareTo(Share other) {
    return big(numerator)
        .multiply(big(other.denominator))
        .compareTo(big(other.numerator).multiply(big(denominator)));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
