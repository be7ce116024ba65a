package city.anju.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run measured on one city. */
final class Report {

  final List<Compared> compared = new ArrayList<>();
  final List<Cost> costs = new ArrayList<>();
  final Map<String, String> alone = new LinkedHashMap<>();

  /** What single operations take here and in a city of a tenth; empty when none was measured. */
  final List<Growth.Grown> growth = new ArrayList<>();

  /** What is wanted of a ratio. */
  record Aim(boolean atLeast, double value) {

    static Aim atLeast(double value) {
      return new Aim(true, value);
    }

    static Aim atMost(double value) {
      return new Aim(false, value);
    }

    boolean met(double ratio) {
      return atLeast ? ratio >= value : ratio <= value;
    }

    @Override
    public String toString() {
      return (atLeast ? "≥ " : "≤ ") + value;
    }
  }

  /**
   * A figure of the platform beside the same without it.
   *
   * @param beside null when nothing could be measured beside it
   */
  record Compared(
      String what, String platform, @Nullable String beside, double ratio, @Nullable Aim aim) {}

  /**
   * Where the time of one request goes, in milliseconds of a core; what is left is waiting.
   *
   * @param latency mean, as the client saw it
   * @param kilobytes written ahead for each
   */
  record Cost(String what, double latency, double platform, double database, double kilobytes) {

    static Cost of(String what, Measured measured) {
      double count = Math.max(1, measured.perSecond() * measured.seconds());
      return new Cost(
          what,
          measured.rate().milliseconds(),
          1000 * measured.used().platform() / count,
          1000 * measured.used().database() / count,
          measured.written() / 1024.0 / count);
    }
  }

  /**
   * How much is done in a second, and what it cost: more is better.
   *
   * @param beside what stands beside ours
   */
  void rates(String what, String beside, Turns.Middle measured, @Nullable Aim aim) {
    Measured other = measured.beside();
    costs.add(Cost.of(what, measured.ours()));
    if (other != null) {
      costs.add(Cost.of(what + ": " + beside, other));
    }
    rates(what, measured.ours().rate(), other == null ? null : other.rate(), aim);
  }

  private void rates(String what, Rate platform, @Nullable Rate beside, @Nullable Aim aim) {
    Bench.say("%s: %s beside %s".formatted(what, shown(platform), shown(beside)));
    compared.add(
        new Compared(
            what,
            perSecond(platform),
            beside == null ? null : perSecond(beside),
            beside == null ? Double.NaN : platform.perSecond() / beside.perSecond(),
            aim));
  }

  private static String shown(@Nullable Rate rate) {
    return rate == null
        ? "nothing"
        : "%.0f/s (%.2f ms)".formatted(rate.perSecond(), rate.milliseconds());
  }

  static String perSecond(Rate rate) {
    return "%,.0f/s".formatted(rate.perSecond()).replace(',', ' ');
  }

  /** How long something takes: less is better. */
  void seconds(String what, double platform, double beside, Aim aim) {
    Bench.say("%s: %.2f s beside %.2f s".formatted(what, platform, beside));
    compared.add(
        new Compared(
            what,
            "%.2f s".formatted(platform),
            "%.2f s".formatted(beside),
            platform / beside,
            aim));
  }

  /** How long one of many takes: less is better. */
  void milliseconds(String what, double platform, double beside) {
    Bench.say("%s: %.1f ms beside %.1f ms".formatted(what, platform, beside));
    compared.add(
        new Compared(
            what,
            "%.1f ms".formatted(platform),
            "%.1f ms".formatted(beside),
            platform / beside,
            null));
  }

  /** How long something takes by itself. */
  void within(String what, double seconds, Aim aim) {
    Bench.say("%s: %.1f s".formatted(what, seconds));
    compared.add(new Compared(what, "%.1f s".formatted(seconds), "–", seconds, aim));
  }

  /** A figure that nothing stands beside. */
  void alone(String what, String figure) {
    Bench.say(what + ": " + figure);
    alone.put(what, figure);
  }
}
