package city.anju.watch;

import city.anju.shared.CityClock;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** {@code ./anju reports}: the officers' log. */
@Component
class ReportsVerb implements Verb {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Reports reports;
  private final CityClock clock;

  ReportsVerb(Reports reports, CityClock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String about() {
    return "print who was slowed and why; of one address, network, certificate or id: reports <it>";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() > 1) {
      out.println("Usage: ./anju reports [address, network such as 192.0.2.0/24, certificate, id]");
      return 2;
    }
    List<Report> found =
        arguments.isEmpty() ? reports.latest() : reports.about(arguments.getFirst());
    for (Report report : found) {
      out.printf(
          "%s  %s  %s %s  %s to %s  asked %d, odd %d, refused %d, slowed %d times%s%n",
          report.day(),
          report.habit(),
          report.subjectKind(),
          report.subject(),
          time(report.firstSeen()),
          time(report.lastSeen()),
          report.asked(),
          report.odd(),
          report.refused(),
          report.level(),
          report.figures().isEmpty() ? "" : "  " + new TreeMap<>(report.figures()));
    }
    if (found.isEmpty()) {
      out.println("There is no report.");
    }
    return 0;
  }

  private String time(Instant instant) {
    return TO_THE_SECOND.format(instant.atZone(clock.zone()));
  }
}
