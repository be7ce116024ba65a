package city.anju.benchmarks;

import city.anju.benchmarks.Storm.Befallen;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What came of a run.
 *
 * @param commit what was tortured
 * @param seconds how long the weather was bad
 * @param missing what this machine could not make
 * @param samples answers of each second
 * @param longestSilence seconds in which nobody was answered
 * @param calm before the storm
 * @param register what the recomputation said
 */
record TortureReport(
    TortureOptions options,
    String commit,
    Instant started,
    double seconds,
    List<Befallen> befallen,
    List<Trouble> missing,
    List<Long> samples,
    double longestSilence,
    Weather weather,
    Acknowledged acknowledged,
    BigFeed feed,
    Torture.Calm calm,
    String register,
    List<String> faults) {

  /** One kind of trouble: how often, and how long it was felt. */
  record Kind(Trouble trouble, int times, double median, double longest) {}

  List<Kind> kinds() {
    return befallen.stream().map(one -> one.trouble().name()).distinct().map(this::kind).toList();
  }

  private Kind kind(Trouble.Words name) {
    List<Befallen> all =
        befallen.stream().filter(one -> one.trouble().name().equals(name)).toList();
    List<Double> away = all.stream().map(Befallen::away).sorted().toList();
    return new Kind(
        all.getFirst().trouble(), all.size(), away.get(away.size() / 2), away.getLast());
  }

  private long faultsWith(String... words) {
    return faults.stream()
        .filter(fault -> List.of(words).stream().anyMatch(fault::contains))
        .count();
  }

  long lost() {
    return faultsWith("is lost", "was given to nobody", "MISSING");
  }

  long duplicated() {
    return faultsWith("was given twice", "given to somebody twice", "both live");
  }

  long liveOnBarred() {
    return faultsWith("lives after", "lives under");
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "%d codes and %d entries acknowledged under %d troubles in %.0f minutes:"
            + " %d lost, %d duplicated, %d live on a barred home, %d faults in all. Report: %s",
        acknowledged.published.size(),
        acknowledged.entered.size() + feed.acknowledged(),
        befallen.size(),
        seconds / 60,
        lost(),
        duplicated(),
        liveOnBarred(),
        faults.size(),
        options.page());
  }
}
