package city.anju.benchmarks;

import city.anju.benchmarks.Scene.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One trouble after the other, every kind before any comes again, and how long each was felt. */
final class Storm {

  private static final int FEWEST_ANSWERS_BETWEEN = 20;
  private static final int MOST_ANSWERS_BETWEEN = 250;

  private final Stage stage;
  private final Silence silence;
  private final PrintStream out;
  private final long began = System.nanoTime();
  private final Queue<Befallen> befallen = new ConcurrentLinkedQueue<>();

  /**
   * @param silence looks at a platform that answers nobody
   */
  Storm(Stage stage, Silence silence, PrintStream out) {
    this.stage = stage;
    this.silence = silence;
    this.out = out;
  }

  /**
   * What happened.
   *
   * @param from seconds after the storm began
   * @param lasted how many seconds it was made
   * @param away seconds until a request was answered that began after it: since it struck, or, for
   *     what lasts, since it ended
   */
  record Befallen(Trouble trouble, double from, String detail, double lasted, double away) {}

  List<Befallen> befallen() {
    return List.copyOf(befallen);
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** Returns after the deadline ({@code System.nanoTime}), with the weather calm again. */
  void rage(List<Trouble> kinds, long deadline, SplittableRandom random)
      throws InterruptedException {
    List<Trouble> bag = new ArrayList<>();
    while (System.nanoTime() < deadline) {
      if (bag.isEmpty()) {
        bag.addAll(kinds);
      }
      Trouble next = bag.remove(random.nextInt(bag.size()));
      try {
        stage.awaitAnswers(random.nextInt(FEWEST_ANSWERS_BETWEEN, MOST_ANSWERS_BETWEEN));
        meet(next, random.split());
      } catch (Scene.TooLong waited) {
        stage.weather.fault("nobody was answered any more after: " + next.name().en());
        looked();
      } catch (IOException | SQLException | RuntimeException failed) {
        stage.weather.fault(next.name().en() + " failed: " + failed);
      }
    }
  }

  private void looked() throws InterruptedException {
    try {
      silence.look();
    } catch (IOException | RuntimeException unseen) { // the storm goes on
      stage.weather.fault("nobody could look into it: " + unseen);
    }
  }

  private void meet(Trouble trouble, SplittableRandom random)
      throws IOException, InterruptedException, SQLException {
    double from = seconds();
    String detail = trouble.befall(random);
    long over = System.nanoTime();
    double lasted = seconds() - from;
    Scene.await(() -> stage.progress.answeredSince(over));
    double away = seconds() - from - (trouble.strikes() ? 0 : lasted);
    Befallen one = new Befallen(trouble, from, detail, lasted, away);
    befallen.add(one);
    out.printf(
        "%7.1f s  %s (%s): answered again after %.2f s%n", from, trouble.name().en(), detail, away);
  }
}
