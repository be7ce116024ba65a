package city.anju.benchmarks;

import city.anju.benchmarks.Storm.Befallen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers of every moment, with the troubles of that moment above them. */
final class TortureChart {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 240;
  private static final int LEFT = 44;
  private static final int BOTTOM = 24;
  private static final int LANES = 28;
  private static final int COLUMNS = 450;

  private final TortureReport report;
  private final double seconds;

  TortureChart(TortureReport report) {
    this.report = report;
    this.seconds = Math.max(report.seconds(), 1);
  }

  String svg() {
    List<Double> rates = rates();
    double most = rates.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    most = Math.max(1, most);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"每秒答复 Answers per second, at most %.0f\">"
            .formatted(WIDTH, HEIGHT, most));
    report.befallen().forEach(one -> svg.append(bar(one)));
    line(svg, HEIGHT - BOTTOM, "0");
    line(svg, LANES, String.format(Locale.ROOT, "%.0f", most));
    svg.append("<path class=\"rate\" d=\"M").append(LEFT).append(' ').append(HEIGHT - BOTTOM);
    for (int i = 0; i < rates.size(); i++) {
      double y = HEIGHT - BOTTOM - rates.get(i) / most * (HEIGHT - BOTTOM - LANES);
      double from = LEFT + (double) i * (WIDTH - LEFT) / rates.size();
      double to = LEFT + (double) (i + 1) * (WIDTH - LEFT) / rates.size();
      svg.append(String.format(Locale.ROOT, "L%.1f %.1fL%.1f %.1f", from, y, to, y));
    }
    svg.append("L").append(WIDTH).append(' ').append(HEIGHT - BOTTOM).append("Z\"/>");
    int minutes = (int) Math.max(1, Math.ceil(seconds / 60 / 10));
    for (int minute = 0; minute * 60 <= seconds; minute += minutes) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.0f\" y=\"%d\">%d min</text>",
              x(minute * 60),
              HEIGHT - 6,
              minute));
    }
    return svg.append("</svg>").toString();
  }

  private String bar(Befallen one) {
    boolean around = !one.trouble().ofProcesses();
    double width = Math.max(2, one.lasted() / seconds * (WIDTH - LEFT));
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"9\"><title>%s %.0f s</title></rect>",
        around ? "around" : "kill",
        x(one.from()),
        around ? 14 : 2,
        Math.min(width, WIDTH - x(one.from())),
        one.trouble().name().zh(),
        one.from());
  }

  private double x(double second) {
    return LEFT + second / seconds * (WIDTH - LEFT);
  }

  private static void line(StringBuilder svg, int y, String text) {
    svg.append(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/><text x=\"4\" y=\"%d\">%s</text>"
            .formatted(LEFT, WIDTH, y, y, y + 4, text));
  }

  private List<Double> rates() {
    List<Long> samples = report.samples();
    int all = (int) Math.min(samples.size(), Math.ceil(seconds));
    int step = Math.max(1, (all + COLUMNS - 1) / COLUMNS);
    List<Double> rates = new ArrayList<>();
    for (int from = 0; from < all; from += step) {
      List<Long> some = samples.subList(from, Math.min(all, from + step));
      rates.add(some.stream().mapToLong(Long::longValue).average().orElse(0));
    }
    return rates;
  }
}
