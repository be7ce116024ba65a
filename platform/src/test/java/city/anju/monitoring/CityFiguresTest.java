package city.anju.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whoever looks, and however often: the database is asked four times a minute. */
class CityFiguresTest {

  private final AtomicLong nanos = new AtomicLong(1);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void theyAreAskedOnceInAQuarterOfAMinute() {
    CityFigures figures = new CityFigures(List.of(this::askedSoOften), nanos::get);
    for (int look = 0; look < 100; look++) {
      assertThat(value(figures, "anju_asked")).isEqualTo(1);
    }
    later(Duration.ofSeconds(14));
    assertThat(value(figures, "anju_asked")).isEqualTo(1);
    later(Duration.ofSeconds(1));
    assertThat(value(figures, "anju_asked")).isEqualTo(2);
  }

  @Test
  void whenTheyCannotBeAskedTheLastOnesStayAndAge() {
    CityFigures figures = new CityFigures(List.of(this::onlyOnce), nanos::get);
    assertThat(value(figures, "anju_asked")).isEqualTo(1);
    later(Duration.ofSeconds(40));
    assertThat(value(figures, "anju_asked")).isEqualTo(1);
    assertThat(value(figures, "anju_figures_age_seconds")).isEqualTo(40);
    assertThat(value(figures, "anju_asked")).isEqualTo(1);
    assertThat(asked).as("nor does a database that is away get asked more often").hasValue(2);
  }

  private List<Figure> askedSoOften() {
    return List.of(Figure.of("anju_asked", "How often", asked.incrementAndGet()));
  }

  private List<Figure> onlyOnce() {
    if (asked.incrementAndGet() > 1) {
      throw new IllegalStateException("away");
    }
    return List.of(Figure.of("anju_asked", "How often", 1));
  }

  private void later(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static double value(CityFigures figures, String name) {
    return figures.collect().stream()
        .filter(metric -> metric.getMetadata().getName().equals(name))
        .map(metric -> ((GaugeSnapshot) metric).getDataPoints().getFirst().getValue())
        .findFirst()
        .orElseThrow();
  }
}
