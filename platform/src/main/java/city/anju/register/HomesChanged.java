package city.anju.register;

import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The register says something new about these homes, or holds them. Published inside the
 * transaction that says it, once per batch, with the units locked and all of the new state written;
 * what must be true together with it is done by a plain listener.
 *
 * @param units in the order in which they are locked; never empty
 * @param at when, by the city's clock
 */
public record HomesChanged(SortedSet<UnitCode> units, Instant at) {

  public HomesChanged {
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }
}
