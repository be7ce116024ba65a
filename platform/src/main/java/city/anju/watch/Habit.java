package city.anju.watch;

import java.time.Duration;

/**
 * Ways of asking that honest people do not have. Each is counted for a subject over a day; from a
 * number of points on, and while enough of what was asked is odd, the subject is slowed: for a
 * short while first, twice as long each further time. The last three slow nobody: the officers are
 * told, and look for themselves.
 */
public enum Habit {
  /** Codes one after the other, or mostly such as were never issued. */
  CODE_WALK(600, 60, 60, Duration.ofSeconds(10), Duration.ofHours(1)),
  /** The same from many addresses of one network. */
  CODE_WALK_OF_NETWORK(2_400, 60, 60, Duration.ofSeconds(10), Duration.ofHours(1)),
  /** One asker whose questions about homes mostly do not match. */
  MISMATCHES(60, 50, 10, Duration.ofMinutes(1), Duration.ofHours(1)),
  /** One certificate about which several ask without knowing its owners. */
  MISMATCHES_OF_CERTIFICATE(10, 50, 1, Duration.ofMinutes(1), Duration.ofMinutes(10)),
  /** A person who is signed in tries the addresses of what is not theirs. */
  STRANGE_ADDRESSES(30, 50, 5, Duration.ofSeconds(30), Duration.ofHours(1)),
  /** A person reads pages of owners' homes by the hundred on one day: told, and not slowed. */
  OWNERS_HOMES(150, 50, 50, Duration.ZERO, Duration.ZERO),
  /** A buyer who asks like somebody who does it for others: told, and not slowed. */
  SIGNS_OF_A_PRACTITIONER,
  /** Others with whom a viewing was agreed, or was to be, reported the person. */
  REPORTED_BY_OTHERS;

  private final int points;
  private final int percent;
  private final int again;
  private final Duration first;
  private final Duration longest;

  /** One that is found elsewhere and only told. */
  Habit() {
    this(Integer.MAX_VALUE, 100, 1, Duration.ZERO, Duration.ZERO);
  }

  Habit(int points, int percent, int again, Duration first, Duration longest) {
    this.points = points;
    this.percent = percent;
    this.again = again;
    this.first = first;
    this.longest = longest;
  }

  /** From how many points on it is a habit. */
  int points() {
    return points;
  }

  /** How much of what was asked must be odd. */
  int percent() {
    return percent;
  }

  /** Points until the next, longer wait. */
  int again() {
    return again;
  }

  /** Whether who has it waits. */
  boolean slows() {
    return !longest.isZero();
  }

  /** No wait is longer. */
  Duration longest() {
    return longest;
  }

  /** The wait of a level, of which 1 is the first. */
  Duration waits(int level) {
    return Duration.ofMillis(
        Math.min(first.toMillis() << Math.min(level - 1, 20), longest.toMillis()));
  }
}
