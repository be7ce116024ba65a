package city.anju.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches over HTTP, as a visitor and as somebody who signed in by real name, beside pgbench that
 * says to the database what the platform said for them, to the letter.
 */
final class SearchBenchmark {

  /** A home on a page of the search. */
  static final Pattern HOME = Pattern.compile("href=\"(/homes/[A-Za-z0-9_-]{22})\"");

  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  /** Every so many searches somebody reads on, so many pages. */
  private static final int READS_ON = 7;

  private static final int PAGES_MORE = 2;

  /** More of them wait in a row and measure that. */
  private static final int MOST_CLIENTS = 16;

  private static final String WORDS =
      """
      (select distinct substr(o.community, 1, 4) as word, md5(o.community) as any_order
        from search.agency_offer o where length(o.community) >= 2 order by any_order limit 14)
      union all
      (select distinct o.street, md5(o.street) from search.agency_offer o
        where length(o.street) >= 2 order by 2 limit 6)
      """;

  private static final String DISTRICTS =
      "select o.district from search.owner_offer o group by o.district order by o.district";

  private final City city;
  private final Report report;
  private final String cookies;
  private final List<String> searches;
  private final Map<String, Growth.Single> singles = new LinkedHashMap<>();

  /**
   * @param cookies of somebody who signed in by real name and is no practitioner
   */
  SearchBenchmark(City city, Report report, String cookies) throws SQLException {
    this.city = city;
    this.report = report;
    this.cookies = cookies;
    this.searches = Searches.of(city.database().texts(DISTRICTS), city.database().texts(WORDS));
  }

  void run(int... clients) throws IOException, InterruptedException, SQLException {
    measure("Search by a visitor", "", clients);
    measure("Search by an individual", cookies, clients);
  }

  /** What one client does again and again; known after the run. */
  Map<String, Growth.Single> singles() {
    return singles;
  }

  private void measure(String what, String who, int... clients)
      throws IOException, InterruptedException, SQLException {
    BareSearch bare = new BareSearch();
    List<String> paths = tried(who, bare);
    Asking asking = new Asking(city, who, paths);
    singles.put(what, seconds -> asking.run(1, seconds).milliseconds());
    asking.run(MOST_CLIENTS, 2 * city.seconds());
    for (int count : clients) {
      if (count <= MOST_CLIENTS) {
        compare(what, asking, bare, count);
      }
    }
  }

  private void compare(String what, Asking asking, BareSearch bare, int clients)
      throws IOException, InterruptedException, SQLException {
    String line = "%s, %s".formatted(what, Bench.clients(clients));
    Turns.Work platform = Turns.costed(city, seconds -> asking.run(clients, seconds));
    Turns.Work database =
        city.pgbench()
            .map(
                pgbench ->
                    Turns.costed(
                        city,
                        seconds ->
                            pgbench.run(bare.scripts(), BareSearch.VARIABLES, clients, seconds)))
            .orElse(null);
    Turns.Middle measured = Turns.of(clients, city.seconds(), platform, database);
    report.rates(line, "pgbench", measured, null);
    Rate ours = measured.ours().rate();
    if (measured.beside() == null) {
      report.alone(line, "p50 %.1f ms, p99 %.1f ms".formatted(ours.p50(), ours.p99()));
      return;
    }
    Rate beside = measured.beside().rate();
    report.milliseconds(line + ", p50", ours.p50(), beside.p50());
    report.milliseconds(line + ", p99", ours.p99(), beside.p99());
  }

  /** Opens each of them once: what finds nothing is left out, what was said is listened to. */
  private List<String> tried(String who, BareSearch bare) throws IOException, SQLException {
    List<String> paths = new ArrayList<>();
    int finding = 0;
    try (DatabaseLog log = new DatabaseLog(city.database());
        HttpWire wire = new HttpWire(city.base())) {
      for (int i = 0; i < searches.size(); i++) {
        String path = searches.get(i);
        for (int page = 0; path != null && page <= (i % READS_ON == 0 ? PAGES_MORE : 0); page++) {
          log.heard();
          String body = opened(wire, path, who);
          List<Overheard> said = log.heard();
          if (HOME.matcher(body).find()) {
            paths.add(path);
            bare.add(said, log.readers());
            finding += page == 0 ? 1 : 0;
          }
          Matcher next = NEXT.matcher(body);
          path = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
      }
    }
    String found = "%d of %d searches find a home".formatted(finding, searches.size());
    if (2 * finding < searches.size()) {
      throw new IllegalStateException("only " + found);
    }
    Bench.say(found);
    return paths;
  }

  private String opened(HttpWire wire, String path, String who) throws IOException {
    String headers = who.isEmpty() ? "" : "Cookie: " + who + "\r\n";
    int status = wire.send(HttpWire.get(city.base(), path, headers));
    if (status != 200) {
      throw new IllegalStateException(status + " for " + path);
    }
    return wire.lastBody();
  }
}
