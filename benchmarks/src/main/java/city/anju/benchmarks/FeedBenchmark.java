package city.anju.benchmarks;

import city.anju.benchmarks.Report.Aim;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The registry's feed, beside COPY of the very rows it made into the same tables with their
 * indexes: they are taken out again and copied in.
 */
final class FeedBenchmark {

  private static final Aim AIM = Aim.atLeast(0.25);
  private static final int TURNS = 5;

  /** What is measured; the homes before are not taken out again. */
  private static final String OURS = "unit_code between '{first}' and '{last}'";

  private static final String TITLES =
      "title_id in (select t.title_id from register.title t where t." + OURS + ")";

  /** In an order that references allow; which rows of each are of this run's homes. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("register.entry", OURS);
    TABLES.put("register.unit", OURS);
    TABLES.put(
        "register.holder",
        "holder_id in (select th.holder_id from register.title_holder th where th." + TITLES + ")");
    TABLES.put("register.title_holder", TITLES);
    TABLES.put("register.title", OURS);
    TABLES.put("register.title_standing", OURS);
    TABLES.put("register.unit_version", OURS);
  }

  private final City city;
  private final Report report;

  FeedBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  /** The first few, so that their owners find them. */
  void begin() throws IOException {
    feed(0, BenchHomes.OWNERS);
  }

  /** The others that the rest of the run works on. */
  void bring() throws IOException {
    feed(BenchHomes.OWNERS, city.homes().count());
  }

  /**
   * Feeds and copies some more in turn, after so many that the compiler has done with it. Both
   * begin behind a checkpoint, so that the same whole pages go into the log.
   */
  void run() throws IOException, SQLException {
    int each = city.homes().count() / 2;
    int first = city.homes().count();
    feed(first, first + each);
    List<Measured> fed = new ArrayList<>();
    List<Measured> copied = new ArrayList<>();
    for (int turn = 1; turn <= TURNS; turn++) {
      Homes homes = new Homes(first + turn * each, first + (turn + 1) * each);
      city.database().run("checkpoint");
      fed.add(measured(homes, () -> feed(homes.first, homes.end)));
      Map<String, byte[]> rows = takeOut(homes);
      copied.add(measured(homes, () -> copyIn(rows)));
    }
    report.rates(
        "Register feed, entries of first registration",
        "COPY",
        new Turns.Middle(
            Turns.middle(fed, Measured::perSecond), Turns.middle(copied, Measured::perSecond)),
        AIM);
  }

  /** Some of them, by number. */
  private record Homes(int first, int end) {

    int count() {
      return end - first;
    }

    String where(String condition) {
      return condition
          .replace("{first}", BenchHomes.unitCode(first))
          .replace("{last}", BenchHomes.unitCode(end - 1));
    }
  }

  /** Something that knows how many seconds it took. */
  private interface Timed {
    double seconds() throws IOException, SQLException;
  }

  private Measured measured(Homes homes, Timed work) throws IOException, SQLException {
    Cpu before = Cpu.of(city.platform());
    double seconds = work.seconds();
    Cpu used = Cpu.of(city.platform()).since(before);
    return new Measured(rate(homes.count(), seconds), used, seconds, 0);
  }

  private static Rate rate(int lines, double seconds) {
    return new Rate(lines / seconds, 1000 * seconds / lines, Double.NaN, Double.NaN);
  }

  private double feed(int from, int to) throws IOException {
    byte[] request =
        HttpWire.post(
            city.base(),
            "/api/v1/register/entries",
            city.bearer("registry"),
            "application/x-ndjson",
            city.homes().lines(from, to));
    try (HttpWire wire = new HttpWire(city.base())) {
      long begun = System.nanoTime();
      int status = wire.send(request);
      double seconds = (System.nanoTime() - begun) / 1e9;
      List<String> answers = wire.lastBody().lines().toList();
      long recorded = answers.stream().filter(line -> line.contains("\"RECORDED\"")).count();
      if (status != 200 || recorded != to - from) {
        throw new IllegalStateException(
            "%d: %d of %d entries were recorded: %s"
                .formatted(status, recorded, to - from, answers.getFirst()));
      }
      return seconds;
    }
  }

  private Map<String, byte[]> takeOut(Homes homes) throws SQLException, IOException {
    Map<String, byte[]> rows = new LinkedHashMap<>();
    try (Connection connection = city.database().superUser();
        Statement statement = connection.createStatement()) {
      CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.copyOut(
            "copy (select * from %s where %s) to stdout (format binary)"
                .formatted(table.getKey(), homes.where(table.getValue())),
            out);
        rows.put(table.getKey(), out.toByteArray());
      }
      statement.execute(
          homes.where(
              "create temp table h as select holder_id from register.title_holder where "
                  + TITLES));
      statement.execute(homes.where("delete from register.title_holder where " + TITLES));
      statement.execute("delete from register.holder where holder_id in (select holder_id from h)");
      for (String table : List.of("title", "title_standing", "unit_version", "unit", "entry")) {
        statement.execute(homes.where("delete from register." + table + " where " + OURS));
      }
      statement.execute("vacuum " + String.join(", ", TABLES.keySet()));
      statement.execute("checkpoint");
    }
    return rows;
  }

  private double copyIn(Map<String, byte[]> rows) throws SQLException, IOException {
    try (Connection connection = city.database().superUser()) {
      connection.setAutoCommit(false);
      CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
      long begun = System.nanoTime();
      for (Map.Entry<String, byte[]> table : rows.entrySet()) {
        copy.copyIn(
            "copy " + table.getKey() + " from stdin (format binary)",
            new ByteArrayInputStream(table.getValue()));
      }
      connection.commit();
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
