package city.anju.register;

import city.anju.register.Standing.Part;
import city.anju.shared.CertificateNo;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What entries make of units. Pure and total: an entry whose object is missing, because a
 * correction left its bringer out, does nothing; whether an entry may be taken is asked before
 * ({@link EntryRules}).
 */
final class Fold {

  private final CityClock clock;
  private final Map<UnitCode, UnitState> world;
  private final Set<Fact.Key> clashes = new LinkedHashSet<>();

  /** Goes on from these states; they are copied. */
  Fold(CityClock clock, Map<UnitCode, UnitState> from) {
    this.clock = clock;
    this.world = new TreeMap<>();
    from.forEach((unit, state) -> world.put(unit, state.copy()));
  }

  /** The states so far, by unit. */
  Map<UnitCode, UnitState> world() {
    return world;
  }

  UnitState state(UnitCode unit) {
    return world.computeIfAbsent(unit, u -> UnitState.empty());
  }

  /** Keys under which two different pieces met; only corrections can bring that about. */
  Set<Fact.Key> clashes() {
    return clashes;
  }

  void apply(Standing standing) {
    Entry entry = standing.entry();
    if (standing.voided()
        || entry.type() == EntryType.HEARTBEAT
        || entry.type() == EntryType.CORRECTION) {
      return;
    }
    UnitState state = state(entry.about());
    switch (entry.type()) {
      case FIRST_REGISTRATION -> {
        describe(state, standing.unit());
        begin(state, entry, standing.title());
      }
      case TRANSFER -> {
        end(state, entry.ends());
        begin(state, entry, standing.title());
      }
      case CHANGE -> change(state, standing);
      case TITLE_CANCELLED -> end(state, List.of(Objects.requireNonNull(entry.certNo())));
      case CASE_OPENED -> put(state, new Fact.Case(entry.id(), number(entry)));
      case CASE_CLOSED -> remove(state, state.openCase(number(entry)));
      case ENCUMBRANCE_RECORDED -> encumber(state, entry, brought(standing));
      case ENCUMBRANCE_CHANGED -> renew(state, entry, brought(standing));
      case ENCUMBRANCE_LIFTED -> remove(state, state.encumbrance(number(entry)));
      case CORRECTION, HEARTBEAT -> throw new IllegalStateException("returned above");
    }
  }

  private void change(UnitState state, Standing standing) {
    Entry entry = standing.entry();
    for (UnitCode old : entry.replaces()) {
      UnitState replaced = state(old);
      replaced.encumbrances().forEach(encumbrance -> pass(encumbrance, state));
      end(replaced, null);
      Fact.Described was = replaced.described();
      if (was != null) {
        put(replaced, new Fact.Described(was.source(), true, was.facts()));
      }
    }
    describe(state, standing.unit());
    if (standing.title() != null || entry.ends() != null) {
      end(state, entry.ends());
      begin(state, entry, standing.title());
    }
  }

  /** Of two that go by one number the one that runs longer stays: a merger frees nothing. */
  private void pass(Fact.Encumbrance encumbrance, UnitState to) {
    if (!(to.get(encumbrance.key()) instanceof Fact.Encumbrance there)
        || longer(encumbrance.until(), there.until())) {
      put(to, encumbrance);
    }
  }

  private static boolean longer(@Nullable Instant one, @Nullable Instant other) {
    return other != null && (one == null || one.isAfter(other));
  }

  private void describe(UnitState state, @Nullable Part<UnitFacts> unit) {
    if (unit != null) {
      put(state, new Fact.Described(unit.source(), state.replaced(), unit.facts()));
    }
  }

  private void begin(UnitState state, Entry entry, @Nullable Part<TitleFacts> title) {
    if (title != null) {
      meet(state, new Fact.Title(title.source(), entry.id(), title.aliases(), title.facts()));
    }
  }

  private void end(UnitState state, @Nullable List<CertificateNo> ends) {
    if (ends == null) {
      state.titles().forEach(state::remove);
    } else {
      ends.forEach(certNo -> remove(state, state.title(certNo.value())));
    }
  }

  private static Part<EncumbranceFacts> brought(Standing standing) {
    return Objects.requireNonNull(standing.encumbrance());
  }

  private void encumber(UnitState state, Entry entry, Part<EncumbranceFacts> part) {
    meet(state, encumbrance(entry, entry.id(), part.facts().number(), part.aliases(), part));
  }

  private void renew(UnitState state, Entry entry, Part<EncumbranceFacts> part) {
    Fact.Encumbrance was = state.encumbrance(part.facts().number());
    if (was != null) {
      put(state, encumbrance(entry, was.origin(), was.number(), was.aliases(), part));
    }
  }

  private Fact.Encumbrance encumbrance(
      Entry entry, UUID origin, String number, List<String> aliases, Part<EncumbranceFacts> part) {
    Instant from = from(entry, part.facts());
    Instant until = until(from, part.facts().to());
    return new Fact.Encumbrance(
        part.source(), origin, number, aliases, from, until, part.facts().numbered(number));
  }

  /** 00:00 of its first day; a queued seizure counts from its entry. */
  private Instant from(Entry entry, EncumbranceFacts facts) {
    return facts.from() == null ? entry.occurredAt() : clock.startOf(facts.from());
  }

  /** 24:00 of its last day, and never before it begins. */
  private @Nullable Instant until(Instant from, @Nullable LocalDate to) {
    if (to == null) {
      return null;
    }
    Instant end = clock.endOf(to);
    return end.isAfter(from) ? end : from.plus(1, ChronoUnit.MICROS);
  }

  private void meet(UnitState state, Fact fact) {
    if (state.put(fact) != null) {
      clashes.add(fact.key());
    }
  }

  private static void put(UnitState state, Fact fact) {
    state.put(fact);
  }

  private static void remove(UnitState state, @Nullable Fact fact) {
    if (fact != null) {
      state.remove(fact);
    }
  }

  private static String number(Entry entry) {
    if (entry.number() == null) {
      throw new IllegalStateException(entry.type() + " without a number");
    }
    return entry.number();
  }
}
