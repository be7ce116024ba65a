package city.anju.benchmarks;

import city.anju.benchmarks.Growth.Grown;
import city.anju.benchmarks.Report.Aim;
import city.anju.benchmarks.Report.Compared;
import city.anju.benchmarks.Report.Cost;
import java.util.Map;

/** What a run measured, as docs/benchmarks.md. */
final class BenchmarksPage {

  private static final Aim GROWTH = Aim.atMost(1.3);

  private final StringBuilder page = new StringBuilder();

  private BenchmarksPage() {}

  /**
   * Writes it.
   *
   * @param report of the city
   */
  static String of(Ground ground, Map<String, String> surroundings, Report report) {
    BenchmarksPage page = new BenchmarksPage();
    page.say(
        Database.resource("head.markdown")
            .replace("{homes}", spaced(ground.homes()))
            .replace("{listings}", spaced(ground.listings()))
            .replace("{live}", spaced(ground.live())));
    page.ratios(report);
    page.alone(report);
    page.costs(report);
    if (!report.growth.isEmpty()) {
      page.growth(ground, report);
    }
    page.surroundings(surroundings);
    return page.page.toString();
  }

  private void say(String text) {
    page.append(text);
  }

  private void ratios(Report report) {
    say(
        "\n## Ratios\n\n| what | platform | beside it | ratio | aim | |\n|---|--:|--:|--:|--:|---|\n");
    for (Compared line : report.compared) {
      boolean known = !Double.isNaN(line.ratio());
      Aim aim = line.aim();
      say(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  line.what(),
                  line.platform(),
                  line.beside() == null ? "not measured" : line.beside(),
                  known ? "%.2f".formatted(line.ratio()) : "–",
                  aim == null ? "" : aim,
                  aim == null || !known ? "" : aim.met(line.ratio()) ? "met" : "**missed**"));
    }
  }

  private void alone(Report report) {
    say("\n## Figures that stand alone\n\n| what | |\n|---|---|\n");
    report.alone.forEach((what, figure) -> say("| " + what + " | " + figure + " |\n"));
  }

  private void costs(Report report) {
    say("\n## Where the time goes\n\n");
    say(Database.resource("costs.markdown"));
    say(
        """

        | one of | client waits | platform | database | waiting or client | written |
        |---|--:|--:|--:|--:|--:|
        """);
    for (Cost cost : report.costs) {
      say(
          "| %s | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %s |\n"
              .formatted(
                  cost.what(),
                  cost.latency(),
                  cost.platform(),
                  cost.database(),
                  Math.max(0, cost.latency() - cost.platform() - cost.database()),
                  cost.kilobytes() == 0 ? "" : "%.1f kB".formatted(cost.kilobytes())));
    }
  }

  private void growth(Ground ground, Report report) {
    say(
        """

        ## How cost grows

        One client at a time in this city and in one of %s homes, in turn, each nine times; the middle ones, in
        milliseconds. Both are vacuumed first, as autovacuum would do it in time after what was published and withdrawn.

        | one of | %s homes | %s homes | growth | aim | |
        |---|--:|--:|--:|--:|---|
        """
            .formatted(
                spaced(ground.homes() / 10), spaced(ground.homes() / 10), spaced(ground.homes())));
    for (Grown one : report.growth) {
      boolean single = !one.what().equals(SweepBenchmark.SWEEP);
      say(
          "| %s | %.2f | %.2f | %.2f | %s | %s |\n"
              .formatted(
                  one.what(),
                  one.tenth(),
                  one.whole(),
                  one.ratio(),
                  single ? GROWTH : "",
                  !single ? "looks at all" : GROWTH.met(one.ratio()) ? "met" : "**missed**"));
    }
  }

  private void surroundings(Map<String, String> surroundings) {
    say("\n## Measured on\n\n| | |\n|---|---|\n");
    surroundings.forEach((name, value) -> say("| " + name + " | " + value + " |\n"));
  }

  private static String spaced(int number) {
    return "%,d".formatted(number).replace(',', ' ');
  }
}
