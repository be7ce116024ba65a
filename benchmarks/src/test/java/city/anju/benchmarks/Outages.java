package city.anju.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How long the platform was away each time, in seconds. */
final class Outages {

  private final List<Double> seconds = new ArrayList<>();

  void add(double outage) {
    seconds.add(outage);
  }

  double longest() {
    return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  @Override
  public String toString() {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.isEmpty()
        ? "no kill"
        : String.format(
            "min %.2f s, median %.2f s, max %.2f s (%d kills)",
            sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
  }
}
