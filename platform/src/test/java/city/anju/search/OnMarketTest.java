package city.anju.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.search.OnMarket.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days on the market: those on which at least one listing stood. */
class OnMarketTest {

  private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");

  private static Instant day(int number) {
    return NOVEMBER.plus(Duration.ofDays(number));
  }

  private static Span span(int from, @Nullable Integer to) {
    return new Span(day(from), to == null ? null : day(to));
  }

  private static long days(int since, int at, Span... spans) {
    return OnMarket.of(day(since), List.of(spans), day(at)).days();
  }

  @Test
  void oneListingCountsUntilNowOrItsEnd() {
    assertThat(days(0, 18, span(0, null))).isEqualTo(18);
    assertThat(days(0, 18, span(0, 5))).isEqualTo(5);
  }

  @Test
  void theTimeBetweenDoesNotCountAndRelistingResetsNothing() {
    assertThat(days(0, 40, span(0, 10), span(30, null))).isEqualTo(20);
  }

  @Test
  void noDayCountsTwiceWhereTwoPublishersOfferIt() {
    assertThat(days(0, 30, span(0, 20), span(10, null))).isEqualTo(30);
    assertThat(days(0, 30, span(5, 10), span(0, null))).isEqualTo(30);
  }

  @Test
  void whatWasBeforeItCameBackIsAnotherStory() {
    assertThat(days(200, 210, span(0, 50), span(200, null))).isEqualTo(10);
  }
}
