package city.anju.benchmarks;

import city.anju.benchmarks.Storm.Befallen;
import city.anju.benchmarks.TortureReport.Kind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The run as one page that needs nothing else, readable on a phone and on paper. */
final class TorturePage {

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  private final TortureReport report;

  TorturePage(TortureReport report) {
    this.report = report;
  }

  String html() {
    boolean clean = report.faults().isEmpty();
    String title = clean ? "该认的都认，该灭的都灭：没有发现一处差错" : "发现 " + report.faults().size() + " 处差错，证据如下";
    String english =
        clean
            ? "Everything acknowledged is there, everything barred is dark: nothing was found"
            : "Something is wrong; the evidence is below";
    return """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>安居 · 风暴测试报告 · torture report</title><style>%s</style></head><body>
        <header class="strip"><div class="wrap">安居 Anju · 风暴测试报告 <span lang="en">Torture report</span></div></header>
        <main class="wrap">
        <section class="head"><div><h1>%s</h1><p class="lead" lang="en">%s</p><p class="muted">%s</p></div>
        <div class="stamp%s" aria-hidden="true">%s</div></section>
        <section class="cards">%s</section>
        %s
        <section><h2>每秒答复 <span lang="en">Answers per second</span></h2>
        <p class="muted">竖条为坏天气：<span class="key kill"></span>杀进程、暂停 <span class="key around"></span>磁盘、时钟、锁、恶意请求
        <span lang="en">Bars are bad weather: kills and pauses; disk, clock, locks and hostile clients.</span></p>
        <div class="scroll" tabindex="0" role="group" aria-label="每秒答复 Answers per second">%s</div></section>
        <section><h2>做了什么，多久恢复 <span lang="en">What was done, and when it answered again</span></h2>
        <div class="scroll" tabindex="0" role="group" aria-label="恢复时间 Recovery">%s</div>
        <p class="muted">瞬间的打击从那一刻算起，含重新启动；持续的从结束算起。全程无人得到答复的最长时间：%.1f 秒。
        <span lang="en">What struck in a moment counts from that moment, a restart included; what lasted counts from its
        end. The longest time in which nobody was answered: %.1f s.</span></p>%s</section>
        <section><h2>客户端看到什么 <span lang="en">What the clients saw</span></h2><details><summary>全部计数 All counts</summary>%s</details>
        <details><summary>全部天气 Every trouble</summary>%s</details></section>
        <footer>%s</footer></main></body></html>
        """
        .formatted(
            Look.STYLE,
            title,
            english,
            escaped(subtitle()),
            clean ? "" : " off",
            clean ? "未丢<br>未重" : "有差错",
            cards(),
            faults(),
            new TortureChart(report).svg(),
            kinds(),
            report.longestSilence(),
            report.longestSilence(),
            missing(),
            counts(),
            every(),
            escaped(
                "%s; commit %s; ./anju torture --minutes %s --seed %d; verify-register: %s"
                    .formatted(
                        Host.machine(),
                        report.commit(),
                        report.options().minutes(),
                        report.options().seed(),
                        report.register())));
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "%s · %.0f 分钟 min · 种子 seed %d",
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(report.started().atZone(CITY)),
        report.seconds() / 60,
        report.options().seed());
  }

  private String cards() {
    return card(report.acknowledged().published.size(), "确认的核验码", "codes acknowledged", false)
        + card(
            report.acknowledged().entered.size() + report.feed().acknowledged(),
            "确认的登记事项",
            "register entries acknowledged",
            false)
        + card(report.befallen().size(), "次坏天气", "troubles", false)
        + card(report.lost(), "丢失", "lost", true)
        + card(report.duplicated(), "重复", "duplicated", true)
        + card(report.liveOnBarred(), "受限房屋上仍有效", "live on a barred home", true);
  }

  private static String card(long number, String zh, String en, boolean mustBeZero) {
    String mood = mustBeZero ? (number == 0 ? " good" : " bad") : "";
    return "<div class=\"card%s\"><b>%,d</b><span>%s</span><small lang=\"en\">%s</small></div>"
        .formatted(mood, number, zh, en);
  }

  private String faults() {
    if (report.faults().isEmpty()) {
      return "";
    }
    return "<section class=\"note bar\"><h2>证据 <span lang=\"en\">Evidence</span></h2><ul>"
        + report.faults().stream()
            .map(fault -> "<li>" + escaped(fault) + "</li>")
            .collect(Collectors.joining())
        + "</ul></section>";
  }

  private String kinds() {
    List<Kind> kinds = report.kinds();
    return "<table><thead><tr><th scope=\"col\">天气 Trouble</th><th class=\"n\" scope=\"col\">次 Times</th>"
        + "<th class=\"n\" scope=\"col\">中位 Median</th><th class=\"n\" scope=\"col\">最长 Longest</th></tr></thead><tbody>"
        + kinds.stream()
            .map(
                kind ->
                    String.format(
                        Locale.ROOT,
                        "<tr><td>%s<small lang=\"en\">%s</small></td><td class=\"n\">%d</td>"
                            + "<td class=\"n\">%.1f s</td><td class=\"n\">%.1f s</td></tr>",
                        escaped(kind.trouble().name().zh()),
                        escaped(kind.trouble().name().en()),
                        kind.times(),
                        kind.median(),
                        kind.longest()))
            .collect(Collectors.joining())
        + "</tbody></table>";
  }

  private String missing() {
    return report.missing().stream()
        .map(
            one ->
                "<p class=\"note warn\">本机做不到 Not made here: %s %s: it %s</p>"
                    .formatted(
                        escaped(one.name().zh()),
                        escaped(one.name().en()),
                        escaped(String.valueOf(one.missing()))))
        .collect(Collectors.joining());
  }

  private String counts() {
    return "<table><tbody>"
        + report.weather().counts().entrySet().stream()
            .map(
                count ->
                    "<tr><td>%s</td><td class=\"n\">%,d</td></tr>"
                        .formatted(escaped(count.getKey()), count.getValue()))
            .collect(Collectors.joining())
        + "</tbody></table>";
  }

  private String every() {
    return "<table><tbody>"
        + report.befallen().stream()
            .sorted(Comparator.comparingDouble(Befallen::from))
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "<tr><td class=\"n\">%.0f s</td><td>%s<small lang=\"en\">%s: %s</small></td><td class=\"n\">%.1f s</td></tr>",
                        one.from(),
                        escaped(one.trouble().name().zh()),
                        escaped(one.trouble().name().en()),
                        escaped(one.detail()),
                        one.away()))
            .collect(Collectors.joining())
        + "</tbody></table>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
