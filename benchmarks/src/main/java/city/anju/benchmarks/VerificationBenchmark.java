package city.anju.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Verifications as agencies' systems ask them, each about another home that passes. */
final class VerificationBenchmark {

  private final City city;
  private final Report report;

  VerificationBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  void run(int... clients) throws IOException, InterruptedException, SQLException {
    shoot(16, city.seconds());
    for (int count : clients) {
      Measured measured =
          Measured.of(city, city.seconds(), () -> Rate.of(shoot(count, city.seconds()), count));
      Rate rate = measured.rate();
      String what = "Verification, " + Bench.clients(count);
      report.costs.add(Report.Cost.of(what, measured));
      report.alone(
          what,
          "%s, p50 %.2f ms, p99 %.2f ms".formatted(Report.perSecond(rate), rate.p50(), rate.p99()));
    }
  }

  /** What one client does again and again. */
  Map<String, Growth.Single> singles() {
    return Map.of("Verification", seconds -> Rate.of(shoot(1, seconds), 1).p50());
  }

  private Shots shoot(int clients, double seconds) {
    String bearer = city.bearer("portal-a");
    AtomicInteger next = new AtomicInteger();
    return new Volley(city.base(), 200)
        .shoot(
            clients,
            seconds,
            client -> () -> question(bearer, next.getAndIncrement() % city.homes().count()));
  }

  private byte[] question(String bearer, int home) {
    Seller owner = BenchHomes.owner(home);
    Map<String, Object> body =
        Map.of(
            "title",
            Map.of(
                "certNo",
                BenchHomes.certNo(home),
                "owners",
                List.of(Map.of("name", owner.name(), "idNo", owner.idNo()))),
            "authority",
            Map.of(
                "kind",
                "ENTRUSTMENT",
                "agreementNo",
                "W-" + home,
                "until",
                LocalDate.now(ZoneOffset.UTC).plusDays(90).toString()));
    return HttpWire.post(
        city.base(),
        "/api/v1/verifications",
        bearer,
        "application/json",
        Machine.JSON.writeValueAsBytes(body));
  }
}
