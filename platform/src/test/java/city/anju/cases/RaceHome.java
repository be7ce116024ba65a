package city.anju.cases;

import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The registry's desk of one home: what it may say next, so that it is true. Whoever feeds a home
 * holds its desk; owners, readers and sweeps do not ask.
 */
final class RaceHome {

  final ReentrantLock desk = new ReentrantLock();
  final RaceLedger ledger = new RaceLedger();
  final List<TestOwner> owners;
  final TestHome home;
  final String district;
  private final Map<String, Object> unit;
  private final List<Bar> bars = new ArrayList<>();
  private final Map<String, String> mortgages = new HashMap<>();
  private String registered = "";
  private volatile int owner;
  private int number;

  RaceHome(String district, TestOwner first, TestOwner second) {
    TestHome made = Entries.home();
    this.home = made;
    this.district = district;
    this.owners = List.of(first, second);
    this.unit = Entries.unit(made);
    unit.put("district", district);
  }

  /** Something that stands against an offer, and how it goes away. */
  record Bar(String no, String entryNo, Kind kind) {

    enum Kind {
      ENCUMBRANCE,
      CASE,
      COLLECTIVE_LAND,
      REJECTED
    }
  }

  /** What an entry does to codes. */
  enum Effect {
    /** Nothing; whatever was live stays so. */
    NONE,
    /** Ends all codes there are; new ones may come. */
    KILLS,
    /** Ends all codes and lets none come. */
    BARS,
    /** Takes a bar away, perhaps the last. */
    FREES
  }

  /** An entry that may be sent now, and what is so once it is answered. */
  record Step(Map<String, Object> entry, Effect effect, boolean taken, Runnable then) {}

  /** Mostly who owns it now; sometimes who did, or will. */
  TestOwner someOwner(RandomGenerator random) {
    return owners.get(random.nextInt(5) == 0 ? 1 - owner : owner);
  }

  Map<String, Object> first(CityClock clock) {
    Map<String, Object> entry =
        Entries.firstRegistration(home, clock.now().minusSeconds(86_400), owners.getFirst());
    entry.put("unit", unit);
    registered = no(entry);
    return entry;
  }

  /** Whether what a step frees is the last bar. */
  boolean lastBar() {
    return bars.size() == 1;
  }

  /** Unlike an entry, a release needs an officer: the reference of a hold, when one stands. */
  List<Bar> holds() {
    return bars.stream().filter(bar -> bar.kind() == Bar.Kind.REJECTED).toList();
  }

  void released(Bar hold) {
    bars.remove(hold);
  }

  /** The rejected entry comes once more, without its typo, as the mortgage it really was. */
  Step sentAgain(Bar hold, CityClock clock) {
    String no = "M-" + ++number;
    Map<String, Object> entry = Entries.encumbrance(home, "MORTGAGE", no, clock.now());
    entry.put("entryNo", hold.entryNo());
    return new Step(
        entry,
        Effect.FREES,
        true,
        () -> {
          bars.remove(hold);
          mortgages.put(no, hold.entryNo());
        });
  }

  /** The next truth about this home; a barred one is freed more often than not. */
  Step next(RandomGenerator random, CityClock clock) {
    List<Bar> liftable = bars.stream().filter(bar -> bar.kind() != Bar.Kind.REJECTED).toList();
    if (!liftable.isEmpty() && random.nextInt(10) < 7) {
      return freeing(liftable.get(random.nextInt(liftable.size())), random, clock);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          encumbrance(
              List.of("SEIZURE", "PRE_SEIZURE", "QUEUED_SEIZURE", "OBJECTION"), random, clock);
      case 2 -> mortgage(clock);
      case 3 -> mortgageThatIsASeizure(random, clock);
      case 4, 5 -> transfer(clock);
      case 6 -> caseOpened(clock);
      case 7 -> collectiveLand(clock);
      default -> rejected(clock);
    };
  }

  private Step encumbrance(List<String> kinds, RandomGenerator random, CityClock clock) {
    String no = "E-" + ++number;
    Map<String, Object> entry =
        Entries.encumbrance(home, kinds.get(random.nextInt(kinds.size())), no, clock.now());
    Bar bar = new Bar(no, no(entry), Bar.Kind.ENCUMBRANCE);
    return new Step(entry, Effect.BARS, true, () -> bars.add(bar));
  }

