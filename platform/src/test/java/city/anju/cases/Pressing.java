package city.anju.cases;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** People who press "publish" at the same time, each on a thread of their own. */
final class Pressing {

  private final List<Thread> threads = new ArrayList<>();

  /** Presses, and returns at once. */
  <T> CompletableFuture<T> press(Supplier<T> act) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    threads.add(
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    answer.complete(act.get());
                  } catch (RuntimeException failed) {
                    answer.completeExceptionally(failed);
                  }
                }));
    return answer;
  }

  /** Returns when this many wait for their answer, those who are worked for among them. */
  void awaitWaiting(int many) {
    await()
        .atMost(Duration.ofSeconds(4))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> threads.stream().filter(Pressing::waits).count() == many);
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING
        && Arrays.stream(thread.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals("city.anju.listing.Together"));
  }
}
