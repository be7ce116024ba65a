package city.anju.register;

import city.anju.shared.UnitCode;
import city.anju.shared.Uuid7;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of one locked unit: its state, its rows, and what a batch of entries makes of them. */
final class Book {

  private final UnitCode unit;
  private final List<Row> rows;
  private UnitState state;
  private long titleVersion;
  private @Nullable Instant lastOccurredAt;
  private @Nullable Instant lastRecordedAt;
  private final List<TitleStanding> titleStandings = new ArrayList<>();
  private boolean changed;

  /**
   * The titles in force in sum, after a change of them.
   *
   * @param recordedUntil null: still
   */
  record TitleStanding(
      UnitCode unit,
      long version,
      int titles,
      boolean complete,
      Instant recordedFrom,
      @Nullable Instant recordedUntil) {

    String recorded() {
      return Row.range(recordedFrom, recordedUntil);
    }

    TitleStanding until(Instant recorded) {
      return new TitleStanding(unit, version, titles, complete, recordedFrom, recorded);
    }
  }

  /**
   * Opens the book.
   *
   * @param rows what the platform knows; for a correction all of it, else only what is in force
   * @param lastRecordedAt null: the unit is not known
   */
  Book(
      UnitCode unit,
      long titleVersion,
      @Nullable Instant lastOccurredAt,
      @Nullable Instant lastRecordedAt,
      List<Row> rows) {
    this.unit = unit;
    this.titleVersion = titleVersion;
    this.lastOccurredAt = lastOccurredAt;
    this.lastRecordedAt = lastRecordedAt;
    this.rows = new ArrayList<>(rows);
    this.state = UnitState.empty();
    rows.stream().filter(Row::current).forEach(row -> state.put(row.fact()));
  }

  UnitCode unit() {
    return unit;
  }

  boolean known() {
    return lastRecordedAt != null;
  }

  UnitState state() {
    return state;
  }

  long titleVersion() {
    return titleVersion;
  }

  @Nullable Instant lastOccurredAt() {
    return lastOccurredAt;
  }

  @Nullable Instant lastRecordedAt() {
    return lastRecordedAt;
  }

  /** Whether entries of this batch have touched it. */
  boolean changed() {
    return changed;
  }

  List<Row> rows() {
    return rows;
  }

  List<TitleStanding> titleStandings() {
    return titleStandings;
  }

  /** The next instant at which something new may be known of this unit, whatever the clock says. */
  Instant nextRecorded(Instant now) {
    Instant earliest = lastRecordedAt == null ? now : lastRecordedAt.plus(1, ChronoUnit.MICROS);
    return earliest.isAfter(now) ? earliest : now;
  }

  /** An ordinary entry made this state; it holds from when the entry happened. */
  void become(UnitState next, Instant occurredAt, Instant recorded) {
    long version = turnTitles(next, recorded);
    for (Row row : rows.stream().filter(Row::current).toList()) {
      if (!row.fact().same(next.get(row.fact().key()))) {
        row.endKnowledge(recorded);
        if (row.validFrom().isBefore(occurredAt)) {
          add(row.fact(), row.titleVersion(), row.validFrom(), occurredAt, recorded);
        }
      }
    }
    for (Fact fact : next.facts()) {
      if (!fact.same(state.get(fact.key()))) {
        add(fact, version, occurredAt, null, recorded);
      }
    }
    touched(next, occurredAt, recorded);
  }

  /**
   * A correction made this of all that is known of the unit.
   *
   * @param occurredAt when it happened, if it is about this unit and not another of its family
   */
  void rewrite(
      List<Timeline.Span> spans, UnitState last, @Nullable Instant occurredAt, Instant recorded) {
    List<Row> known = rows.stream().filter(Row::known).toList();
    List<Timeline.Span> missing = new ArrayList<>(spans);
    List<Row> wrong = known.stream().filter(row -> !missing.removeIf(row::says)).toList();
    if (wrong.isEmpty() && missing.isEmpty() && occurredAt == null) {
      return;
    }
    long version = turnTitles(last, recorded);
    wrong.forEach(row -> row.endKnowledge(recorded));
    for (Timeline.Span span : missing) {
      add(span.fact(), version(span.fact(), known, version), span.from(), span.until(), recorded);
    }
    touched(last, occurredAt, recorded);
  }

  private static long version(Fact fact, List<Row> known, long fresh) {
    return known.stream()
        .filter(row -> row.fact().same(fact))
        .mapToLong(Row::titleVersion)
        .findFirst()
        .orElse(fresh);
  }

  /** Counts a change of the titles in force. */
  private long turnTitles(UnitState next, Instant recorded) {
    if (!next.titleIds().equals(state.titleIds())) {
      titleVersion++;
      if (!titleStandings.isEmpty()) {
        titleStandings.add(titleStandings.removeLast().until(recorded));
      }
      titleStandings.add(
          new TitleStanding(
              unit, titleVersion, next.titles().size(), next.titleComplete(), recorded, null));
    }
    return titleVersion;
  }

  private void add(
      Fact fact, long version, Instant from, @Nullable Instant until, Instant recorded) {
    UUID id = Uuid7.next(recorded);
    long ofTitle = fact instanceof Fact.Title ? version : 0;
    rows.add(new Row(id, unit, fact, ofTitle, from, until, recorded, false));
  }

  private void touched(UnitState next, @Nullable Instant occurredAt, Instant recorded) {
    state = next;
    changed = true;
    lastRecordedAt = recorded;
    if (occurredAt != null && (lastOccurredAt == null || occurredAt.isAfter(lastOccurredAt))) {
      lastOccurredAt = occurredAt;
    }
  }
}
