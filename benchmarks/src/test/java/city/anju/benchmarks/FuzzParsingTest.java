package city.anju.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code ./anju fuzz} reads of Jazzer. */
class FuzzParsingTest {

  private static final String SOME = "#4096\tpulse  cov: 171 ft: 350 corp: 90/7kb lim: 16384";

  private static final String LAST =
      "#2980179\tDONE   cov: 184 ft: 498 corp: 129/11804b lim: 16384 exec/s: 48855 rss: 807Mb";

  private static Fuzzed read(Stream<String> log) {
    return Fuzzed.of("TokenFuzz", log, 66, 0, "c0ffee");
  }

  @Test
  void whatItSaysLastCounts() {
    Fuzzed all = read(Stream.of("INFO: Seed: 1", SOME, LAST, "Done 2980179 runs in 61 second(s)"));
    assertThat(all.runs()).isEqualTo(2_980_179);
    assertThat(all.edges()).isEqualTo(184);
    assertThat(all.corpus()).isEqualTo(129);
  }

  @Test
  void brokenOffItCountsAsFarAsItCame() {
    assertThat(read(Stream.of(SOME)).runs()).isEqualTo(4_096);
    assertThat(read(Stream.of("Exception in thread")).runs()).isZero();
  }
}
