package city.anju.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.ReadDoor;
import city.anju.shared.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' own platform: pools, logins, clock. */
@AnjuTest
class AnjuTestTest {

  private static final String WHO =
      "select current_user || ' as ' || current_setting('application_name')";

  private final JdbcClient work;
  private final JdbcClient read;
  private final ReadDoor door;
  private final Clock clock;
  private final TestClock testClock;

  AnjuTestTest(
      JdbcClient work,
      @Qualifier("readJdbcClient") JdbcClient read,
      ReadDoor door,
      Clock clock,
      TestClock testClock,
      DataSource unqualified) {
    this.work = work;
    this.read = read;
    this.door = door;
    this.clock = clock;
    this.testClock = testClock;
    assertThat(unqualified).isNotNull();
  }

  @AfterEach
  void realTimeAgain() {
    testClock.reset();
  }

  @Test
  void twoPoolsWithTwoLogins() {
    assertThat(work.sql(WHO).query(String.class).single()).isEqualTo("anju_work as anju-work");
    assertThat(readers(WHO)).isEqualTo("anju_read as anju-read");
  }

  @Test
  void waitingHasAnEndInBothPools() {
    assertThat(work.sql("show lock_timeout").query(String.class).single()).isEqualTo("5s");
    assertThat(readers("show statement_timeout")).isEqualTo("10s");
    assertThat(readers("show transaction_read_only")).isEqualTo("on");
  }

  private String readers(String sql) {
    return door.as(Viewer.ANONYMOUS, () -> read.sql(sql).query(String.class).single());
  }

  @Test
  void theClockStandsWhereATestPutsIt() {
    Instant lastSecondOfTheYear = Instant.parse("2026-12-31T15:59:59Z");
    testClock.set(lastSecondOfTheYear);
    testClock.advance(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo("2026-12-31T16:00:00Z");
  }
}
