package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Asks the rules of the whole city at once and withdraws what may no longer stand (Q22, decision
 * 11). Register entries have withdrawn theirs already; what is left is what time alone has changed.
 */
@Service
public class Sweep {

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

  /** Sweeps the city until nothing is left, and keeps the report. */
  public Report run(Actor actor) {
    Instant at = clock.now();
    long liveBefore = pass.live();
    List<Withdrawals.Withdrawn> all = new ArrayList<>();
    List<String> failing = pass.failing(at);
    while (!failing.isEmpty()) {
      List<Withdrawals.Withdrawn> some = pass.skippingLocked(failing, at);
      all.addAll(some);
      if (some.isEmpty()) {
        all.addAll(pass.waitingForLocks(failing, at));
        break;
      }
      failing = pass.failing(at);
    }
    Map<String, Long> counted =
        all.stream()
            .collect(Collectors.groupingBy(Sweep::label, TreeMap::new, Collectors.counting()));
    Report report = new Report(at, liveBefore, counted);
    pass.keep(report, actor);
    return report;
  }

  private static String label(Withdrawals.Withdrawn withdrawn) {
    return withdrawn.rule() == null
        ? withdrawn.reason()
        : withdrawn.reason() + " " + withdrawn.rule();
  }
}
