package city.anju.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./anju bench} reads: its options, and what pgbench, wrk and jcmd print. */
class BenchParsingTest {

  @Test
  void withoutAWordItMeasuresAWholeCity() {
    BenchOptions options = BenchOptions.of(List.of());
    assertThat(options.homes()).isEqualTo(451_800);
    assertThat(options.whole()).isTrue();
    assertThat(options.measures("sweep")).isTrue();
  }

  @Test
  void aPartOfItNeverBecomesTheDocument() {
    assertThat(BenchOptions.of(List.of("--size", "tenth")).whole()).isFalse();
    assertThat(BenchOptions.of(List.of("--no-growth")).whole()).isFalse();
    BenchOptions check = BenchOptions.of(List.of("--only", "check,start"));
    assertThat(check.whole()).isFalse();
    assertThat(check.measures("check")).isTrue();
    assertThat(check.measures("sweep")).isFalse();
  }

  @Test
  void whatItDoesNotUnderstandItSays() {
    for (List<String> words :
        List.of(
            List.of("--homes"),
            List.of("--homes", "12"),
            List.of("--homes", "many"),
            List.of("--size", "half"),
            List.of("--only", "weather"),
            List.of("faster"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.of(words));
    }
  }

  @Test
  void pgbenchIsRead() {
    Rate rate =
        Pgbench.read(
            """
            transaction type: check.pgbench
            number of failed transactions: 0 (0.000%)
            latency average = 2.540 ms
            initial connection time = 31.1 ms
            tps = 6299.914066 (without initial connection time)
            """);
    assertThat(rate.perSecond()).isEqualTo(6299.914066);
    assertThat(rate.milliseconds()).isEqualTo(2.540);
  }

  @Test
  void pgbenchThatGaveUpIsNoFigure() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Pgbench.read(
                    """
                    pgbench: error: client 3 script 0 aborted in command 5 query 0
                    latency average = 2.540 ms
                    tps = 6299.914066 (without initial connection time)
                    """));
  }

  private static final String WRK =
      """
      Running 6s test @ http://127.0.0.1:15239
        1 threads and 16 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency   322.55ms  388.52ms   1.94s    85.26%
          Req/Sec    99.83    135.14   424.00     82.98%
        Latency Distribution
           50%  173.93us
           75%  463.01ms
           90%  889.21ms
           99%    1.66s\s
        485 requests in 6.10s, 255.61KB read
      Requests/sec:     79.53
      Transfer/sec:     41.91KB
      """;

  @Test
  void wrkIsRead() {
    assertThat(Wrk.read(WRK)).isEqualTo(new Rate(79.53, 322.55, 0.17393, 1660));
  }

  @Test
  void wrkThatWasRefusedIsNoFigure() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Wrk.read(WRK + "  Non-2xx or 3xx responses: 12\n"));
  }

  @Test
  void theHeapIsReadWhateverCollects() {
    assertThat(
            StartBenchmark.heapUsed(
                """
                 garbage-first heap   total reserved 6266880K, committed 98304K, used 31015K [0x0]
                  region size 4096K, 3 young (12288K), 1 survivors (4096K)
                 Metaspace       used 49012K, committed 49664K, reserved 1114112K
                  class space    used 6012K, committed 6336K, reserved 1048576K
                """))
        .isEqualTo(31_015);
    assertThat(
            StartBenchmark.heapUsed(
                """
                 DefNew     total 78656K, used 4195K [0x0)
                  eden space 69952K,   5% used [0x0)
                 Tenured    total 174784K, used 20000K [0x0)
                 Metaspace       used 49012K, committed 49664K, reserved 1114112K
                """))
        .isEqualTo(24_195);
  }
}
