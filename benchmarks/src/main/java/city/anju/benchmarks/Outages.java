package city.anju.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long the platform was away after each kill, in seconds. */
final class Outages {

  private final Map<Kill, List<Double>> seconds = new EnumMap<>(Kill.class);

  void add(Kill kill, double outage) {
    seconds.computeIfAbsent(kill, first -> new ArrayList<>()).add(outage);
  }

  /** The longest that the platform had to mend by itself. */
  double longestOfDatabase() {
    return seconds.entrySet().stream()
        .filter(entry -> entry.getKey().ofDatabase())
        .flatMap(entry -> entry.getValue().stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  /** A line for each kind. */
  List<String> lines() {
    return seconds.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue().stream().sorted().toList()))
        .toList();
  }

  private static String line(Kill kill, List<Double> sorted) {
    return String.format(
        "Killed %s %d times: answered again after median %.2f s, longest %.2f s",
        kill, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
