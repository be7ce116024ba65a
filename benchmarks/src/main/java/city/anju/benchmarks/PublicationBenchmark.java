package city.anju.benchmarks;

import city.anju.benchmarks.Report.Aim;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Owners who press "publish", beside pgbench doing the same writes with the same counter. Owners
 * are signed in beforehand and have the filled form before them; what is measured is the form's way
 * to the code: session, form token, the promise kept, the rules asked under the lock of the home,
 * the code, the commit, and the answer that leads to the listing.
 */
final class PublicationBenchmark {

  private static final Aim AIM = Aim.atLeast(0.8);

  /** Of one client, who waits for each message (decision 0036). */
  private static final Aim AIM_ALONE = Aim.atLeast(0.35);

  private static final int WARM_ROUNDS = 6;
  private static final int MOST_IN_A_SECOND = 8_000;
  private static final int MOST_OF_ONE_CLIENT = 2_000;
  private static final String WRITTEN = "select pg_current_wal_insert_lsn() - '0/0'";
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  private final City city;
  private final Report report;
  private final List<Ready> owners = new ArrayList<>();
  private int rounds;

  PublicationBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  /** An owner with the form filled in. */
  private record Ready(String cookies, Form form) {}

  /** Where the homes lie. */
  private enum Where {
    SPREAD("in ten districts"),
    HOT("in one district");

    final String words;

    Where(String words) {
      this.words = words;
    }
  }

