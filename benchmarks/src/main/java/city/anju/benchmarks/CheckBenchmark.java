package city.anju.benchmarks;

import city.anju.benchmarks.Report.Aim;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Checks of codes over HTTP, beside the same question asked of the database. */
final class CheckBenchmark {

  private static final Aim AIM = Aim.atLeast(0.35);
  private static final int BATCH = 1_000;
  private static final int WARM_ROUNDS = 3;

  /** Who asks for more from one address is taken for a harvester, and slowed. */
  private static final int CODES = 200;

  /** What the platform asks about codes, to the letter. */
  private static final String QUESTION =
      """
      select l.code, l.kind, l.status, l.status = 'PUBLISHED' and not exists (
          select 1 from listing.failing(:at::timestamptz) f
          where f.unit_code = l.unit_code and f.code = l.code offset 0
        ) as live
      from listing.listing l
      where l.code = any (%s)
      """;

  private static final String ON_SALE =
      """
      select l.code from listing.listing l
      where l.status = 'PUBLISHED' and l.verification_no like 'VBENCH%'
      order by md5(l.code) limit {some}
      """;

  private final City city;
  private final Report report;
  private final List<String> codes;
  private final List<String> many;

  CheckBenchmark(City city, Report report) throws SQLException {
    this.city = city;
    this.report = report;
    this.codes = onSale(CODES);
    this.many = onSale(20 * BATCH);
  }

  private List<String> onSale(int some) throws SQLException {
    return city.database().texts(ON_SALE.replace("{some}", Integer.toString(some)));
  }

  void run(int... clients) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < WARM_ROUNDS; i++) { // until the compiler has done with it
      ask(16, 2 * city.seconds());
    }
    ask(1, city.seconds());
    for (int count : clients) {
      one(count);
    }
    batch(1);
    if (clients.length > 1) {
      batch(16);
    }
  }

  private void one(int clients) throws IOException, InterruptedException, SQLException {
    String script =
        "\\set n random(1, %d)\n%s;\n"
            .formatted(codes.size(), oneLine(QUESTION.formatted("array[(:codes::text[])[:n]]")));
    compare(
        "Code check, %s".formatted(Bench.clients(clients)),
        clients,
        Turns.costed(city, seconds -> ask(clients, seconds)),
        script,
        codes);
  }

  private void compare(String what, int clients, Turns.Work ours, String script, List<String> asked)
      throws IOException, InterruptedException, SQLException {
    Map<String, String> variables = Map.of("codes", array(asked), "at", Instant.now().toString());
    Turns.Work beside =
        city.pgbench()
            .map(
                pgbench ->
                    Turns.costed(
                        city, seconds -> pgbench.run("check", script, variables, clients, seconds)))
            .orElse(null);
    report.rates(what, "pgbench", Turns.of(clients, city.seconds(), ours, beside), AIM);
  }

  private Rate ask(int clients, double seconds) throws IOException, InterruptedException {
    List<String> paths = codes.stream().map(code -> "/api/v1/codes/" + code).toList();
    return new Asking(city, "", paths).run(clients, seconds);
  }

  private static String any(List<String> codes) {
    return codes.get(ThreadLocalRandom.current().nextInt(codes.size()));
  }

  private void batch(int clients) throws IOException, InterruptedException, SQLException {
    askMany(clients, city.seconds() / 2);
    compare(
        "Check of %d codes at once, %s".formatted(BATCH, Bench.clients(clients)),
        clients,
        Turns.costed(city, seconds -> askMany(clients, seconds)),
        oneLine(QUESTION.formatted(":codes::text[]")) + ";\n",
        batch());
  }

  private Rate askMany(int clients, double seconds) {
    String bearer = city.bearer("portal-a");
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      byte[] body = Machine.JSON.writeValueAsBytes(Map.of("codes", batch()));
      requests.add(
          HttpWire.post(city.base(), "/api/v1/codes/checks", bearer, "application/json", body));
    }
    Volley.Requests any = () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    return Rate.of(new Volley(city.base(), 200).shoot(clients, seconds, number -> any), clients);
  }

  private List<String> batch() {
    return Stream.generate(() -> any(many)).limit(BATCH).toList();
  }

  /** What one client does again and again. */
  Map<String, Growth.Single> singles() {
    Map<String, Growth.Single> singles = new LinkedHashMap<>();
    singles.put("Code check", seconds -> ask(1, seconds).milliseconds());
    singles.put("Check of 1 000 codes at once", seconds -> askMany(1, seconds).milliseconds());
    return singles;
  }

  private static String oneLine(String sql) {
    return sql.replaceAll("\\s+", " ").strip();
  }

  private static String array(List<String> texts) {
    return "{" + String.join(",", texts) + "}";
  }
}
