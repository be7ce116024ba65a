package city.anju.benchmarks;

import city.anju.benchmarks.Report.Aim;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The sweep of the city, beside counting the rows of the tables it looks at. */
final class SweepBenchmark {

  private static final Aim AIM = Aim.atMost(1.2);
  private static final int TIMES = 3;

  private static final List<String> TABLES =
      List.of(
          "listing.listing",
          "register.unit_version",
          "register.title_standing",
          "register.title",
          "register.title_holder",
          "register.holder",
          "register.encumbrance",
          "register.transfer_case",
          "register.hold");

  /** By the platform's own clock, from the instant it asked the rules for to its report. */
  private static final String LAST =
      """
      select extract(epoch from s.finished_at - s.at) || ' ' || (
        select coalesce(sum(value::bigint), 0) from jsonb_each_text(s.withdrawn))
      from listing.sweep s order by s.at desc limit 1
      """;

  private static final String END_SOME =
      """
      update listing.listing set entrusted_until = now() - interval '1 hour'
      where code in (select code from listing.listing where status = 'PUBLISHED'
        and verification_no like 'VBENCH%' order by md5(code) limit {some})
      """;

  private final City city;
  private final Report report;

  SweepBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  void run(int live) throws IOException, InterruptedException, SQLException {
    List<Double> sweeps = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    sweep();
    for (int i = 0; i < TIMES; i++) {
      counts.add(count());
      sweeps.add(sweep());
    }
    report.seconds(
        "Sweep of %,d homes that finds nothing".formatted(homes()).replace(',', ' '),
        middle(sweeps),
        middle(counts),
        AIM);
    report.single.put("Sweep", 1000 * middle(sweeps));
    int some = live / 100;
    city.database().run(END_SOME.replace("{some}", Integer.toString(some)));
    report.seconds(
        "Sweep that withdraws %,d of them".formatted(some).replace(',', ' '),
        sweep(),
        count(),
        AIM);
  }

  private long homes() throws SQLException {
    return city.database().number("select count(*) from register.unit");
  }

  private double sweep() throws IOException, InterruptedException, SQLException {
    city.platform().verb("sweep");
    String[] last = city.database().texts(LAST).getFirst().split(" ", -1);
    return Double.parseDouble(last[0]);
  }

  private double count() throws SQLException {
    try (Connection connection = city.database().superUser();
        Statement statement = connection.createStatement()) {
      long begun = System.nanoTime();
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
        }
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private static double middle(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }
}
