package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.shared.CityClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class JobsTest {

  private static final Instant NEW_YEARS_EVE_NOON_IN_CHINA = Instant.parse("2026-12-31T04:00:00Z");

  private final DataSource database = dataSource(TestServer.newDatabase().work());
  private final Jobs jobs = jobsAt(NEW_YEARS_EVE_NOON_IN_CHINA);

  @AfterEach
  void stop() {
    jobs.stop();
  }

  @Test
  void aDailyJobIsDueAtTheNextMidnightOfTheCity() {
    jobs.daily("sweep", () -> {});
    jobs.start();

    assertThat(
            JdbcClient.create(database)
                .sql(
                    "select execution_time from database.scheduled_tasks where task_name = 'sweep'")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single())
        .isEqualTo("2026-12-31T16:00:00Z");
  }

  @Test
  void aMissedJobIsDoneAtTheNextStart() throws InterruptedException {
    jobs.daily("sweep", () -> {});
    jobs.start();
    jobs.stop();
    CountDownLatch done = new CountDownLatch(1);
    Jobs nextYear = jobsAt(Instant.parse("2027-01-01T09:00:00Z"));
    nextYear.daily("sweep", done::countDown);

    nextYear.start();

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    nextYear.stop();
  }

  @Test
  void atEachStartInTheOrderNamedWhateverFails() throws InterruptedException {
    List<String> done = new ArrayList<>();
    CountDownLatch last = new CountDownLatch(1);
    jobs.atStart("first", () -> done.add("first"));
    jobs.atStart(
        "second",
        () -> {
          throw new IllegalStateException("fails on purpose");
        });
    jobs.atStart("third", last::countDown);

    jobs.start();

    assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(done).containsExactly("first");
  }

  @Test
  void namesAreUniqueAndGivenBeforeTheStart() {
    jobs.daily("sweep", () -> {});
    assertThatThrownBy(() -> jobs.daily("sweep", () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    jobs.start();
    assertThatThrownBy(() -> jobs.daily("purge", () -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aJobCanBeDoneByHand() {
    List<String> done = new ArrayList<>();
    jobs.daily("sweep", () -> done.add("sweep"));

    jobs.run("sweep");

    assertThat(done).containsExactly("sweep");
    assertThatThrownBy(() -> jobs.run("swep")).isInstanceOf(IllegalArgumentException.class);
  }

  private Jobs jobsAt(Instant instant) {
    Clock clock = Clock.fixed(instant, ZoneOffset.UTC);
    return new Jobs(database, new CityClock(clock, ZoneId.of("Asia/Shanghai")), true);
  }

  private static DataSource dataSource(Login login) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(login.url());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }
}
