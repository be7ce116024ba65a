package city.anju.api;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps callers within their budgets, in memory and per process. So many subjects are remembered;
 * the one not seen for longest is forgotten first.
 */
public class Budgets {

  private static final int REMEMBERED = 100_000;

  private final Map<String, Budget> byName;
  private final TimeMeter time;
  private final Map<Subject, Bucket> buckets;

  Budgets(List<Budget> budgets, TimeMeter time, int remembered) {
    this.byName =
        budgets.stream().collect(Collectors.toUnmodifiableMap(Budget::name, Function.identity()));
    this.time = time;
    this.buckets = new LeastRecent(remembered);
  }

  /** Keeps these budgets by the running clock of the process. */
  public Budgets(List<Budget> budgets) {
    this(budgets, TimeMeter.SYSTEM_NANOTIME, REMEMBERED);
  }

  /**
   * Takes one from a subject's budget.
   *
   * @param budget name of a declared budget
   * @param subject whose, e.g. a client address or a client id
   * @throws Problem 429 {@code TOO_MANY_REQUESTS} with {@code Retry-After} when it is used up
   */
  public void take(String budget, String subject) {
    take(budget, subject, 1);
  }

  /** Takes several at once, or none. More than the capacity can never be taken. */
  public void take(String budget, String subject, int amount) {
    ConsumptionProbe probe = bucket(budget, subject).tryConsumeAndReturnRemaining(amount);
    if (!probe.isConsumed()) {
      throw Problem.of(429, "TOO_MANY_REQUESTS", "Too many requests; ask again later.")
          .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(String name, String subject) {
    Budget budget = byName.get(name);
    if (budget == null) {
      throw new IllegalArgumentException("no budget is called " + name);
    }
    synchronized (buckets) {
      return buckets.computeIfAbsent(new Subject(name, subject), first -> full(budget));
    }
  }

  private Bucket full(Budget budget) {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(budget.capacity())
                .refillGreedy(budget.capacity(), budget.refill())
                .build())
        .withCustomTimePrecision(time)
        .build();
  }

  private record Subject(String budget, String name) {}

  private static final class LeastRecent extends LinkedHashMap<Subject, Bucket> {

    private final int remembered;

    LeastRecent(int remembered) {
      super(1024, 0.75f, true);
      this.remembered = remembered;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Subject, Bucket> eldest) {
      return size() > remembered;
    }
  }
}
