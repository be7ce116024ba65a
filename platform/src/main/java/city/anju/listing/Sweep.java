package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.listing.Withdrawals.Found;
import city.anju.listing.Withdrawals.Withdrawn;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Asks the rules of the whole city at once and withdraws what may no longer stand (Q22, decision
 * 11). Register entries have withdrawn theirs already; what is left is what time alone has changed.
 */
@Service
public class Sweep {

  /** Listings ended in one transaction: their locks are held for some tenths of a second. */
  private static final int BATCH = 2_000;

  private final SweepPass pass;
  private final CityClock clock;

  Sweep(SweepPass pass, CityClock clock) {
    this.pass = pass;
    this.clock = clock;
  }

  /**
   * What a sweep found.
   *
   * @param at the instant the rules were asked for
   * @param liveBefore live listings before it
   * @param withdrawn codes withdrawn, counted by reason and rule, e.g. {@code RIGHTS_RESTRICTED
   *     V201}
   */
  public record Report(Instant at, long liveBefore, Map<String, Long> withdrawn) {

    /** How many were withdrawn. */
    public long total() {
      return withdrawn.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Looks through the city once, ends what it found, and keeps the report. What is published or
   * changed meanwhile is judged by whoever writes it.
   */
  public Report run(Actor actor) {
    Instant at = clock.now();
    long liveBefore = pass.live();
    List<Withdrawn> all = new ArrayList<>();
    List<Found> left = pass.failing(at);
    while (!left.isEmpty()) {
      List<Withdrawn> some = inBatches(left, batch -> pass.skippingLocked(batch, at));
      all.addAll(some);
      if (some.isEmpty()) {
        all.addAll(inBatches(left, batch -> pass.waitingForLocks(batch, at)));
        break;
      }
      left = without(some, left);
    }
    Map<String, Long> counted =
        all.stream()
            .collect(Collectors.groupingBy(Sweep::label, TreeMap::new, Collectors.counting()));
    Report report = new Report(at, liveBefore, counted);
    pass.keep(report, actor);
    return report;
  }

  /** Each in a transaction of its own: an owner waits for one at most. */
  private static List<Withdrawn> inBatches(
      List<Found> found, Function<List<Found>, List<Withdrawn>> end) {
    List<Withdrawn> ended = new ArrayList<>();
    for (int i = 0; i < found.size(); i += BATCH) {
      ended.addAll(end.apply(found.subList(i, Math.min(i + BATCH, found.size()))));
    }
    return ended;
  }

  private static List<Found> without(List<Withdrawn> ended, List<Found> found) {
    Set<String> codes = ended.stream().map(Withdrawn::code).collect(Collectors.toSet());
    return found.stream().filter(one -> !codes.contains(one.code())).toList();
  }

  private static String label(Withdrawn withdrawn) {
    return withdrawn.rule() == null
        ? withdrawn.reason()
        : withdrawn.reason() + " " + withdrawn.rule();
  }
}
