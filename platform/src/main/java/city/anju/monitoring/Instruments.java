package city.anju.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.ToIntFunction;

/** Everything there is to see of one running platform. */
public final class Instruments {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final RequestMeters requests = new RequestMeters(registry);
  private final Readiness readiness;
  private boolean ofTheMachine;

  Instruments(Readiness readiness, List<HikariDataSource> pools, List<Figures> figures) {
    this.readiness = readiness;
    pool(pools, "active", "Connections in use", HikariPoolMXBean::getActiveConnections);
    pool(pools, "idle", "Connections at rest", HikariPoolMXBean::getIdleConnections);
    pool(pools, "waiting", "Who waits for one", HikariPoolMXBean::getThreadsAwaitingConnection);
    GaugeWithCallback.builder()
        .name("anju_pool_size")
        .help("The most connections a pool may have")
        .labelNames("pool")
        .callback(
            gauge ->
                pools.forEach(pool -> gauge.call(pool.getMaximumPoolSize(), pool.getPoolName())))
        .register(registry);
    registry.register(new CityFigures(figures, System::nanoTime));
  }

  private void pool(
      List<HikariDataSource> pools,
      String what,
      String help,
      ToIntFunction<HikariPoolMXBean> number) {
    GaugeWithCallback.builder()
        .name("anju_pool_" + what)
        .help(help)
        .labelNames("pool")
        .callback(
            gauge -> {
              for (HikariDataSource pool : pools) {
                HikariPoolMXBean seen = pool.getHikariPoolMXBean();
                if (seen != null) {
                  gauge.call(number.applyAsInt(seen), pool.getPoolName());
                }
              }
            })
        .register(registry);
  }

  RequestMeters requests() {
    return requests;
  }

  boolean databaseAnswers() {
    return readiness.databaseAnswers();
  }

  /** Writes all of it as Prometheus reads it. */
  void write(OutputStream out) throws IOException {
    lookAtTheMachine();
    writer.write(out, registry.scrape());
  }

  /** When first looked at: what nobody looks at must not make the start slower. */
  private synchronized void lookAtTheMachine() {
    if (!ofTheMachine) {
      ofTheMachine = true;
      JvmMemoryMetrics.builder().register(registry);
      JvmGarbageCollectorMetrics.builder().register(registry);
      JvmThreadsMetrics.builder().register(registry);
      ProcessMetrics.builder().register(registry);
    }
  }
}
