package city.anju.benchmarks;

import city.anju.benchmarks.Scene.Stage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks on while it lasts: counts the answers of every second, and asks again and again for codes
 * that were acknowledged at any time, dead ones too.
 */
final class Watch {

  private static final int CODES_AT_ONCE = 500;
  private static final int SECONDS_BETWEEN = 5;
  private static final int MILLISECONDS = 1_000;

  private final Stage stage;
  private final Acknowledged known;
  private final SplittableRandom random;
  private final PrintStream out;
  private final List<Long> samples = Collections.synchronizedList(new ArrayList<>());
  private double longestSilence;

  Watch(Stage stage, Acknowledged known, SplittableRandom random, PrintStream out) {
    this.stage = stage;
    this.known = known;
    this.random = random;
    this.out = out;
  }

  void run() throws InterruptedException {
    Background looks = new Background(stage.weather);
    looks.begin("looks", this::look);
    long began = System.nanoTime();
    long counted = stage.progress.answers();
    long silentSince = began;
    for (int second = 1; !stage.progress.ended(); second++) {
      long next = began + second * (MILLISECONDS * 1_000_000L);
      Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
      long now = stage.progress.answers();
      samples.add(now - counted);
      if (now > counted) {
        silentSince = System.nanoTime();
      }
      longestSilence = Math.max(longestSilence, (System.nanoTime() - silentSince) / 1e9);
      counted = now;
    }
    looks.await("looks");
  }

  private void look() {
    int told = 0;
    while (!stage.progress.ended()) {
      stage.progress.pause(SECONDS_BETWEEN * MILLISECONDS);
      List<String> codes = new ArrayList<>(known.published.keySet());
      List<String> some = new ArrayList<>();
      for (int i = 0; i < CODES_AT_ONCE && !codes.isEmpty(); i++) {
        some.add(codes.get(random.nextInt(codes.size())));
      }
      Verdict verdict = stage.verdict();
      verdict.codesSayWhatTheyMay(known, some.stream().distinct().toList());
      verdict.faults().forEach(stage.weather::fault);
      stage.weather.count("looks at many codes");
      List<String> faults = stage.weather.faults();
      faults
          .subList(Math.min(told, faults.size()), faults.size())
          .forEach(fault -> out.println("FAULT  " + fault));
      told = faults.size();
    }
  }

  /** Answers in each second. */
  List<Long> samples() {
    return List.copyOf(samples);
  }

  /** The longest time, in seconds, in which nobody was answered. */
  double longestSilence() {
    return longestSilence;
  }
}
