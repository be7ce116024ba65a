package city.anju.cases;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.listing.Codes;
import city.anju.listing.OwnerListings;
import city.anju.listing.Sweep;
import city.anju.listing.WaitingCodes;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestOwner;
import city.anju.people.OwnCity;
import city.anju.people.SyntheticIds;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Owners publish and withdraw while the registry writes about the same homes: 64 writers at once,
 * for {@code -Danju.races.seconds} (15). What is judged is only what was acknowledged, by readers
 * during the race and by {@link RaceVerdict} after it.
 */
@AnjuTest
@OwnCity("anju.test.city=races")
@Import(OwnerStory.class)
class RacesTest {

  private static final Logger LOG = LoggerFactory.getLogger(RacesTest.class);
  private static final List<String> DISTRICTS = List.of("12", "13", "14");
  private static final int HOMES = 40;
  private static final int OWNERS = 34;
  private static final int FEEDS = 28;
  private static final int READERS = 8;
  private static final int MOST_HOMES_AT_ONCE = 4;

  private final OwnerStory story;
  private final OwnerListings listings;
  private final Register register;
  private final Codes codes;
  private final Sweep sweep;
  private final WaitingCodes waiting;
  private final JdbcClient jdbc;
  private final CityClock clock;
  private final RaceTally tally = new RaceTally();
  private final List<RaceHome> homes = new ArrayList<>();
  private final Map<TestOwner, PersonId> people = new HashMap<>();

  RacesTest(
      OwnerStory story,
      OwnerListings listings,
      Register register,
      Codes codes,
      Sweep sweep,
      WaitingCodes waiting,
      JdbcClient jdbc,
      CityClock clock) {
    this.story = story;
    this.listings = listings;
    this.register = register;
    this.codes = codes;
    this.sweep = sweep;
    this.waiting = waiting;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private static final String DEADLOCKS =
      "select deadlocks from pg_stat_database where datname = current_database()";

  @Test
  void whatWasAcknowledgedIsSoWhileSixtyFourWrite() {
    Duration length = Duration.ofSeconds(Long.getLong("anju.races.seconds", 15));
    long seed = Long.getLong("anju.races.seed", System.nanoTime());
    LOG.info("64 writers for {}, seed {}", length, seed);
    city();

    long deadlocks = jdbc.sql(DEADLOCKS).query(Long.class).single();
    race(length, seed);

    LOG.info("Race: {}", tally);
    deadlocks = jdbc.sql(DEADLOCKS).query(Long.class).single() - deadlocks;
    LOG.info("Deadlocks the database broke: {}", deadlocks);
    assertThat(tally.faults()).isEmpty();
    new RaceVerdict(homes, tally, jdbc, register, codes, clock).give();
    assertThat(tally.counted("published")).isGreaterThan(4);
    assertThat(tally.counted("checked after an acknowledged end")).isGreaterThan(20);
    assertThat(tally.counted("checked while nothing was sent against it")).isPositive();
  }

  private void city() {
    for (int i = 0; i < HOMES; i++) {
      TestOwner one = new TestOwner("王海燕", SyntheticIds.next());
      TestOwner other = new TestOwner("阿依古丽·买买提", SyntheticIds.next());
      RaceHome home = new RaceHome(DISTRICTS.get(i % DISTRICTS.size()), one, other);
      story.recorded(home.first(clock));
      people.put(one, story.signedIn(one));
      people.put(other, story.signedIn(other));
      homes.add(home);
    }
  }

  private void race(Duration length, long seed) {
    RaceOwner owner = new RaceOwner(story, listings, people, clock, tally);
    RaceRegistry registry = new RaceRegistry(register, clock, tally);
    RaceReader reader = new RaceReader(codes, tally);
    List<Consumer<RandomGenerator>> acts = new ArrayList<>();
    acts.addAll(nCopies(OWNERS, random -> owner.act(some(1, random).getFirst(), random)));
    acts.addAll(nCopies(FEEDS, random -> registry.act(several(random), random)));
    acts.add(random -> sweep.run(Actor.SYSTEM));
    acts.add(random -> waiting.settle());
    acts.addAll(nCopies(READERS, random -> reader.act(several(random), random)));
    long end = System.nanoTime() + length.toNanos();
    SplittableRandom seeds = new SplittableRandom(seed);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      acts.forEach(act -> threads.execute(() -> until(end, act, seeds.split())));
    }
  }

  private void until(long end, Consumer<RandomGenerator> act, RandomGenerator random) {
    while (System.nanoTime() < end) {
      try {
        act.accept(random);
      } catch (RuntimeException | Error thrown) {
        RaceFailures.judge(thrown, Set.of(), tally);
      }
    }
  }

  private List<RaceHome> several(RandomGenerator random) {
    return some(1 + random.nextInt(MOST_HOMES_AT_ONCE), random);
  }

  private List<RaceHome> some(int count, RandomGenerator random) {
    return random.ints(0, homes.size()).distinct().limit(count).mapToObj(homes::get).toList();
  }
}
