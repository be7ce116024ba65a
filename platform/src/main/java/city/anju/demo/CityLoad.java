package city.anju.demo;

import city.anju.audit.Actor;
import city.anju.register.EntryAnswer;
import city.anju.register.Register;
import city.anju.shared.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feeds homes to the register, a whole number of them in each batch. Killed, it goes on where the
 * register's knowledge ends: batches are committed in the order of homes.
 */
final class CityLoad {

  private static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry");
  private static final long TELL_EVERY = 5_000_000_000L;

  /** Most entries of one home. */
  private static final int LONGEST_HISTORY = 40;

  private final Register register;
  private final JsonMapper json;
  private final Progress progress;

  CityLoad(Register register, JsonMapper json, Progress progress) {
    this.register = register;
    this.json = json;
    this.progress = progress;
  }

  /** What a load did. */
  record Done(int before, int homes, long entries, long nanoseconds) {

    long perSecond(long what) {
      return nanoseconds == 0 ? 0 : what * 1_000_000_000L / nanoseconds;
    }
  }

  /** The register holds a city of another seed, or of another version of this program. */
  static final class OtherCity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherCity(String answer) {
      super(answer);
    }
  }

  /**
   * Brings the register to this many homes.
   *
   * @param goOn asked after each batch
   * @throws OtherCity when it has taken different homes by these numbers
   */
  Done load(GeneratedCity city, int homes, BooleanSupplier goOn) {
    int before = known(homes);
    if (before > 0) {
      check(register.recordAll(lines(city, 0), REGISTRY));
    }
    Run run = new Run(city, before, homes, goOn);
    register.recordAll(run::next, REGISTRY, run::committed);
    return run.done();
  }

  /** How many homes from the first on are there already. */
  int known(int homes) {
    int there = 0;
    int missing = homes;
    while (there < missing) {
      int middle = (there + missing) >>> 1;
      if (register.isRecorded(HomeLedger.firstEntry(middle))) {
        there = middle + 1;
      } else {
        missing = middle;
      }
    }
    return there;
  }

  private List<byte[]> lines(GeneratedCity city, int home) {
    List<byte[]> lines = new ArrayList<>();
    for (Map<String, Object> entry : city.entries(home)) {
      lines.add(json.writeValueAsBytes(entry));
    }
    return lines;
  }

  private static void check(List<EntryAnswer> answers) {
    for (EntryAnswer answer : answers) {
      if (answer.status() == EntryAnswer.Status.REJECTED) {
        throw new OtherCity(String.valueOf(answer));
      }
    }
  }

  /** One load on its way; the next batch is made in one thread while the other commits. */
  private final class Run {
    private final GeneratedCity city;
    private final int first;
    private final int homes;
    private final BooleanSupplier goOn;
    private final long started = System.nanoTime();
    private final Queue<Integer> homesOfBatches = new ConcurrentLinkedQueue<>();
    private int made;
    private int recorded;
    private long entries;
    private long told = started;

    Run(GeneratedCity city, int first, int homes, BooleanSupplier goOn) {
      this.city = city;
      this.first = first;
      this.homes = homes;
      this.goOn = goOn;
      this.made = first;
    }

    List<byte[]> next() {
      List<byte[]> batch = new ArrayList<>();
      int from = made;
      while (made < homes && batch.size() <= Register.BATCH - LONGEST_HISTORY) {
        batch.addAll(lines(city, made));
        made++;
      }
      homesOfBatches.add(made - from);
      return batch;
    }

    boolean committed(List<EntryAnswer> answers) {
      check(answers);
      entries += answers.size();
      recorded += homesOfBatches.remove();
      long now = System.nanoTime();
      if (now - told > TELL_EVERY) {
        told = now;
        tell(now);
      }
      return goOn.getAsBoolean();
    }

    private void tell(long now) {
      double seconds = (now - started) / 1e9;
      long left = (long) (seconds * (homes - first - recorded) / Math.max(1, recorded));
      progress.say(
          "%d of %d homes, %d entries; %.0f entries/s, %.0f homes/s, about %d:%02d left"
              .formatted(
                  first + recorded,
                  homes,
                  entries,
                  entries / seconds,
                  recorded / seconds,
                  left / 60,
                  left % 60));
    }

    Done done() {
      return new Done(first, recorded, entries, System.nanoTime() - started);
    }
  }
}
