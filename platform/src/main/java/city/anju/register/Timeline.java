package city.anju.register;

import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all known entries of a family of units say held when. The state at an instant is the fold,
 * in order of arrival, of the entries that had happened by then, each in the content of the
 * latest-arrived correction that counts by then.
 *
 * @param spans of each unit, one after the other for each key
 * @param last states after everything, what counts as now
 * @param clashes keys under which two different pieces met at any time
 */
record Timeline(
    Map<UnitCode, List<Span>> spans, Map<UnitCode, UnitState> last, Set<Fact.Key> clashes) {

  /**
   * A piece of state and when it held.
   *
   * @param until null: since then
   */
  record Span(Fact fact, Instant from, @Nullable Instant until) {}

  /**
   * Folds the entries of whole families.
   *
   * @param entries all of them, in order of arrival
   */
  static Timeline of(CityClock clock, List<Entry> entries) {
    NavigableMap<Instant, List<Entry>> byInstant = new TreeMap<>();
    Map<String, List<Entry>> corrections = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byInstant.computeIfAbsent(entry.occurredAt(), t -> new ArrayList<>()).add(entry);
      if (entry.type() == EntryType.CORRECTION) {
        String corrected = Objects.requireNonNull(entry.other());
        corrections.computeIfAbsent(corrected, no -> new ArrayList<>()).add(entry);
      }
    }
    Spans spans = new Spans();
    Set<Fact.Key> clashes = new LinkedHashSet<>();
    Fold fold = new Fold(clock, Map.of());
    for (var at : byInstant.entrySet()) {
      boolean corrected = at.getValue().stream().anyMatch(e -> e.type() == EntryType.CORRECTION);
      // Without a correction the entries of the instant go on top: no unit's own entries go back.
      fold = corrected ? new Fold(clock, Map.of()) : new Fold(clock, fold.world());
      for (Entry entry : corrected ? entries : at.getValue()) {
        if (!entry.occurredAt().isAfter(at.getKey())) {
          List<Entry> ofEntry = corrections.getOrDefault(entry.no(), List.of());
          fold.apply(Standing.at(at.getKey(), entry, ofEntry));
        }
      }
      clashes.addAll(fold.clashes());
      spans.become(fold.world(), at.getKey());
    }
    return new Timeline(spans.byUnit(), fold.world(), clashes);
  }

  /** Strings the states of one instant after another into spans. */
  private static final class Spans {
    private final Map<UnitCode, Map<Fact.Key, Span>> open = new TreeMap<>();
    private final Map<UnitCode, List<Span>> done = new TreeMap<>();

    void become(Map<UnitCode, UnitState> world, Instant at) {
      Set<UnitCode> units = new LinkedHashSet<>(open.keySet());
      units.addAll(world.keySet());
      for (UnitCode unit : units) {
        become(unit, world.getOrDefault(unit, UnitState.empty()), at);
      }
    }

    private void become(UnitCode unit, UnitState state, Instant at) {
      Map<Fact.Key, Span> held = open.computeIfAbsent(unit, u -> new LinkedHashMap<>());
      List<Span> past = done.computeIfAbsent(unit, u -> new ArrayList<>());
      for (Span span : List.copyOf(held.values())) {
        if (!span.fact().same(state.get(span.fact().key()))) {
          held.remove(span.fact().key());
          past.add(new Span(span.fact(), span.from(), at));
        }
      }
      for (Fact fact : state.facts()) {
        held.putIfAbsent(fact.key(), new Span(fact, at, null));
      }
    }

    Map<UnitCode, List<Span>> byUnit() {
      Map<UnitCode, List<Span>> all = new TreeMap<>();
      open.forEach(
          (unit, held) -> {
            List<Span> spans = new ArrayList<>(done.getOrDefault(unit, List.of()));
            spans.addAll(held.values());
            all.put(unit, spans);
          });
      return all;
    }
  }
}
