package city.anju.benchmarks;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.benchmarks.Scene.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code kill -9} of the database and of the platform under load, seen from outside over HTTP. The
 * counts are {@code -Danju.kills.database} (20) and {@code -Danju.kills.platform} (5), the moments
 * follow {@code -Danju.kills.seed}. The controls after it show that the verdict can be guilty.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurvivalIT {

  private static final Logger LOG = LoggerFactory.getLogger(SurvivalIT.class);
  private static final int SELLERS = 24;
  private static final int KEYS_ASKED_AGAIN = 200;
  private static final int ROUNDS_OF_THE_CONTROL = 4;
  private static final double LONGEST_OUTAGE_SECONDS = 15;

  private final long seed = Long.getLong("anju.kills.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private @Nullable Scene opened;

  @BeforeAll
  void open() throws IOException, InterruptedException {
    Path work = Path.of(System.getProperty("anju.work", "target"), "survival-" + seed);
    LOG.info("Seed {}; the platform's log is in {}", seed, work);
    opened = Scene.open(work, SELLERS);
  }

  @AfterAll
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private Scene scene() {
    return Objects.requireNonNull(opened);
  }

  private enum Victim {
    DATABASE,
    PLATFORM
  }

  @Test
  @Order(1)
  void whatWasAcknowledgedOutlivesEveryKill() throws IOException, InterruptedException {
    Stage stage = scene().stage();
    Load load = stage.load("K");
    List<Victim> victims = new ArrayList<>();
    victims.addAll(nCopies(Integer.getInteger("anju.kills.database", 20), Victim.DATABASE));
    victims.addAll(nCopies(Integer.getInteger("anju.kills.platform", 5), Victim.PLATFORM));
    Collections.shuffle(victims, new Random(seed));
    Outages database = new Outages();
    Outages whole = new Outages();

    load.begin(random.split());
    for (Victim victim : victims) {
      stage.awaitAnswers(100 + random.nextInt(400));
      if (victim == Victim.DATABASE) {
        database.add(killDatabase(stage));
      } else {
        whole.add(killPlatform(stage));
      }
    }
    stage.awaitAnswers(100);
    load.end();

    LOG.info("Database killed: back after {}", database);
    LOG.info("Platform killed and started again: back after {}", whole);
    LOG.info("Clients: {}", stage.weather);
    assertThat(stage.weather.faults()).isEmpty();
    assertThat(
            scene()
                .stage()
                .verdict()
                .codesSayWhatTheyMust(load)
                .numbersHaveNoGaps(load)
                .keysAreKept(load, KEYS_ASKED_AGAIN)
                .entriesAreKept(load)
                .faults())
        .isEmpty();
    LOG.info("verify-register: {}", scene().platform.verb("verify-register").strip());
    assertThat(database.longest()).isLessThanOrEqualTo(LONGEST_OUTAGE_SECONDS);
    assertThat(load.published).hasSizeGreaterThan(victims.size());
  }

  private double killDatabase(Stage stage) {
    long killed = System.nanoTime();
    long former = scene().platform.killDatabase();
    awaitDatabase(stage, former);
    return seconds(killed);
  }

  /** Until another database takes connections, and a request that began after it was answered. */
  private void awaitDatabase(Stage stage, long former) {
    Scene.await(() -> scene().platform.anotherIsReady(former));
    long ready = System.nanoTime();
    Scene.await(() -> stage.progress.answeredSince(ready));
  }

  private double killPlatform(Stage stage) throws IOException, InterruptedException {
    long killed = System.nanoTime();
    scene().platform.kill();
    scene().platform.start(new Progress());
    long started = System.nanoTime();
    Scene.await(() -> stage.progress.answeredSince(started));
    return seconds(killed);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  @Test
  @Order(2)
  void controlADatabaseThatMayForgetIsFoundOut() throws IOException, InterruptedException {
    PlatformUnderTest platform = scene().platform;
    platform.close();
    platform.setDatabase("synchronous_commit = off");
    platform.setDatabase("wal_writer_delay = 10s");
    platform.setDatabase("wal_writer_flush_after = 1GB");
    platform.start(new Progress());

    List<String> lost = List.of();
    for (int round = 1; round <= ROUNDS_OF_THE_CONTROL && lost.isEmpty(); round++) {
      Stage stage = scene().stage();
      Load load = stage.load("F" + round);
      load.begin(random.split());
      stage.awaitAnswers(400);
      load.end();
      long former = platform.killWholeDatabase();
      Scene.await(() -> platform.anotherIsReady(former));
      lost =
          scene().stage().verdict().codesSayWhatTheyMust(load).faults().stream()
              .filter(fault -> fault.endsWith("is lost"))
              .toList();
      LOG.info("Control, round {}: {} of {} codes lost", round, lost.size(), load.published.size());
    }

    assertThat(lost).as("acknowledged codes found missing").isNotEmpty();
  }

  @Test
  @Order(3)
  void controlKeysThatAreIgnoredAreFoundOut() throws InterruptedException {
    Stage stage = scene().stage();
    Load load = stage.load("N");
    load.begin(random.split());
    stage.awaitAnswers(200);
    load.end();

    List<String> different = stage.verdict().entriesAgain(load, "-again").faults();

    assertThat(different).hasSameSizeAs(load.entered.values());
    assertThat(load.entered).isNotEmpty();
  }
}
