package city.anju.benchmarks;

import city.anju.benchmarks.JumpyClock.Hop;
import city.anju.benchmarks.Scene.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./anju torture}: the packaged platform under bad weather of every kind at once, while
 * owners sell, the registry seizes, a million entries come in and the public looks. In the end, and
 * all the time, what was acknowledged is held against what the platform says.
 */
final class Torture {

  private static final int SELLERS = 60;
  private static final int KEYS_ASKED_AGAIN = 3_000;

  /** The storm comes after a third of the time, or sooner. */
  private static final int CALM_PART = 3;

  private static final int A_MOMENT = 500;

  private final TortureOptions options;
  private final PrintStream out;

  private Torture(TortureOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Ends with 0 when nothing was found, 1 when something was, 2 when it could not be run. */
  public static void main(String[] words) throws IOException, InterruptedException {
    TortureOptions options;
    try {
      options = TortureOptions.of(List.of(words));
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    boolean clean =
        options.controls()
            ? new Controls(options, System.out).run()
            : new Torture(options, System.out).run();
    System.exit(clean ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    out.printf("Seed %d; the platform's log is %s%n", options.seed(), options.log());
    TortureReport report;
    try (Playground ground = new Playground(options.work(), "torture", options.seed())) {
      Files.createDirectories(ground.folder());
      JumpyClock clock = JumpyClock.in(ground.folder().resolve("clock"));
      Path journal = ground.folder().resolve("journal.ndjson");
      PlatformUnderTest platform = ground.platform(options.dist(), clock.environment());
      try (Journal kept = Journal.at(journal);
          Scene scene = Scene.open(platform, SELLERS, kept)) {
        report = tortured(scene, clock, ground.folder());
      }
      clock.sweep();
      if (!report.faults().isEmpty()) {
        options.keep(journal);
      }
    }
    options.write(report);
    report.faults().forEach(fault -> out.println("FAULT  " + fault));
    out.println(report.sentence());
    return report.faults().isEmpty();
  }

  private TortureReport tortured(Scene scene, JumpyClock clock, Path folder)
      throws IOException, InterruptedException {
    List<Trouble> missing = new ArrayList<>();
    List<Trouble> onProcesses = new ArrayList<>();
    List<Trouble> around = new ArrayList<>();
    Stage stage = scene.stage();
    for (Trouble trouble : troubles(scene, stage, clock)) {
      if (trouble.missing() != null) {
        missing.add(trouble);
      } else {
        (trouble.ofProcesses() ? onProcesses : around).add(trouble);
      }
    }
    missing.forEach(one -> out.printf("Without %s: it %s%n", one.name().en(), one.missing()));

    Instant started = Instant.now();
    String commit = Host.commit(options.home());
    SplittableRandom random = new SplittableRandom(options.seed());
    Load load = stage.load("T");
    BigFeed feed = new BigFeed(options.lines(), stage.weather);
    Path feedJournal = folder.resolve("feed.journal");
    Machine feeder = stage.machine("registry", 4);
    load.begin(random.split());
    long begun = System.nanoTime();
    long allowed = TimeUnit.SECONDS.toNanos((long) (60 * options.minutes()));
    long deadline = begun + allowed;
    Background background = new Background(stage.weather);
    background.begin("feed", () -> feed.run(feeder, stage.progress, feedJournal));
    Calm calm = calm(stage, feed, begun + allowed / CALM_PART);
    Storm storm = new Storm(stage, new Silence(scene.platform, options.work()), out);
    Watch watch = new Watch(stage, load.acknowledged, random.split(), out);
    background.begin("watch", watch::run);
    SplittableRandom second = random.split();
    background.begin("weather", () -> storm.rage(around, deadline, second));
    storm.rage(onProcesses, deadline, random.split());
    double seconds = storm.seconds();
    out.printf("%7.1f s  The storm is over; everybody ends what he began%n", seconds);
    background.await("weather");
    load.end();
    background.await("feed");
    background.await("watch");
    out.println("Clients: " + stage.weather);

    List<String> faults = new ArrayList<>(stage.weather.faults());
    String register = judged(scene, folder, feed, faults);
    return new TortureReport(
        options,
        commit,
        started,
        seconds,
        storm.befallen(),
        missing,
        watch.samples(),
        watch.longestSilence(),
        stage.weather,
        load.acknowledged,
        feed,
        calm,
        register,
        faults);
  }

  /** What came in before the storm. */
  record Calm(long lines, double seconds) {}

  /** Owners publish while most of the long feed comes in: in bad weather it hardly moves. */
  private Calm calm(Stage stage, BigFeed feed, long longest) {
    long begun = System.nanoTime();
    while (!feed.isMostlyIn() && System.nanoTime() < longest) {
      stage.progress.pause(A_MOMENT);
    }
    Calm calm = new Calm(feed.acknowledged(), (System.nanoTime() - begun) / 1e9);
    out.printf("%,d lines of the long feed in %.0f s of calm%n", calm.lines(), calm.seconds());
    return calm;
  }

  /** From the journals alone, with connections of its own. */
  private String judged(Scene scene, Path folder, BigFeed feed, List<String> faults)
      throws IOException, InterruptedException {
    out.println("Reading the journal and asking for everything in it again");
    Stage calm = scene.stage();
    Acknowledged known = calm.acknowledged(folder.resolve("journal.ndjson"));
    faults.addAll(
        calm.verdict()
            .codesSayWhatTheyMust(known)
            .numbersHaveNoGaps(known)
            .keysAreKept(known, KEYS_ASKED_AGAIN)
            .entriesAreKept(known)
            .faults());
    out.printf("Sending %d lines of the long feed again%n", feed.acknowledged());
    faults.addAll(
        BigFeed.faults(calm.machine("registry", 5), folder.resolve("feed.journal"), feed.wanted()));
    faults.addAll(calm.weather.faults());
    calm.progress.end();
    out.println("Recomputing the register");
    try {
      return scene.platform.verb("verify-register").strip();
    } catch (IllegalStateException notClean) {
      faults.add(String.valueOf(notClean.getMessage()));
      return "not clean";
    }
  }

  private static List<Trouble> troubles(Scene scene, Stage stage, JumpyClock clock) {
    PlatformUnderTest platform = scene.platform;
    List<Trouble> troubles = new ArrayList<>();
    for (Kill kill : Kill.values()) {
      troubles.add(new Killing(kill, platform));
    }
    troubles.add(new Killing.OfOneBackend(platform));
    troubles.add(new Pause(true, platform));
    troubles.add(new Pause(false, platform));
    troubles.add(new SlowDisk(platform));
    troubles.add(new HoggedPool(platform, stage.machine("registry", 6)));
    troubles.add(new HostileClients(platform.base(), stage.weather));
    for (Hop hop : Hop.values()) {
      troubles.add(clock.jump(hop));
    }
    return troubles;
  }
}
