package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @Test
  void halvesAndThirdsMakeOne() {
    assertThat(Share.parse("1/2").plus(Share.parse("2/4")).isOne()).isTrue();
    Share third = Share.parse("1/3");
    assertThat(third.plus(third)).isEqualTo(new Share(2, 3));
    assertThat(third.plus(third).isOne()).isFalse();
    assertThat(third.plus(third).plus(third)).isEqualTo(Share.ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "33.33%, SHARE_MALFORMED",
    "50%, SHARE_MALFORMED",
    "0.5, SHARE_MALFORMED",
    "1/0, SHARE_MALFORMED",
    "-1/2, SHARE_MALFORMED",
    "1, SHARE_MALFORMED",
    "1/1000000000, SHARE_MALFORMED",
    "0/3, SHARE_OUT_OF_RANGE",
    "4/3, SHARE_OUT_OF_RANGE"
  })
  void onlyFractionsOfOneAreShares(String typed, String code) {
    Refused.as(code, () -> Share.parse(typed));
  }

  @Test
  void noShareIsNegativeOrDividedByNothing() {
    Refused.as("SHARE_MALFORMED", () -> new Share(-1, 2));
    Refused.as("SHARE_MALFORMED", () -> new Share(1, 0));
    Refused.as("SHARE_MALFORMED", () -> new Share(1, -2));
    Refused.as("SHARE_MALFORMED", () -> new Share(-1, -2));
  }

  @Test
  void sharesAreInLowestTermsAndOrdered() {
    assertThat(Share.parse(" ５０／１００ ")).isEqualTo(new Share(1, 2)).hasToString("1/2");
    assertThat(Share.parse("1/3")).isLessThan(Share.parse("1/2"));
    assertThat(Share.parse("999999998/999999999")).isLessThan(Share.ONE);
    assertThat(new Share(0, 7)).isEqualTo(Share.ZERO);
    assertThat(Share.ONE.plus(Share.parse("1/2"))).isGreaterThan(Share.ONE);
  }

  @Test
  void sumsAreExactOrRefusedAndNeverOverflow() {
    Random random = Seed.of("shares add exactly");
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      Share sum = Share.ZERO;
      BigInteger top = BigInteger.ZERO;
      BigInteger bottom = BigInteger.ONE;
      try {
        for (int n = 0; n < 4; n++) {
          long denominator = 1L + random.nextInt(random.nextBoolean() ? 1_000 : 999_999_999);
          long numerator = 1 + random.nextLong(denominator);
          sum = sum.plus(Share.parse(numerator + "/" + denominator));
          BigInteger d = BigInteger.valueOf(denominator);
          top = top.multiply(d).add(bottom.multiply(BigInteger.valueOf(numerator)));
          bottom = bottom.multiply(d);
        }
        assertThat(BigInteger.valueOf(sum.numerator()).multiply(bottom))
            .isEqualTo(BigInteger.valueOf(sum.denominator()).multiply(top));
        assertThat(sum).isEqualByComparingTo(new Share(sum.numerator(), sum.denominator()));
      } catch (InvalidValue e) {
        assertThat(e.code()).isEqualTo("SHARE_TOO_FINE");
        refused++;
      }
    }
    assertThat(refused).as("both ways were tried").isBetween(1, 4_999);
  }
}
