package city.anju.register;

import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Fingerprints;
import city.anju.register.Batch.Taken;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import city.anju.shared.Uuid7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * One transaction of the feed, in this order: units locked, entries taken in memory, people and
 * state written, holds placed, the fact told, and last the head row, which numbers and chains the
 * entries. Nothing but the commit follows.
 */
@Component
class Recording {

  private final CityClock clock;
  private final Fingerprints fingerprints;
  private final BatchReader reader;
  private final StateStore states;
  private final EntryStore entries;
  private final Aftermath aftermath;

  Recording(
      CityClock clock,
      Fingerprints fingerprints,
      BatchReader reader,
      StateStore states,
      EntryStore entries,
      Aftermath aftermath) {
    this.clock = clock;
    this.fingerprints = fingerprints;
    this.reader = reader;
    this.states = states;
    this.entries = entries;
    this.aftermath = aftermath;
  }

  /** Takes the lines; inside the caller's transaction. The answers are true once it commits. */
  List<EntryAnswer> take(List<Incoming> lines, Actor feeder) {
    Batch batch = new Batch(clock, fingerprints::matches, clock.now(), reader.open(lines));
    List<Outcome> outcomes = new ArrayList<>();
    for (Incoming line : lines) {
      outcomes.add(batch.take(line, () -> "unnumbered-" + Uuid7.next(batch.now())));
    }
    entries.addPeople(batch.taken());
    states.write(batch.books());
    aftermath.of(batch, outcomes, feeder);
    long before = batch.taken().isEmpty() ? 0 : entries.append(batch.taken(), heartbeat(batch));
    List<EntryAnswer> answers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      answers.add(answer(lines.get(i).entryNo(), outcomes.get(i), before));
    }
    return answers;
  }

  /** A heartbeat speaks of the time it was given, and never of the time to come. */
  private static @Nullable Instant heartbeat(Batch batch) {
    Instant latest = null;
    for (Taken taken : batch.taken()) {
      Entry entry = taken.line().entry();
      if (entry.type() == EntryType.HEARTBEAT) {
        Instant at =
            entry.occurredAt().isBefore(taken.recordedAt())
                ? entry.occurredAt()
                : taken.recordedAt();
        latest = latest == null || at.isAfter(latest) ? at : latest;
      }
    }
    return latest;
  }

  private static EntryAnswer answer(@Nullable String entryNo, Outcome outcome, long before) {
    return switch (outcome) {
      case Outcome.Recorded(int index) ->
          new EntryAnswer(entryNo, EntryAnswer.Status.RECORDED, before + index + 1, null);
      case Outcome.Repeated(int index) ->
          new EntryAnswer(entryNo, EntryAnswer.Status.DUPLICATE, before + index + 1, null);
      case Outcome.Duplicate(long position) ->
          new EntryAnswer(entryNo, EntryAnswer.Status.DUPLICATE, position, null);
      case Outcome.Rejected(var problem) ->
          new EntryAnswer(entryNo, EntryAnswer.Status.REJECTED, null, problem);
    };
  }

  /** What a batch sets off besides the state of its units. */
  @Component
  static class Aftermath {
    private final HoldStore holds;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Aftermath(HoldStore holds, Audit audit, ApplicationEventPublisher events) {
      this.holds = holds;
      this.audit = audit;
      this.events = events;
    }

    void of(Batch batch, List<Outcome> outcomes, Actor feeder) {
      NavigableSet<UnitCode> units = batch.changed();
      for (HoldStore.Placed placed : holds.place(batch.held(), batch.now())) {
        units.add(placed.unit());
        audit.record(
            AuditEvent.ENTRY_REJECTED,
            feeder,
            placed.unit().value(),
            Map.of("entryNo", placed.reference()));
      }
      List<String> recorded = batch.taken().stream().map(taken -> taken.line().entryNo()).toList();
      holds.endRecorded(recorded, feeder, batch.now());
      audit.record(
          AuditEvent.REGISTER_FED,
          feeder,
          "entries",
          Map.of(
              "sent", Integer.toString(outcomes.size()),
              "recorded", Integer.toString(recorded.size())));
      if (!units.isEmpty()) {
        events.publishEvent(new HomesChanged(units, batch.now()));
      }
    }
  }
}
