package city.anju.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the platform is answering: when the last request began that was answered, and how many
 * were.
 */
final class Progress {

  private static final long BETWEEN_TRIES = 100;

  private final AtomicLong lastBegun = new AtomicLong(Long.MIN_VALUE);
  private final AtomicLong answers = new AtomicLong();
  private final CountDownLatch end = new CountDownLatch(1);

  void answered(long begun) {
    lastBegun.accumulateAndGet(begun, Math::max);
    answers.incrementAndGet();
  }

  /** Whether a request that began after this instant ({@code System.nanoTime}) was answered. */
  boolean answeredSince(long instant) {
    return lastBegun.get() > instant;
  }

  long answers() {
    return answers.get();
  }

  /** The time between two tries of a client whose platform is away. */
  void pause() {
    pause(BETWEEN_TRIES);
  }

  /** So long, or until the end. */
  void pause(long milliseconds) {
    try {
      boolean ignored = end.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No new work is begun from now on. */
  void end() {
    end.countDown();
  }

  boolean ended() {
    return end.getCount() == 0;
  }
}
