package city.anju.benchmarks;

import city.anju.benchmarks.Journal.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the world outside may rely on about one home: what was sent, and what was acknowledged. The
 * owner and the registry act at the same time, each one act after the other.
 */
final class HomeLedger {

  private final String home;
  private final Journal journal;
  private final Map<String, Code> codes = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private long seizuresSent;
  private long seizuresSettled;
  private boolean seized;
  private long epoch;
  private long sentBeforeAsking;
  private boolean freeBeforeAsking;

  /**
   * Knows of nothing yet.
   *
   * @param home what faults call it
   * @param journal keeps what happens to it
   */
  HomeLedger(String home, Journal journal) {
    this.home = home;
    this.journal = journal;
  }

  private static final class Code {
    private boolean dead;
    private boolean endSent;
    private final long seizuresBefore;
    private final boolean freeBefore;

    Code(long seizuresBefore, boolean freeBefore) {
      this.seizuresBefore = seizuresBefore;
      this.freeBefore = freeBefore;
    }
  }

  /**
   * What was relied on at one moment.
   *
   * @param what the code and its home, for faults
   * @param dead its end was acknowledged
   * @param alive nothing was ever sent that could have ended it
   * @param seized an acknowledged seizure stands
   * @param epoch changes when one begins or ends
   */
  record Look(String what, boolean dead, boolean alive, boolean seized, long epoch) {}

  /** The registry is about to seize the home. */
  synchronized List<String> seizing() {
    journal.act(home, Act.SEIZING, "");
    seizuresSent++;
    return order.stream().filter(code -> !of(code).dead).toList();
  }

  /** It did: the codes that were acknowledged before are dead. */
  synchronized void seized(List<String> before) {
    journal.act(home, Act.SEIZED, "");
    before.forEach(code -> of(code).dead = true);
    seizuresSettled++;
    seized = true;
    epoch++;
  }

  synchronized void lifting() {
    journal.act(home, Act.LIFTING, "");
    seized = false;
    epoch++;
  }

  /** The owner is about to publish. */
  synchronized void publishing() {
    journal.act(home, Act.PUBLISHING, "");
    sentBeforeAsking = seizuresSent;
    freeBeforeAsking = seizuresSent == seizuresSettled && !seized;
  }

  /** He was given this code. */
  synchronized void published(String code) {
    journal.act(home, Act.PUBLISHED, code);
    if (!codes.containsKey(code)) {
      codes.put(code, new Code(sentBeforeAsking, freeBeforeAsking));
      order.add(code);
    }
  }

  synchronized void withdrawing(String code) {
    journal.act(home, Act.WITHDRAWING, code);
    of(code).endSent = true;
  }

  synchronized void withdrawn(String code) {
    journal.act(home, Act.WITHDRAWN, code);
    of(code).dead = true;
  }

  synchronized List<String> codes() {
    return List.copyOf(order);
  }

  synchronized Look look(String code) {
    Code seen = of(code);
    boolean alive = seen.freeBefore && !seen.endSent && seen.seizuresBefore == seizuresSent;
    return new Look(code + " of home " + home, seen.dead, alive, seized, epoch);
  }

  /**
   * Judges a check that was made between two looks.
   *
   * @return what is wrong; null when nothing is
   */
  static @Nullable String judge(Look before, Look after, String status) {
    return switch (status) {
      case "UNKNOWN" -> before.what() + " was acknowledged and is lost";
      case "PUBLISHED" -> {
        if (before.dead()) {
          yield before.what() + " lives after its acknowledged end";
        }
        boolean stands = before.seized() && after.seized() && before.epoch() == after.epoch();
        yield stands ? before.what() + " lives under an acknowledged seizure" : null;
      }
      case "WITHDRAWN" ->
          after.alive() ? before.what() + " is dead although nothing ended it" : null;
      default -> before.what() + " is " + status;
    };
  }

  private Code of(String code) {
    Code known = codes.get(code);
    if (known == null) {
      throw new IllegalArgumentException(code + " was never acknowledged");
    }
    return known;
  }
}
