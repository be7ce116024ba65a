package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices, areas and periods. */
class MeasuresTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, 0.0001", "2350000, 235", "1285000, 128.5", "9999999999, 999999.9999"})
  void pricesAreShownInWan(long amount, String wan) {
    assertThat(new Yuan(amount).inWan()).isEqualTo(wan);
    assertThat(Yuan.parse(Long.toString(amount))).isEqualTo(new Yuan(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "0, PRICE_OUT_OF_RANGE",
    "10000000000, PRICE_MALFORMED",
    "99999999999999999999, PRICE_MALFORMED",
    "-5, PRICE_MALFORMED",
    "1e9, PRICE_MALFORMED",
    "235.5, PRICE_MALFORMED",
    "235万, PRICE_MALFORMED",
    "'1,000', PRICE_MALFORMED",
    "'', PRICE_MALFORMED"
  })
  void whatIsNoPriceIsRefused(String typed, String code) {
    Refused.as(code, () -> Yuan.parse(typed));
  }

  @Test
  void pricesHaveBounds() {
    Refused.as("PRICE_OUT_OF_RANGE", () -> new Yuan(Yuan.MOST + 1));
    Refused.as("PRICE_OUT_OF_RANGE", () -> new Yuan(-1));
    assertThat(Yuan.parse("２３５００００")).isEqualTo(new Yuan(2_350_000));
  }

  @Test
  void theUnitPriceIsRoundedHalfUp() {
    assertThat(new Yuan(2_350_000).perSquareMetre(Area.parse("89.57"))).isEqualTo(26_236);
    assertThat(new Yuan(5).perSquareMetre(Area.parse("2.00"))).isEqualTo(3);
    assertThat(new Yuan(Yuan.MOST).perSquareMetre(Area.parse("0.01"))).isEqualTo(999_999_999_900L);
  }

  @Test
  void theParcelsOfAnAreaAddUp() {
    assertThat(Area.parse("74.21").plus(Area.parse("15.36"))).isEqualTo(Area.parse("89.57"));
    assertThat(Area.parse("90")).isEqualTo(Area.parse("90.0")).hasToString("90.00");
    assertThat(Area.parse("0.00").isZero()).isTrue();
    assertThat(new Area(new BigDecimal("89.570"))).isEqualTo(Area.parse("89.57"));
    assertThat(Area.parse("89.56")).isLessThan(Area.parse("89.57"));
  }

  @ParameterizedTest
  @CsvSource({"89.575", "-1", "1e3", "89.", ".5", "NaN", "10000000", "''"})
  void whatIsNoAreaIsRefused(String typed) {
    Refused.as("AREA_MALFORMED", () -> Area.parse(typed));
  }

  @Test
  void areasHaveBounds() {
    Refused.as("AREA_MALFORMED", () -> new Area(new BigDecimal("1.001")));
    Refused.as("AREA_OUT_OF_RANGE", () -> new Area(new BigDecimal("-0.01")));
    assertThat(Area.parse("9999999.99")).hasToString("9999999.99");
    Refused.as("AREA_OUT_OF_RANGE", () -> new Area(new BigDecimal("1e1000000")));
    Refused.as("AREA_OUT_OF_RANGE", () -> Area.parse("9999999.99").plus(Area.parse("0.01")));
  }

  @Test
  void aPeriodHoldsItsFirstInstantAndNotItsLast() {
    Period hour = new Period(NOON, NOON.plusSeconds(3600));
    assertThat(hour.contains(NOON)).isTrue();
    assertThat(hour.contains(NOON.plusSeconds(3600))).isFalse();
    assertThat(hour.contains(NOON.minusNanos(1))).isFalse();
    assertThat(new Period(NOON, null).contains(Instant.MAX)).isTrue();
    Refused.as("PERIOD_EMPTY", () -> new Period(NOON, NOON));
    Refused.as("PERIOD_EMPTY", () -> new Period(NOON, NOON.minusNanos(1)));
  }

  @Test
  void periodsThatOnlyTouchDoNotOverlap() {
    Period hour = new Period(NOON, NOON.plusSeconds(3600));
    assertThat(hour.overlaps(new Period(NOON.plusSeconds(3600), null))).isFalse();
    assertThat(new Period(NOON.plusSeconds(3600), null).overlaps(hour)).isFalse();
    assertThat(hour.overlaps(new Period(NOON.plusSeconds(3599), null))).isTrue();
    assertThat(hour.overlaps(new Period(NOON.plusSeconds(3599), NOON.plusSeconds(7200)))).isTrue();
    assertThat(hour.overlaps(new Period(NOON.minusSeconds(3600), NOON.plusSeconds(1)))).isTrue();
    assertThat(hour.overlaps(new Period(NOON.minusSeconds(3600), NOON))).isFalse();
    assertThat(new Period(NOON, null).overlaps(new Period(Instant.EPOCH, null))).isTrue();
  }
}
