package city.anju.monitoring;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;

/** Requests counted by where they went and how they ended; two increments each. */
final class RequestMeters {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Counter requests;
  private final Histogram seconds;

  RequestMeters(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("anju_http_requests_total")
            .help("Requests answered, by route, method and status")
            .labelNames("route", "method", "status")
            .withoutExemplars()
            .register(registry);
    seconds =
        Histogram.builder()
            .name("anju_http_request_seconds")
            .help("From the request to the end of its answer")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 60)
            .withoutExemplars()
            .register(registry);
  }

  void count(String route, String method, int status, long nanoseconds) {
    String known = METHODS.contains(method) ? method : "OTHER";
    requests.labelValues(route, known, Integer.toString(status)).inc();
    seconds.labelValues(route).observe(nanoseconds / 1e9);
  }
}
