package city.anju.web.officer;

import city.anju.register.OpenHold;
import city.anju.watch.Report;
import java.util.List;

/**
 * Who asked like a harvester, and which homes are held.
 *
 * @param about what was looked for, as typed; empty for the latest
 */
public record ReportsPage(List<Report> reports, List<OpenHold> holds, String about) {

  public ReportsPage {
    reports = List.copyOf(reports);
    holds = List.copyOf(holds);
  }
}
