package city.anju.register;

import city.anju.shared.UnitCode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which units took the place of which. What a correction changes on one it changes on those its
 * encumbrances passed to, so a family is locked and folded together.
 */
final class Families {

  private final Map<UnitCode, Set<UnitCode>> heirs = new HashMap<>();
  private final Map<UnitCode, Set<UnitCode>> forebears = new HashMap<>();

  /** One unit took the place of another. */
  record Edge(UnitCode old, UnitCode heir) {}

  static Families of(Collection<Edge> edges) {
    Families families = new Families();
    edges.forEach(edge -> families.add(edge.old(), edge.heir()));
    return families;
  }

  void add(UnitCode old, UnitCode heir) {
    heirs.computeIfAbsent(old, u -> new TreeSet<>()).add(heir);
    forebears.computeIfAbsent(heir, u -> new TreeSet<>()).add(old);
  }

  /** Whether the unit took a place or lost its own. */
  boolean isIn(UnitCode unit) {
    return heirs.containsKey(unit) || forebears.containsKey(unit);
  }

  /** All units connected with these, and these. */
  Set<UnitCode> around(Collection<UnitCode> units) {
    return reach(units, List.of(heirs, forebears));
  }

  /** The units that took the place of this one, directly or later. */
  Set<UnitCode> heirs(UnitCode unit) {
    Set<UnitCode> reached = reach(List.of(unit), List.of(heirs));
    reached.remove(unit);
    return reached;
  }

  private static Set<UnitCode> reach(
      Collection<UnitCode> from, List<Map<UnitCode, Set<UnitCode>>> ways) {
    Set<UnitCode> reached = new TreeSet<>(from);
    Deque<UnitCode> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      UnitCode unit = next.remove();
      for (Map<UnitCode, Set<UnitCode>> way : ways) {
        for (UnitCode other : way.getOrDefault(unit, Set.of())) {
          if (reached.add(other)) {
            next.add(other);
          }
        }
      }
    }
    return reached;
  }
}
