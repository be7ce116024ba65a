package city.anju.web.officer;

import city.anju.matching.Complaint;
import city.anju.register.OpenHold;
import city.anju.watch.Report;
import city.anju.web.support.Texts;
import city.anju.web.support.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who asked like a harvester, and which homes are held.
 *
 * @param complaints what was reported of the person that was looked for
 * @param about what was looked for, as typed; empty for the latest
 */
public record ReportsPage(
    List<Report> reports, List<OpenHold> holds, List<Complaint> complaints, String about) {

  public ReportsPage {
    reports = List.copyOf(reports);
    holds = List.copyOf(holds);
    complaints = List.copyOf(complaints);
  }

  /** What a report rests on, in plain words. */
  public static String figures(Report report, Words words, Texts t) {
    return switch (report.habit()) {
      case SIGNS_OF_A_PRACTITIONER ->
          t.say(
              "office.signs",
              figure(report, "days", words),
              figure(report, "homes", words),
              figure(report, "sellers", words),
              figure(report, "viewings", words),
              figure(report, "persons", words),
              figure(report, "complaints", words));
      case REPORTED_BY_OTHERS ->
          t.say(
              "office.reported",
              words.number(report.odd()),
              report.figures().entrySet().stream()
                  .filter(reason -> t.has("viewing.reason", reason.getKey()))
                  .sorted(Map.Entry.comparingByKey())
                  .map(
                      reason ->
                          t.say(
                              "office.reported.one",
                              t.pick("viewing.reason", reason.getKey()),
                              words.number(reason.getValue())))
                  .collect(Collectors.joining(t.say("office.reported.and"))));
      case OWNERS_HOMES -> t.say("office.homes.read", words.number(report.asked()));
      case CODE_WALK,
          CODE_WALK_OF_NETWORK,
          MISMATCHES,
          MISMATCHES_OF_CERTIFICATE,
          STRANGE_ADDRESSES ->
          t.say(
              "office.reports.counts",
              words.number(report.asked()),
              words.number(report.odd()),
              words.number(report.refused()),
              report.level());
    };
  }

  private static String figure(Report report, String name, Words words) {
    return words.number(report.figures().getOrDefault(name, 0L));
  }
}
