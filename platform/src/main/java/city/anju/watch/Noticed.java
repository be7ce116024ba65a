package city.anju.watch;

import java.util.Map;
import java.util.UUID;

/**
 * Something about a person that was found where it happened, for the officers to know.
 *
 * @param asked how often what is counted happened, on this day or in the days looked back upon
 * @param odd how much of it is why the officers are told
 * @param figures all that led to it, by name
 */
public record Noticed(Habit habit, UUID person, long asked, long odd, Map<String, Long> figures) {

  public Noticed {
    figures = Map.copyOf(figures);
  }
}
