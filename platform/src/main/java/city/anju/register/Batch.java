package city.anju.register;

import city.anju.api.Problem;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one transaction, taken one after the other against the locked units, in memory.
 * What came of it is written by the stores afterwards.
 */
final class Batch {

  private final CityClock clock;
  private final BiPredicate<byte[], byte[]> same;
  private final Instant now;
  private final Known known;
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Taken> takenByNo = new HashMap<>();
  private final List<Held> held = new ArrayList<>();

  /**
   * What the register knew, with the units locked.
   *
   * @param books of every unit the lines name and of their families
   * @param numbers recorded entries among those the lines are or name
   * @param corrected recorded entries the lines correct
   * @param history all entries of the families to be corrected, in order of arrival
   */
  record Known(
      Map<UnitCode, Book> books,
      Families families,
      Map<String, Numbered> numbers,
      Map<String, Entry> corrected,
      List<Entry> history) {}

  /** A recorded entry: its place and the fingerprint of its content. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Numbered(long position, byte[] fingerprint) {}

  /** An entry that is taken; its position is its place in {@link #taken}. */
  record Taken(Incoming.Read line, Instant recordedAt) {}

  /** A known unit named by a rejected line. */
  record Held(String reference, UnitCode unit, Problem problem) {}

  /**
   * Begins a batch.
   *
   * @param same whether a stored fingerprint is that of a content
   */
  Batch(CityClock clock, BiPredicate<byte[], byte[]> same, Instant now, Known known) {
    this.clock = clock;
    this.same = same;
    this.now = now;
    this.known = known;
  }

  Outcome take(Incoming line, Supplier<String> reference) {
    Outcome seen = seen(line);
    if (seen != null) {
      return seen;
    }
    Problem problem =
        switch (line) {
          case Incoming.Refused refused -> refused.problem();
          case Incoming.Read read -> apply(read);
        };
    if (problem == null) {
      return new Outcome.Recorded(taken.size() - 1);
    }
    String number = line.entryNo();
    hold(line, problem, number == null ? reference : () -> number);
    return new Outcome.Rejected(problem);
  }

  Instant now() {
    return now;
  }

  List<Taken> taken() {
    return taken;
  }

  List<Held> held() {
    return held;
  }

  Collection<Book> books() {
    return known.books().values();
  }

  /** Units about which something new is known. */
  NavigableSet<UnitCode> changed() {
    NavigableSet<UnitCode> units = new TreeSet<>();
    known.books().values().stream().filter(Book::changed).map(Book::unit).forEach(units::add);
    return units;
  }

  /** A number that is recorded already is not recorded again, whatever the line says. */
  private @Nullable Outcome seen(Incoming line) {
    Numbered before = known.numbers().get(line.entryNo());
    Taken here = takenByNo.get(line.entryNo());
    if (before == null && here == null) {
      return null;
    }
    if (line instanceof Incoming.Read read) {
      if (before != null && same.test(before.fingerprint(), read.content())) {
        return new Outcome.Duplicate(before.position());
      }
      if (here != null && same.test(here.line().fingerprint(), read.content())) {
        return new Outcome.Repeated(taken.indexOf(here));
      }
    }
    return new Outcome.Rejected(Refusals.conflict());
  }

  private void hold(Incoming line, Problem problem, Supplier<String> reference) {
    Set<UnitCode> units = new TreeSet<>();
    for (UnitCode unit : line.units()) {
      if (book(unit).known()) {
        units.add(unit);
        if (book(unit).state().replaced()) {
          units.addAll(known.families().heirs(unit));
        }
      }
    }
    if (!units.isEmpty()) {
      String number = reference.get();
      units.forEach(unit -> held.add(new Held(number, unit, problem)));
    }
  }

  private @Nullable Problem apply(Incoming.Read line) {
    return switch (line.entry().type()) {
      case HEARTBEAT -> heartbeat(line);
      case CORRECTION -> correct(line);
      default -> ordinary(line);
    };
  }

  private @Nullable Problem heartbeat(Incoming.Read line) {
    String through = line.entry().other();
    if (!known.numbers().containsKey(through) && !takenByNo.containsKey(through)) {
      return Refusals.outOfOrder("/throughEntryNo", "No entry of this number is known.");
    }
    keep(line, now);
    return null;
  }

  private @Nullable Problem ordinary(Incoming.Read line) {
    Entry entry = line.entry();
    Problem problem = EntryRules.before(entry, known.books());
    if (problem != null) {
      return problem;
    }
    Map<UnitCode, UnitState> states = new TreeMap<>();
    entry.touches().forEach(unit -> states.put(unit, book(unit).state()));
    Fold fold = new Fold(clock, states);
    fold.apply(Standing.of(entry));
    problem = EntryRules.after(fold.state(entry.about()));
    if (problem != null) {
      return problem;
    }
    Instant recorded = recorded(entry.touches());
    for (UnitCode unit : entry.touches()) {
      book(unit).become(fold.state(unit), entry.occurredAt(), recorded);
    }
    entry.replaces().forEach(old -> known.families().add(old, entry.about()));
    keep(line, recorded);
    return null;
  }

  private @Nullable Problem correct(Incoming.Read line) {
    Entry entry = line.entry();
    Taken here = takenByNo.get(entry.other());
    Entry corrected = here == null ? known.corrected().get(entry.other()) : here.line().entry();
    Problem problem = CorrectionRules.before(entry, book(entry.about()), corrected);
    if (problem != null) {
      return problem;
    }
    Set<UnitCode> family = known.families().around(entry.touches());
    List<Entry> history = new ArrayList<>(known.history());
    taken.forEach(before -> history.add(before.line().entry()));
    history.add(entry);
    history.removeIf(one -> one.unitCode() == null || !family.contains(one.unitCode()));
    Timeline timeline = Timeline.of(clock, history);
    problem = CorrectionRules.after(timeline);
    if (problem != null) {
      return problem;
    }
    Instant recorded = recorded(family);
    for (UnitCode unit : family) {
      book(unit)
          .rewrite(
              timeline.spans().getOrDefault(unit, List.of()),
              timeline.last().getOrDefault(unit, UnitState.empty()),
              unit.equals(entry.about()) ? entry.occurredAt() : null,
              recorded);
    }
    keep(line, recorded);
    return null;
  }

  private Instant recorded(Collection<UnitCode> units) {
    Instant recorded = now;
    for (UnitCode unit : units) {
      Instant next = book(unit).nextRecorded(now);
      recorded = next.isAfter(recorded) ? next : recorded;
    }
    return recorded;
  }

  private void keep(Incoming.Read line, Instant recorded) {
    Taken entry = new Taken(line, recorded);
    taken.add(entry);
    takenByNo.put(line.entryNo(), entry);
  }

  private Book book(UnitCode unit) {
    return EntryRules.book(known.books(), unit);
  }
}
