package city.anju.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the outside world may rely on about one home: only what was sent and what was acknowledged.
 * A code that a killing entry has met is dead for ever; while a bar stands, no code lives at all; a
 * code that nothing was sent against lives.
 */
final class RaceLedger {

  private final Map<String, Code> codes = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Asking> asking = new HashMap<>();
  private long killsSent;
  private long killsSettled;
  private boolean barred;
  private long barEpoch;

  private static final class Code {
    private final Asking asked;
    private boolean dead;
    private boolean withdrawalSent;

    Code(Asking asked) {
      this.asked = asked;
    }
  }

  /** An application on its way: how the home stood when the first who asks now began to. */
  private static final class Asking {
    private final long sentBefore;
    private final boolean quiet;
    private final boolean barredBefore;
    private final long epoch;
    private int inFlight;

    Asking(RaceLedger home) {
      this.sentBefore = home.killsSent;
      this.quiet = home.killsSent == home.killsSettled;
      this.barredBefore = home.barred;
      this.epoch = home.barEpoch;
    }
  }

  /** A killing entry on its way, with the codes that were acknowledged before it was sent. */
  record Kill(List<String> codes, boolean bars) {}

  /** What was relied on at one moment. */
  record Look(
      String code,
      boolean dead,
      boolean untouched,
      boolean barred,
      long barEpoch,
      boolean withdrawalSent) {}

  synchronized Kill sending(boolean bars) {
    killsSent++;
    return new Kill(codes.keySet().stream().filter(code -> !at(code).dead).toList(), bars);
  }

  synchronized void struck(Kill kill) {
    killsSettled++;
    kill.codes().forEach(code -> at(code).dead = true);
    if (kill.bars() && !barred) {
      barred = true;
      barEpoch++;
    }
  }

  /** An entry could not be taken just now: codes may have ended, or not. */
  synchronized void perhapsHeld() {
    killsSent++;
    killsSettled++;
  }

  /** The last bar is about to be taken away. */
  synchronized void lifting() {
    barred = false;
    barEpoch++;
  }

  /** Somebody is about to publish an application of this home. */
  synchronized void asking(String application) {
    asking.computeIfAbsent(application, no -> new Asking(this)).inFlight++;
  }

  /**
   * The answer to {@link #asking}.
   *
   * @return what is wrong with it; null when nothing is
   */
  synchronized @Nullable String answered(String application, @Nullable String code) {
    Asking asked = asking.get(application);
    if (asked == null) {
      throw new IllegalStateException("nobody asked for " + application);
    }
    if (--asked.inFlight == 0) {
      asking.remove(application);
    }
    if (code == null || codes.containsKey(code)) {
      return null;
    }
    codes.put(code, new Code(asked));
    order.add(code);
    return asked.barredBefore && barred && barEpoch == asked.epoch
        ? code + " was issued while an acknowledged bar stood"
        : null;
  }

  synchronized @Nullable String withdrawing(RandomGenerator random) {
    String code = recent(random);
    if (code != null) {
      at(code).withdrawalSent = true;
    }
    return code;
  }

  synchronized void withdrawn(String code) {
    at(code).dead = true;
  }

  /** Some code of this home, mostly one of the last. */
  synchronized @Nullable String recent(RandomGenerator random) {
    if (order.isEmpty()) {
      return null;
    }
    int back = random.nextInt(random.nextInt(4) == 0 ? order.size() : Math.min(2, order.size()));
    return order.get(order.size() - 1 - back);
  }

  synchronized List<String> codes() {
    return List.copyOf(order);
  }

  synchronized Look look(String code) {
    Code seen = at(code);
    boolean untouched =
        seen.asked.quiet && killsSent == seen.asked.sentBefore && !seen.withdrawalSent;
    return new Look(code, seen.dead, untouched, barred, barEpoch, seen.withdrawalSent);
  }

  /**
   * Judges the answer of a code check that began after {@code before} and ended before {@code
   * after}.
   *
   * @return what is wrong with it; null when nothing is
   */
  static @Nullable String judge(Look before, Look after, boolean issued, boolean valid) {
    if (!issued) {
      return before.code() + " was acknowledged and is unknown";
    }
    if (valid && before.dead()) {
      return before.code() + " is valid after the end that was acknowledged";
    }
    if (valid && before.barred() && after.barred() && before.barEpoch() == after.barEpoch()) {
      return before.code() + " is valid while an acknowledged bar stands";
    }
    if (!valid && after.untouched()) {
      return before.code() + " is not valid although nothing was sent against it";
    }
    return null;
  }

  private Code at(String code) {
    Code known = codes.get(code);
    if (known == null) {
      throw new IllegalArgumentException(code + " was never acknowledged");
    }
    return known;
  }
}
