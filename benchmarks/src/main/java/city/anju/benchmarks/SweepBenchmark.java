package city.anju.benchmarks;

import city.anju.benchmarks.Report.Aim;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sweep of the city, beside counting the rows of the tables it looks at; one that withdraws,
 * beside that and the same writes, in one transaction.
 */
final class SweepBenchmark {

  private static final Aim AIM = Aim.atMost(1.2);
  private static final int TIMES = 5;

  /** Looks at every home, and so grows with the city. */
  static final String SWEEP = "Sweep";

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
        and verification_no like 'VBENCH%' order by md5(code) limit {some});
      drop table if exists bench.ending;
      create table bench.ending as
        select code from listing.listing where status = 'PUBLISHED' and entrusted_until <= now();
      analyze bench.ending
      """;

  /** What a sweep writes for each of them, with triggers and references out of the way. */
  private static final String BARE_WRITES =
      """
      with ended as (
        update listing.listing l
        set status = 'WITHDRAWN', reason = 'ENTRUSTMENT_EXPIRED',
          status_since = greatest(l.published_at, l.entrusted_until)
        from bench.ending e where l.code = e.code and l.status = 'PUBLISHED'
        returning l.code, l.kind, l.status_since, l.reason
      ), told as (
        insert into listing.change (code, type, at, reason)
        select code, 'WITHDRAWN', status_since, reason from ended
      ), stood as (
        update search.span s set ended = e.status_since from ended e where s.code = e.code
      )
      delete from search.offer o using ended e where o.code = e.code and o.kind = e.kind
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
    sweep(0);
    for (int i = 0; i < TIMES; i++) {
      counts.add(count());
      sweeps.add(sweep(0));
    }
    report.seconds(
        "Sweep of %,d homes that finds nothing".formatted(homes()).replace(',', ' '),
        Turns.middle(sweeps),
        Turns.middle(counts),
        AIM);
    withdrawing(live / 100);
  }

  /** One sweep after the other that finds nothing. */
  Map<String, Growth.Single> singles() {
    return Map.of(SWEEP, seconds -> 1000 * sweep(0));
  }

  private void withdrawing(int some) throws IOException, InterruptedException, SQLException {
    List<Double> sweeps = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      expire(some);
      beside.add(countAndEnd(some));
      expire(some);
      sweeps.add(sweep(some));
    }
    report.seconds(
        "Sweep that withdraws %,d of them".formatted(some).replace(',', ' '),
        Turns.middle(sweeps),
        Turns.middle(beside),
        AIM);
  }

  private void expire(int some) throws SQLException {
    city.database().run(END_SOME.replace("{some}", Integer.toString(some)));
  }

  private long homes() throws SQLException {
    return city.database().number("select count(*) from register.unit");
  }

  private double sweep(int some) throws IOException, InterruptedException, SQLException {
    city.platform().verb("sweep");
    String[] last = city.database().texts(LAST).getFirst().split(" ", -1);
    asMany(some, Integer.parseInt(last[1]));
    return Double.parseDouble(last[0]);
  }

  private double count() throws SQLException {
    try (Connection connection = city.database().superUser();
        Statement statement = connection.createStatement()) {
      long begun = System.nanoTime();
      count(statement);
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private double countAndEnd(int some) throws SQLException {
    try (Connection connection = city.database().superUser();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      connection.setAutoCommit(false);
      long begun = System.nanoTime();
      count(statement);
      int ended = statement.executeUpdate(BARE_WRITES);
      connection.commit();
      double seconds = (System.nanoTime() - begun) / 1e9;
      asMany(some, ended);
      return seconds;
    }
  }

  private static void count(Statement statement) throws SQLException {
    for (String table : TABLES) {
      try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
      }
    }
  }

  private static void asMany(int some, int ended) {
    if (ended < some) {
      throw new IllegalStateException("%d were to be ended, not %d".formatted(some, ended));
    }
  }
}
