package city.anju.listing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what is asked at the same time: while one works, others gather, and the first of
 * them works next, for all of them. Who comes alone waits for nobody.
 *
 * @param <Q> what is asked; two that are equal are two
 * @param <A> what is answered
 */
final class Together<Q, A> {

  private final int most;
  private final Function<List<Q>, Map<Q, A>> work;
  private final Lock lock = new ReentrantLock();
  private final Queue<Asking<Q, A>> gathered = new ArrayDeque<>();
  private boolean working;

  /**
   * Brings together.
   *
   * @param most for how many one works
   * @param work answers those it is given; who is not among the answers gets none
   */
  Together(int most, Function<List<Q>, Map<Q, A>> work) {
    this.most = most;
    this.work = work;
  }

  /** Who waits until he is answered, or until it is his turn to work. */
  private record Asking<Q, A>(Q question, CompletableFuture<Optional<A>> answer, Turn turn) {}

  /** Completed once its asker need not wait any longer. */
  private static final class Turn extends CompletableFuture<@Nullable Void> {}

  /**
   * Asks, and works for all who wait when it is this thread's turn.
   *
   * @return empty when the work had no answer to this
   * @throws RuntimeException what the work threw; all who were in it get it
   */
  Optional<A> ask(Q question) {
    Asking<Q, A> mine = new Asking<>(question, new CompletableFuture<>(), new Turn());
    if (!comesFirst(mine)) {
      mine.turn.join();
    }
    if (!mine.answer.isDone()) {
      answer(taken(mine));
    }
    try {
      return mine.answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private boolean comesFirst(Asking<Q, A> mine) {
    lock.lock();
    try {
      if (working) {
        gathered.add(mine);
        return false;
      }
      working = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** This one, who is no longer among those who wait, and the next of them. */
  private List<Asking<Q, A>> taken(Asking<Q, A> first) {
    List<Asking<Q, A>> taken = new ArrayList<>(List.of(first));
    lock.lock();
    try {
      while (taken.size() < most && !gathered.isEmpty()) {
        taken.add(gathered.remove());
      }
    } finally {
      lock.unlock();
    }
    return taken;
  }

  private void answer(List<Asking<Q, A>> all) {
    try {
      Map<Q, A> answers = work.apply(all.stream().map(Asking::question).toList());
      all.forEach(one -> one.answer.complete(Optional.ofNullable(answers.get(one.question))));
    } catch (Throwable failed) {
      all.forEach(one -> one.answer.completeExceptionally(failed));
    } finally {
      next();
      all.forEach(one -> one.turn.complete(null));
    }
  }

  /** The first of those who wait works next. */
  private void next() {
    Asking<Q, A> next;
    lock.lock();
    try {
      next = gathered.poll();
      working = next != null;
    } finally {
      lock.unlock();
    }
    if (next != null) {
      next.turn.complete(null);
    }
  }
}
