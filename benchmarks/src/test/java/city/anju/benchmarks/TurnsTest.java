package city.anju.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final List<String> worked = new ArrayList<>();

  @Test
  void theyWorkInTurnAndTheMiddleOneOfEachIsShown() throws Exception {
    Turns.Middle middle =
        Turns.of(16, 4, work("ours", 300, 100, 200), work("beside", 10, 900, 1_000));

    assertThat(worked).containsExactly("ours", "beside", "ours", "beside", "ours", "beside");
    assertThat(middle.ours().perSecond()).isEqualTo(200);
    assertThat(middle.beside()).extracting(Measured::perSecond).isEqualTo(900.0);
    assertThat(middle.ours().seconds()).isEqualTo(4);
  }

  @Test
  void oneClientHasMoreTurnsAndShorterOnes() throws Exception {
    Turns.Middle middle = Turns.of(1, 6, work("ours", 1, 2, 3, 4, 5, 6, 7, 8, 9), null);

    assertThat(worked).hasSize(9);
    assertThat(middle.ours().perSecond()).isEqualTo(5);
    assertThat(middle.ours().seconds()).isEqualTo(2);
    assertThat(middle.beside()).isNull();
  }

  @Test
  void wholeSecondsBecauseToolsTakeNoOthers() throws Exception {
    assertThat(Turns.of(1, 1, work("ours", 1, 1, 1, 1, 1, 1, 1, 1, 1), null).ours().seconds())
        .isEqualTo(1);
    assertThat(Turns.of(16, 2.4, work("ours", 1, 1, 1), null).ours().seconds()).isEqualTo(2);
  }

  private Turns.Work work(String who, double... rates) {
    Iterator<Double> next = DoubleStream.of(rates).iterator();
    return seconds -> {
      worked.add(who);
      double rate = next.next();
      return new Measured(
          new Rate(rate, 1000 / rate, Double.NaN, Double.NaN), new Cpu(0, 0), seconds, 0);
    };
  }
}
