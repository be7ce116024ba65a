package city.anju.register;

import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of state as it stands in its table, by both times. */
final class Row {

  private final UUID id;
  private final UnitCode unit;
  private final Fact fact;
  private final long titleVersion;
  private final Instant validFrom;
  private final @Nullable Instant validUntil;
  private final Instant recordedFrom;
  private final boolean stored;
  private @Nullable Instant recordedUntil;

  /**
   * A row in force.
   *
   * @param titleVersion of a title: the unit's version when it came; else 0
   * @param validUntil null: still
   * @param stored whether the table has it already
   */
  Row(
      UUID id,
      UnitCode unit,
      Fact fact,
      long titleVersion,
      Instant validFrom,
      @Nullable Instant validUntil,
      Instant recordedFrom,
      boolean stored) {
    this.id = id;
    this.unit = unit;
    this.fact = fact;
    this.titleVersion = titleVersion;
    this.validFrom = validFrom;
    this.validUntil = validUntil;
    this.recordedFrom = recordedFrom;
    this.stored = stored;
  }

  /** From this instant on the platform knows otherwise. */
  void endKnowledge(Instant recorded) {
    recordedUntil = recorded;
  }

  UUID id() {
    return id;
  }

  UnitCode unit() {
    return unit;
  }

  Fact fact() {
    return fact;
  }

  long titleVersion() {
    return titleVersion;
  }

  Instant validFrom() {
    return validFrom;
  }

  /** As PostgreSQL writes a range. */
  String valid() {
    return range(validFrom, validUntil);
  }

  String recorded() {
    return range(recordedFrom, recordedUntil);
  }

  boolean stored() {
    return stored;
  }

  boolean known() {
    return recordedUntil == null;
  }

  /** Whether nothing has ended it: what counts as now. */
  boolean current() {
    return recordedUntil == null && validUntil == null;
  }

  boolean validAt(Instant instant) {
    return !instant.isBefore(validFrom) && (validUntil == null || instant.isBefore(validUntil));
  }

  boolean knownAt(Instant instant) {
    return !instant.isBefore(recordedFrom)
        && (recordedUntil == null || instant.isBefore(recordedUntil));
  }

  @Nullable Instant validUntil() {
    return validUntil;
  }

  boolean says(Timeline.Span span) {
    return fact.same(span.fact())
        && validFrom.equals(span.from())
        && Objects.equals(validUntil, span.until());
  }

  static String range(Instant from, @Nullable Instant until) {
    return "[" + from + "," + (until == null ? "" : until) + ")";
  }
}
