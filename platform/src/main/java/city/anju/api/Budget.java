package city.anju.api;

import java.time.Duration;

/**
 * How much of something one subject may have. A module declares its budgets as beans; the setting
 * {@code anju.budgets.<name>.capacity} changes the capacity of one.
 *
 * @param name e.g. {@code codes.check}
 * @param capacity how many at once, after a pause
 * @param refill how long an empty budget takes to be full again, steadily
 */
public record Budget(String name, int capacity, Duration refill) {

  public Budget {
    if (capacity < 1 || refill.isNegative() || refill.isZero()) {
      throw new IllegalArgumentException("budget " + name + " allows nothing");
    }
  }
}