  void run(int... clients) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < WARM_ROUNDS; i++) { // until the compiler has done with it
      ours(Where.SPREAD, 16, 2 * city.seconds());
      ours(Where.SPREAD, 1, city.seconds());
    }
    for (Where where : Where.values()) {
      for (int count : clients) {
        measure(where, count);
      }
    }
  }

  /** What one client does again and again. */
  Map<String, Growth.Single> singles() {
    return Map.of("Publication", seconds -> ours(Where.SPREAD, 1, seconds).rate().milliseconds());
  }

  /** While each of them has one home: a page that lists hundreds is another matter. */
  void signIn() throws IOException, SQLException {
    city.database().run("create schema bench; create table bench.owner (number int, pattern text)");
    for (int number = 0; number < BenchHomes.OWNERS; number++) {
      InetAddress from = InetAddress.getByAddress(new byte[] {127, 0, 3, (byte) (1 + number)});
      Client browser = Client.of(city.base(), from, new Weather(), new Progress());
      try (Owner owner = new Owner(browser, BenchHomes.owner(number))) {
        owner.signIn();
        Form form = Objects.requireNonNull(owner.apply(), "the rules refused " + owner);
        owners.add(new Ready(owner.cookies(), form));
        city.database()
            .run(
                "insert into bench.owner values (%d, '%s')"
                    .formatted(number, form.action().split("/", -1)[3]));
      }
    }
    city.database()
        .run(
            "update listing.application set state = 'WITHDRAWN'"
                + " where application_no in (select pattern from bench.owner)");
  }

  /** Those of the first owner, who is signed in. */
  String cookies() {
    return owners.getFirst().cookies();
  }

  private void measure(Where where, int clients)
      throws IOException, InterruptedException, SQLException {
    String what = "Publication %s, %s".formatted(where.words, Bench.clients(clients));
    Pgbench pgbench = city.pgbench().orElse(null);
    Turns.Middle measured =
        Turns.of(
            clients,
            city.seconds(),
            seconds -> ours(where, clients, seconds),
            pgbench == null ? null : seconds -> beside(pgbench, where, clients, seconds));
    report.rates(what, "pgbench", measured, clients == 1 ? AIM_ALONE : AIM);
    Rate ours = measured.ours().rate();
    report.alone(what + ", p50 and p99", "%.1f ms and %.1f ms".formatted(ours.p50(), ours.p99()));
  }

  /** With what was written; the applications laid out before are not among the costs. */
  private Measured costed(double seconds, Measured.Work work)
      throws IOException, InterruptedException, SQLException {
    long written = city.database().number(WRITTEN);
    Measured done = Measured.of(city, seconds, work);
    written = city.database().number(WRITTEN) - written;
    return new Measured(done.rate(), done.used(), seconds, written);
  }

  private Measured ours(Where where, int clients, double seconds)
      throws IOException, InterruptedException, SQLException {
    int homes = homes(clients, seconds);
    String round = draft(where, homes);
    Volley volley = new Volley(city.base(), 303);
    int[] acknowledged = {0};
    Measured done =
        costed(
            seconds,
            () -> {
              Shots shots =
                  volley.shoot(
                      clients, seconds, client -> forms(round, where, homes, client, clients));
              acknowledged[0] = shots.count();
              return Rate.of(shots, clients);
            });
    settle(round, acknowledged[0]);
    return done;
  }

  /** So many that nobody runs out of them. */
  private int homes(int clients, double seconds) {
    int inOneSecond = Math.min(MOST_IN_A_SECOND, clients * MOST_OF_ONE_CLIENT);
    return Math.min(city.homes().firstHot(), (int) (inOneSecond * seconds));
  }

  /** Each client acts for owners of its own, one after the other. */
  private Volley.Requests forms(String round, Where where, int homes, int client, int clients) {
    int[] mine = IntStream.range(0, BenchHomes.OWNERS).filter(i -> i % clients == client).toArray();
    int[] turn = {0};
    return () -> {
      int owner = mine[turn[0] % mine.length];
      int home = first(where) + owner + BenchHomes.OWNERS * (turn[0]++ / mine.length);
      return home < first(where) + homes ? form(round, owner, home) : null;
    };
  }

  private byte[] form(String round, int owner, int home) {
    Ready ready = owners.get(owner);
    Map<String, String> fields = new LinkedHashMap<>(ready.form().fields());
    fields.put("key", round + home);
    return HttpWire.post(
        city.base(),
        "/my/applications/" + round + "%08d".formatted(home) + "/publish",
        "Cookie: " + ready.cookies() + "\r\n",
        "application/x-www-form-urlencoded",
        Client.encoded(fields).getBytes(StandardCharsets.UTF_8));
  }

  private int first(Where where) {
    return where == Where.SPREAD ? 0 : city.homes().firstHot();
  }

  private Measured beside(Pgbench pgbench, Where where, int clients, double seconds)
      throws IOException, InterruptedException, SQLException {
    int homes = homes(clients, seconds);
    String round = draft(where, homes);
    String districts =
        where == Where.SPREAD ? String.join(",", BenchHomes.DISTRICTS) : BenchHomes.HOT_DISTRICT;
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("i", "-1");
    variables.put("first", Integer.toString(first(where)));
    variables.put("share", Integer.toString(homes / clients));
    variables.put("prefix", BenchHomes.PREFIX);
    variables.put("application", round);
    variables.put("districts", "{" + districts + "}");
    variables.put("month", YearMonth.now(CITY).atDay(1).toString());
    variables.put(
        "policy",
        city.database().texts("select max(version) from listing.policy_version").getFirst());
    variables.put(
        "promise", city.database().texts("select max(text) from listing.promise").getFirst());
    Measured done =
        costed(
            seconds,
            () ->
                pgbench.run(
                    "publication",
                    Database.resource("publication.pgbench"),
                    variables,
                    clients,
                    seconds));
    settle(round, 1);
    return done;
  }

  /** Applications for so many homes there; gives what their numbers begin with. */
  private String draft(Where where, int homes) throws SQLException {
    String round = "ABENCH%02d-".formatted(++rounds);
    city.database()
        .run(
            Database.resource("drafts.sql")
                .replace("{from}", Integer.toString(first(where)))
                .replace("{to}", Integer.toString(first(where) + homes))
                .replace("{application}", round)
                .replace("{prefix}", BenchHomes.PREFIX)
                .replace("{owners}", Integer.toString(BenchHomes.OWNERS)));
    return round;
  }

  /** What was acknowledged is there; it is taken off, so that the homes can be offered again. */
  private void settle(String round, int acknowledged) throws SQLException {
    long published =
        city.database()
            .number(
                "select count(*) from listing.listing l join listing.application a"
                    + " on a.code = l.code and a.application_id = l.application_id"
                    + " where a.application_no like '"
                    + round
                    + "%' and l.status = 'PUBLISHED'");
    if (published < acknowledged) {
      throw new IllegalStateException(
          "%d publications were acknowledged and %d are there".formatted(acknowledged, published));
    }
    city.database()
        .run(
            """
            update listing.listing set status = 'WITHDRAWN', reason = 'OWNER', status_since = now()
            where unit_code between '{prefix}00000000' and '{prefix}99999999' and status = 'PUBLISHED';
            update listing.application set state = 'WITHDRAWN'
            where unit_code between '{prefix}00000000' and '{prefix}99999999' and state = 'DRAFT'
            """
                .replace("{prefix}", BenchHomes.PREFIX));
  }
}
