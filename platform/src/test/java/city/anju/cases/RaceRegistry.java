package city.anju.cases;

import city.anju.audit.Actor;
import city.anju.cases.RaceHome.Effect;
import city.anju.cases.RaceHome.Step;
import city.anju.people.Entries;
import city.anju.register.EntryAnswer;
import city.anju.register.EntryAnswer.Status;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The registry feeds, in single entries and in batches over several homes. */
final class RaceRegistry {

  private static final int TRIES = 50;

  private final Register register;
  private final CityClock clock;
  private final RaceTally tally;

  RaceRegistry(Register register, CityClock clock, RaceTally tally) {
    this.register = register;
    this.clock = clock;
    this.tally = tally;
  }

  /** A step with what the outside world must note around it. */
  private record Sent(RaceHome home, Step step, RaceLedger.@Nullable Kill kill) {

    static Sent of(RaceHome home, Step step) {
      boolean bars = step.effect() == Effect.BARS;
      if (step.effect() == Effect.FREES && home.lastBar()) {
        home.ledger.lifting();
      }
      return new Sent(
          home, step, bars || step.effect() == Effect.KILLS ? home.ledger.sending(bars) : null);
    }

    void answered() {
      step.then().run();
      if (kill != null) {
        home.ledger.struck(kill);
      }
    }
  }

  /**
   * One act of the registry: on the first home, whose desk is waited for, and on those others whose
   * desks are free. Who found no desk and tried again at once would spin, and virtual threads that
   * spin let no other go on.
   */
  void act(List<RaceHome> homes, RandomGenerator random) {
    List<RaceHome> held = new ArrayList<>();
    homes.getFirst().desk.lock();
    held.add(homes.getFirst());
    homes.stream().skip(1).filter(home -> home.desk.tryLock()).forEach(held::add);
    try {
      RaceHome first = held.getFirst();
      if (!first.holds().isEmpty() && random.nextBoolean()) {
        endHold(first, random);
      } else {
        feed(held, random);
      }
    } catch (RuntimeException thrown) {
      RaceFailures.judge(thrown, Set.of(), tally);
    } finally {
      held.forEach(home -> home.desk.unlock());
    }
  }

  private void feed(List<RaceHome> homes, RandomGenerator random) {
    List<Sent> sent = new ArrayList<>();
    for (RaceHome home : homes) {
      sent.add(Sent.of(home, home.next(random, clock)));
    }
    send(sent);
    if (random.nextInt(16) == 0) {
      send(
          sent.stream()
              .filter(s -> s.step().taken())
              .map(s -> new Sent(s.home(), repeated(s), null))
              .toList());
    }
  }

  private static Step repeated(Sent sent) {
    return new Step(sent.step().entry(), Effect.NONE, true, () -> {});
  }

  /** Sends until every line is answered; a line that was "not just now" is sent again, alone. */
  private void send(List<Sent> sent) {
    // What cannot be taken just now holds its home, whatever it says: codes may have ended.
    Runnable busy = () -> sent.forEach(one -> one.home().ledger.perhapsHeld());
    List<EntryAnswer> answers = untilAnswered(() -> entered(sent), busy);
    for (int i = 0; i < sent.size(); i++) {
      Sent one = sent.get(i);
      EntryAnswer answer = answers.get(i);
      for (int attempt = 1; notNow(answer) && attempt < TRIES; attempt++) {
        tally.count("503 busy");
        one.home().ledger.perhapsHeld();
        answer = untilAnswered(() -> entered(List.of(one)), busy).getFirst();
      }
      one.answered();
      judge(one, answer);
    }
  }

  private List<EntryAnswer> entered(List<Sent> sent) {
    List<byte[]> lines = sent.stream().map(s -> Entries.json(s.step().entry())).toList();
    return lines.size() == 1
        ? List.of(register.record(lines.getFirst(), OwnerStory.REGISTRY))
        : register.recordAll(lines, OwnerStory.REGISTRY);
  }

  private static boolean notNow(EntryAnswer answer) {
    return answer.problem() != null && RaceFailures.busy(answer.problem());
  }

  private void judge(Sent sent, EntryAnswer answer) {
    Step step = sent.step();
    String type = String.valueOf(step.entry().get("type"));
    tally.count(type + " " + answer.status());
    boolean taken = answer.status() != Status.REJECTED;
    if (taken != step.taken()) {
      tally.fault(step.entry() + " was answered " + answer);
    } else if (answer.position() != null) {
      String no = RaceHome.no(step.entry());
      RaceTally.Acknowledged now = new RaceTally.Acknowledged(step.entry(), answer.position());
      RaceTally.Acknowledged before = tally.entries.putIfAbsent(no, now);
      if (before != null && before.position() != now.position()) {
        tally.fault(no + " has two positions");
      }
    }
  }

  private void endHold(RaceHome home, RandomGenerator random) {
    RaceHome.Bar hold = home.holds().getFirst();
    if (random.nextBoolean()) {
      send(List.of(Sent.of(home, home.sentAgain(hold, clock))));
      return;
    }
    if (home.lastBar()) {
      home.ledger.lifting();
    }
    Actor officer = new Actor(Actor.Kind.OPERATOR, "officer-of-the-race");
    untilAnswered(() -> register.release(hold.entryNo(), "已与登记中心核对", officer), () -> {});
    home.released(hold);
    tally.count("hold released");
  }

  /** A feed that is told "busy" sends the same again until it is answered. */
  private <T> T untilAnswered(Supplier<T> call, Runnable busy) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (RuntimeException thrown) {
        if (attempt == TRIES || !RaceFailures.busy(thrown)) {
          throw thrown;
        }
        tally.count("503 busy");
        busy.run();
      }
    }
  }
}
