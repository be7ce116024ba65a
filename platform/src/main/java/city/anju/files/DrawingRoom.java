package city.anju.files;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where pictures are decoded: on few threads of their own, as many as the heap has room for, so
 * that no number of uploads takes more memory or keeps pages waiting. A picture that waits or takes
 * too long is given back to its sender.
 */
final class DrawingRoom implements AutoCloseable {

  /** A file, what is needed of it, and what is drawn of it. */
  private static final long BYTES_FOR_ONE = 192L << 20;

  private static final int WAITING = 32;
  private static final int PATIENCE_SECONDS = 30;

  private final ThreadPoolExecutor threads;

  DrawingRoom(long heap, int cores) {
    int room = Math.clamp(heap / (3 * BYTES_FOR_ONE), 1, Math.max(1, cores));
    ThreadFactory makes = Thread.ofPlatform().daemon().name("pictures-", 1).factory();
    this.threads =
        new ThreadPoolExecutor(
            room, room, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), makes);
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Does the work there and waits for it.
   *
   * @throws city.anju.api.Problem 503 when there is no room or no end
   */
  <T> T draw(Callable<T> work) {
    Future<T> future;
    try {
      future = threads.submit(work);
    } catch (RejectedExecutionException full) {
      throw Refusal.busy();
    }
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException tooLong) {
      future.cancel(true);
      throw Refusal.busy();
    } catch (InterruptedException ended) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw Refusal.busy();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
