package city.anju.listing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Brings together what is asked at the same time: while some are worked for, others gather, and go
 * next, all at once. Who comes alone waits for nobody, and nobody waits long for others: work that
 * hangs holds up those in it and no more.
 *
 * @param <Q> what is asked; two that are equal get the same answer
 * @param <A> what is answered
 */
final class Together<Q, A> implements AutoCloseable {

  private final int most;
  private final Duration patience;
  private final Function<List<Q>, Map<Q, A>> work;
  private final BlockingQueue<Asking<Q, A>> gathered = new LinkedBlockingQueue<>();
  private final ExecutorService worker;

  /**
   * Brings together.
   *
   * @param name of the thread that works: a thread of the platform, which is woken sooner by each
   *     answer of the database
   * @param most how many at once
   * @param patience how long anybody waits for the work on others
   * @param work answers those it is given; who is not among the answers gets none
   */
  Together(String name, int most, Duration patience, Function<List<Q>, Map<Q, A>> work) {
    this.most = most;
    this.patience = patience;
    this.work = work;
    this.worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
  }

  private record Asking<Q, A>(Q question, CompletableFuture<Optional<A>> answer) {}

  /**
   * Asks, and waits for the answer.
   *
   * @return empty when the work had no answer to this, or was not begun in time
   * @throws RuntimeException what the work threw; all who were in it get it
   */
  Optional<A> ask(Q question) {
    Asking<Q, A> mine = new Asking<>(question, new CompletableFuture<>());
    gathered.add(mine);
    worker.execute(this::next); // a turn for each: whoever was taken along leaves an empty one
    if (!settledInTime(mine) && gathered.remove(mine)) {
      return Optional.empty();
    }
    try {
      return mine.answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private boolean settledInTime(Asking<Q, A> mine) {
    try {
      Optional<A> ignored = mine.answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private void next() {
    List<Asking<Q, A>> all = new ArrayList<>();
    gathered.drainTo(all, most);
    if (all.isEmpty()) {
      return;
    }
    try {
      Map<Q, A> answers = work.apply(all.stream().map(Asking::question).toList());
      all.forEach(one -> one.answer.complete(Optional.ofNullable(answers.get(one.question))));
    } catch (Throwable failed) {
      all.forEach(one -> one.answer.completeExceptionally(failed));
    }
  }

  /** Returns when all who have asked are answered. */
  @Override
  public void close() {
    worker.close();
  }
}
