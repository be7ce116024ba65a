package city.anju.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** So many clients, each sending its next request as soon as it has read the last answer. */
final class Volley {

  private static final int NOT_JUST_NOW = 503;
  private static final int LONGEST_EXCUSE = 600;

  private final URI base;
  private final int expected;
  private final LongAdder putOff = new LongAdder();

  /**
   * @param expected the only status that counts; another one than 503 ends the volley
   */
  Volley(URI base, int expected) {
    this.base = base;
    this.expected = expected;
  }

  /** What one client sends, in order; null when it has nothing left. */
  interface Requests {
    byte @Nullable [] next();
  }

  /**
   * Shoots.
   *
   * @param requests what each client sends, by its number
   */
  Shots shoot(int clients, double seconds, IntFunction<Requests> requests) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long begun = System.nanoTime();
    List<Future<long[]>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        Requests mine = requests.apply(i);
        running.add(threads.submit(() -> client(mine, end)));
      }
    }
    if (putOff.sum() > 0) {
      Bench.say("  (" + putOff.sumThenReset() + " times the answer was: not just now)");
    }
    double took = (System.nanoTime() - begun) / 1e9;
    return new Shots(
        took,
        running.stream().map(Volley::joined).flatMapToLong(Arrays::stream).sorted().toArray());
  }

  private long[] client(Requests requests, long end) {
    long[] nanos = new long[1024];
    int count = 0;
    try (HttpWire wire = new HttpWire(base)) {
      for (byte[] next = requests.next();
          next != null && System.nanoTime() < end;
          next = requests.next()) {
        long sent = System.nanoTime();
        settle(wire, next);
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = System.nanoTime() - sent;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Arrays.copyOf(nanos, count);
  }

  /** Who hears "not just now" asks again, the same; the wait is part of the request. */
  private void settle(HttpWire wire, byte[] request) throws IOException {
    int status = wire.send(request);
    while (status == NOT_JUST_NOW) {
      putOff.increment();
      status = wire.send(request);
    }
    if (status != expected) {
      String body = wire.lastBody();
      throw new IllegalStateException(
          status
              + " instead of "
              + expected
              + ": "
              + body.substring(0, Math.min(body.length(), LONGEST_EXCUSE)));
    }
  }

  private static long[] joined(Future<long[]> client) {
    try {
      return client.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
