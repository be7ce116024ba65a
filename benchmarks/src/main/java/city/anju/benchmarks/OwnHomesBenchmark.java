package city.anju.benchmarks;

import city.anju.benchmarks.Machine.Recorded;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What an owner sees after signing in: the home the register knows him to hold, found by who he is
 * among all holders of the city.
 */
final class OwnHomesBenchmark {

  /** Owns nothing else in the city: those who publish have other numbers. */
  private static final int NUMBER = 980;

  private static final int CLIENTS_TO_WARM_UP = 16;
  private static final String WHAT = "An owner's own homes";

  private final City city;
  private final Report report;
  private final Asking asking;

  /** Signs him in, and lets the registry name him first. */
  OwnHomesBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
    Seller seller = Seller.numbered(NUMBER, Journal.NONE);
    try (Machine registry = new Machine(client(), city.credentials().get("registry"))) {
      Recorded entry = registry.feed(List.of(seller.firstRegistration())).getFirst();
      if (!entry.status().equals("RECORDED")) {
        throw new IllegalStateException(entry.line());
      }
    }
    try (Owner owner = new Owner(client(), seller)) {
      owner.signIn();
      this.asking = new Asking(city, owner.cookies(), List.of("/my/homes"));
    }
  }

  private Client client() {
    return Client.of(city.base(), PlatformUnderTest.loopback(), new Weather(), new Progress());
  }

  void run(int... clients) throws IOException, InterruptedException, SQLException {
    asking.run(CLIENTS_TO_WARM_UP, 2 * city.seconds());
    for (int count : clients) {
      Measured measured =
          Measured.of(city, city.seconds(), () -> asking.run(count, city.seconds()));
      Rate rate = measured.rate();
      String what = WHAT + ", " + Bench.clients(count);
      report.costs.add(Report.Cost.of(what, measured));
      report.alone(
          what,
          "%s, p50 %.2f ms, p99 %.2f ms".formatted(Report.perSecond(rate), rate.p50(), rate.p99()));
    }
  }

  /** What one client does again and again. */
  Map<String, Growth.Single> singles() {
    return Map.of(WHAT, seconds -> asking.run(1, seconds).milliseconds());
  }
}
