package city.anju.api;

import java.time.Duration;
import java.util.List;

/** A budget nobody uses up, for what is measured by the million. */
public final class WideBudgets {

  private WideBudgets() {}

  public static Budgets of(String name) {
    return new Budgets(List.of(new Budget(name, Integer.MAX_VALUE, Duration.ofMinutes(1))));
  }
}
