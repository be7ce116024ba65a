package city.anju.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.benchmarks.Scene.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
  private static final double LONGEST_OUTAGE_SECONDS = 30;

  private final long seed = Long.getLong("anju.kills.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private final Path work = Path.of(System.getProperty("anju.work", "target")).toAbsolutePath();
  private final Playground playground = new Playground(work, "survival", seed);
  private @Nullable Scene opened;

  @BeforeAll
  void open() throws IOException, InterruptedException {
    LOG.info("-Danju.kills.seed={}; the platform's log is {}", seed, playground.log());
    PlatformUnderTest platform = playground.platform(Dist.extracted(work), Map.of());
    opened = Scene.open(platform, SELLERS, Journal.NONE);
  }

  @AfterAll
  void close() {
    playground.close();
  }

  private Scene scene() {
    return Objects.requireNonNull(opened);
  }

  @Test
  @Order(1)
  void whatWasAcknowledgedOutlivesEveryKill() throws IOException, InterruptedException {
    Stage stage = scene().stage();
    Load load = stage.load("K");
    List<Kill> kills = kills();
    Outages outages = new Outages();

    load.begin(random.split());
    for (Kill kill : kills) {
      stage.awaitAnswers(30 + random.nextInt(170));
      outages.add(kill, done(kill, stage));
    }
    stage.awaitAnswers(100);
    load.end();

    outages.lines().forEach(LOG::info);
    LOG.info("Clients: {}", stage.weather);
    assertThat(stage.weather.faults()).isEmpty();
    assertThat(
            scene()
                .stage()
                .verdict()
                .codesSayWhatTheyMust(load.acknowledged)
                .numbersHaveNoGaps(load.acknowledged)
                .keysAreKept(load.acknowledged, KEYS_ASKED_AGAIN)
                .entriesAreKept(load.acknowledged)
                .faults())
        .isEmpty();
    LOG.info("verify-register: {}", scene().platform.verb("verify-register").strip());
    assertThat(outages.longestOfDatabase()).isLessThanOrEqualTo(LONGEST_OUTAGE_SECONDS);
    assertThat(load.acknowledged.published).hasSizeGreaterThan(kills.size());
  }

  /** Every second one takes all of the database at once, as the end of a machine does. */
  private List<Kill> kills() {
    List<Kill> kills = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("anju.kills.database", 20); i++) {
      kills.add(i % 2 == 0 ? Kill.DATABASE_FIRST_PROCESS : Kill.DATABASE);
    }
    for (int i = 0; i < Integer.getInteger("anju.kills.platform", 5); i++) {
      kills.add(i % 2 == 0 ? Kill.PLATFORM : Kill.EVERYTHING);
    }
    Collections.shuffle(kills, new Random(seed));
    return kills;
  }

  /** Gives the seconds until a request was answered that began after it was up again. */
  private double done(Kill kill, Stage stage) throws IOException, InterruptedException {
    long killed = System.nanoTime();
    scene().platform.suffer(kill);
    long up = System.nanoTime();
    Scene.await(() -> stage.progress.answeredSince(up));
    return (System.nanoTime() - killed) / 1e9;
  }

  @Test
  @Order(2)
  void controlADatabaseThatMayForgetIsFoundOut() throws IOException, InterruptedException {
    PlatformUnderTest platform = scene().platform;
    platform.close();
    platform.database.set("synchronous_commit = off");
    platform.database.set("wal_writer_delay = 10s");
    platform.database.set("wal_writer_flush_after = 1GB");
    platform.start(new Progress());

    List<String> lost = List.of();
    for (int round = 1; round <= ROUNDS_OF_THE_CONTROL && lost.isEmpty(); round++) {
      Stage stage = scene().stage();
      Load load = stage.load("F" + round);
      load.begin(random.split());
      stage.awaitAnswers(200);
      load.end();
      platform.awaitDatabase(platform.database.killAll());
      lost =
          scene().stage().verdict().codesSayWhatTheyMust(load.acknowledged).faults().stream()
              .filter(fault -> fault.endsWith("is lost"))
              .toList();
      LOG.info(
          "Control, round {}: {} of {} codes lost",
          round,
          lost.size(),
          load.acknowledged.published.size());
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

    List<String> different = stage.verdict().entriesAgain(load.acknowledged, "-again").faults();

    LOG.info(
        "Control: {} of {} entries found different",
        different.size(),
        load.acknowledged.entered.size());
    assertThat(different).hasSameSizeAs(load.acknowledged.entered.values());
    assertThat(load.acknowledged.entered).isNotEmpty();
  }
}
