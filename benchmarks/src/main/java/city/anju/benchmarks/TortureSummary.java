package city.anju.benchmarks;

import city.anju.benchmarks.TortureReport.Kind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The run in Markdown, for {@code docs/quality.md}. */
record TortureSummary(TortureReport report) {

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            `./anju torture --minutes %s --seed %d`, begun %s; %s; commit %s.

            **%s**: %,d codes and %,d register entries were acknowledged (%,d of them lines of the long feed
            of %,d, %,d of these in %.0f s before the storm); %d lost, %d duplicated, %d live on a barred home; %d faults in all. verify-register: %s

            | trouble | times | answered again after, median | longest |
            |---|---:|---:|---:|
            """,
            trimmed(report.options().minutes()),
            report.options().seed(),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .format(report.started().atOffset(ZoneOffset.UTC)),
            Host.machine(),
            report.commit(),
            report.faults().isEmpty() ? "Nothing found" : "FAULTS FOUND",
            report.acknowledged().published.size(),
            report.acknowledged().entered.size() + report.feed().acknowledged(),
            report.feed().acknowledged(),
            report.feed().wanted(),
            report.calm().lines(),
            report.calm().seconds(),
            report.lost(),
            report.duplicated(),
            report.liveOnBarred(),
            report.faults().size(),
            report.register().replace('\n', ' ')));
    for (Kind kind : report.kinds()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f s | %.2f s |%n",
              kind.trouble().name().en(),
              kind.times(),
              kind.median(),
              kind.longest()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            """

            What struck in a moment counts from that moment, a restart included; what lasted counts from its
            end. The longest time in which nobody at all was answered was %.1f s.
            """,
            report.longestSilence()));
    report
        .missing()
        .forEach(
            one ->
                text.append(
                    String.format("Not made: %s: it %s.%n", one.name().en(), one.missing())));
    text.append("\n| what the clients saw | times |\n|---|---:|\n");
    for (Map.Entry<String, Long> count : report.weather().counts().entrySet()) {
      text.append(String.format(Locale.ROOT, "| %s | %,d |%n", count.getKey(), count.getValue()));
    }
    return text.toString();
  }

  private static String trimmed(double minutes) {
    return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
  }
}
