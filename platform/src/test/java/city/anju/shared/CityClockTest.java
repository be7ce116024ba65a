package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CityClockTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant LAST_OF_YEAR = Instant.parse("2026-12-31T15:59:59.999999Z");

  @Test
  void monthAndYearChangeAtMidnightInTheCity() {
    CityClock before = at(LAST_OF_YEAR);
    assertThat(before.zone()).isEqualTo(SHANGHAI);
    assertThat(before.today()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(before.monthOf(before.now())).isEqualTo(YearMonth.of(2026, 12));
    CityClock after = at(LAST_OF_YEAR.plusNanos(1_000));
    assertThat(after.today()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(after.monthOf(after.now())).isEqualTo(YearMonth.of(2027, 1));
  }

  @Test
  void nowIsWhatTheDatabaseKeeps() {
    assertThat(at(Instant.parse("2026-11-20T04:00:00.123456789Z")).now())
        .isEqualTo(Instant.parse("2026-11-20T04:00:00.123456Z"));
  }

  @Test
  void aDayRunsFromMidnightToMidnight() {
    CityClock clock = at(LAST_OF_YEAR);
    LocalDate day = LocalDate.of(2026, 12, 31);
    assertThat(clock.startOf(day)).isEqualTo(Instant.parse("2026-12-30T16:00:00Z"));
    assertThat(clock.endOf(day)).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(clock.dateOf(clock.endOf(day).minusNanos(1))).isEqualTo(day);
    assertThat(clock.dateOf(clock.endOf(day))).isEqualTo(day.plusDays(1));
  }

  @Test
  void aDayWithoutMidnightBeginsWhenItBegins() {
    CityClock clock = new CityClock(Clock.systemUTC(), ZoneId.of("America/Sao_Paulo"));
    LocalDate day = LocalDate.of(2018, 11, 4); // clocks went from 24:00 to 01:00
    assertThat(clock.startOf(day)).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    assertThat(clock.dateOf(clock.startOf(day))).isEqualTo(day);
  }

  @Test
  void uuidsAreOfVersionSevenAndSortByTime() {
    Random random = Seed.of("UUIDs sort by time");
    for (int i = 0; i < 1_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
      UUID uuid = Uuid7.next(instant);
      assertThat(uuid.version()).isEqualTo(7);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(instant.toEpochMilli());
      String later = Uuid7.next(instant.plusNanos(1_000)).toString();
      assertThat(later).isGreaterThan(uuid.toString());
    }
  }

  @Test
  void uuidsOfOneInstantDiffer() {
    Set<UUID> uuids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      uuids.add(Uuid7.next(LAST_OF_YEAR));
    }
    assertThat(uuids).hasSize(10_000);
  }

  private static CityClock at(Instant instant) {
    return new CityClock(Clock.fixed(instant, ZoneOffset.UTC), SHANGHAI);
  }
}
