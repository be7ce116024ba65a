package city.anju.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the modules say about the city, asked of the database at most every quarter of a minute
 * however often somebody looks. When it cannot be asked the last figures stay, and their age grows.
 */
final class CityFigures implements MultiCollector {

  static final Duration KEPT = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(CityFigures.class);
  private static final String AGE = "anju_figures_age_seconds";

  private final List<Figures> sources;
  private final LongSupplier nanos;
  private final ReentrantLock asking = new ReentrantLock();
  private List<Figure> last = List.of();
  private long triedAt;
  private long askedAt;
  private boolean tried;

  /**
   * Figures of these modules.
   *
   * @param nanos a clock that only goes forward
   */
  CityFigures(List<Figures> sources, LongSupplier nanos) {
    this.sources = sources;
    this.nanos = nanos;
    this.askedAt = nanos.getAsLong();
  }

  @Override
  public MetricSnapshots collect() {
    List<Figure> figures = new ArrayList<>();
    asking.lock();
    try {
      askWhenOld();
      figures.addAll(last);
      long age = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - askedAt);
      figures.add(Figure.of(AGE, "Seconds since the figures of the city were read", age));
    } finally {
      asking.unlock();
    }
    return snapshots(figures);
  }

  private void askWhenOld() {
    long now = nanos.getAsLong();
    if (tried && now - triedAt < KEPT.toNanos()) {
      return;
    }
    tried = true;
    triedAt = now;
    try {
      last = sources.stream().flatMap(source -> source.now().stream()).toList();
      askedAt = now;
    } catch (RuntimeException away) {
      LOG.debug("The figures of the city stay as they were", away);
    }
  }

  private static MetricSnapshots snapshots(List<Figure> figures) {
    Map<String, GaugeSnapshot.Builder> gauges = new LinkedHashMap<>();
    for (Figure figure : figures) {
      String district = figure.district();
      Labels labels = district == null ? Labels.EMPTY : Labels.of("district", district);
      gauges
          .computeIfAbsent(
              figure.name(), name -> GaugeSnapshot.builder().name(name).help(figure.help()))
          .dataPoint(new GaugeDataPointSnapshot(figure.value(), labels, null));
    }
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    gauges.values().forEach(gauge -> all.metricSnapshot(gauge.build()));
    return all.build();
  }
}
