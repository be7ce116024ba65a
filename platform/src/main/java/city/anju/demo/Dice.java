package city.anju.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Chance that repeats itself: what is drawn follows from the seed, the subject and its number
 * alone, so that any part of a city can be made without the parts before it.
 */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, String subject, long number) {
    return new Dice(mixed(mixed(seed ^ mixed(subject.hashCode())) ^ number * STEP));
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    state += STEP;
    return (int) Math.floorMod(mixed(state) >>> 1, (long) bound);
  }

  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True so many times in ten thousand. */
  boolean happens(int inTenThousand) {
    return below(10_000) < inTenThousand;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** A day of the span, both ends included; the first when they are the wrong way round. */
  LocalDate between(LocalDate first, LocalDate last) {
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    return days <= 0 ? first : first.plusDays(below(days + 1));
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
