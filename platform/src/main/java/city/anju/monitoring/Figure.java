package city.anju.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * A number of the city that operators watch; never one of a person.
 *
 * @param name in Prometheus' spelling, beginning with {@code anju_}
 * @param help one sentence
 * @param district what it is told apart by; null where there is one for the city
 */
public record Figure(String name, String help, @Nullable String district, long value) {

  /** One for the city. */
  public static Figure of(String name, String help, long value) {
    return new Figure(name, help, null, value);
  }
}