  private Step mortgage(CityClock clock) {
    String no = "M-" + ++number;
    Map<String, Object> entry = Entries.encumbrance(home, "MORTGAGE", no, clock.now());
    return new Step(entry, Effect.NONE, true, () -> mortgages.put(no, no(entry)));
  }

  /** The registry finds that what it called a mortgage is a seizure. */
  private Step mortgageThatIsASeizure(RandomGenerator random, CityClock clock) {
    if (mortgages.isEmpty()) {
      return encumbrance(List.of("SEIZURE"), random, clock);
    }
    Map.Entry<String, String> mortgage = mortgages.entrySet().iterator().next();
    String no = mortgage.getKey();
    String recordedBy = mortgage.getValue();
    Map<String, Object> truth = Entries.encumbrance(home, "SEIZURE", no, clock.now());
    Map<String, Object> entry = Entries.plain("CORRECTION", home, clock.now());
    entry.put("corrects", recordedBy);
    entry.put("encumbrance", Entries.encumbranceOf(truth));
    Bar bar = new Bar(no, recordedBy, Bar.Kind.ENCUMBRANCE);
    return new Step(
        entry,
        Effect.BARS,
        true,
        () -> {
          mortgages.remove(no);
          bars.add(bar);
        });
  }

  private Step transfer(CityClock clock) {
    int next = 1 - owner;
    String certNo = Entries.home().certNo();
    Map<String, Object> entry = Entries.transfer(home, certNo, clock.now(), owners.get(next));
    return new Step(entry, Effect.KILLS, true, () -> owner = next);
  }

  private Step caseOpened(CityClock clock) {
    String no = "C-" + ++number;
    Map<String, Object> entry = Entries.plain("CASE_OPENED", home, clock.now());
    entry.put("caseNo", no);
    Bar bar = new Bar(no, no(entry), Bar.Kind.CASE);
    return new Step(entry, Effect.BARS, true, () -> bars.add(bar));
  }

  private Step collectiveLand(CityClock clock) {
    Bar bar = new Bar("land", registered, Bar.Kind.COLLECTIVE_LAND);
    Map<String, Object> entry = described("COLLECTIVE", clock);
    return new Step(
        entry,
        Effect.BARS,
        true,
        () -> {
          bars.remove(bar);
          bars.add(bar);
        });
  }

  private Map<String, Object> described(String landOwnership, CityClock clock) {
    Map<String, Object> entry = Entries.plain("CORRECTION", home, clock.now());
    Map<String, Object> corrected = new HashMap<>(unit);
    corrected.put("landOwnership", landOwnership);
    entry.put("corrects", registered);
    entry.put("unit", corrected);
    return entry;
  }

  /** A seizure with a typo: the home is held until it comes again or an officer releases it. */
  private Step rejected(CityClock clock) {
    Map<String, Object> entry = Entries.encumbrance(home, "SEIZURE", "X-" + ++number, clock.now());
    Entries.encumbranceOf(entry).put("from", "2026-02-30");
    Bar hold = new Bar(no(entry), no(entry), Bar.Kind.REJECTED);
    return new Step(entry, Effect.BARS, false, () -> bars.add(hold));
  }

  private Step freeing(Bar bar, RandomGenerator random, CityClock clock) {
    Map<String, Object> entry =
        switch (bar.kind()) {
          case ENCUMBRANCE -> lifted(bar, random, clock);
          case CASE -> {
            Map<String, Object> closed = Entries.plain("CASE_CLOSED", home, clock.now());
            closed.put("caseNo", bar.no());
            yield closed;
          }
          case COLLECTIVE_LAND -> described("STATE", clock);
          case REJECTED -> throw new IllegalArgumentException("a hold is released, not lifted");
        };
    return new Step(entry, Effect.FREES, true, () -> bars.remove(bar));
  }

  /** Lifted, or declared never to have been. */
  private Map<String, Object> lifted(Bar bar, RandomGenerator random, CityClock clock) {
    if (random.nextInt(4) > 0) {
      return Entries.lifted(home, bar.no(), clock.now());
    }
    Map<String, Object> entry = Entries.plain("CORRECTION", home, clock.now());
    entry.put("corrects", bar.entryNo());
    entry.put("void", true);
    return entry;
  }

  static String no(Map<String, Object> entry) {
    return String.valueOf(entry.get("entryNo"));
  }
}
