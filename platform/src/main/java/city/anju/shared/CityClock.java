package city.anju.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only place time comes from: instants for storage, dates as the city counts them. */
public final class CityClock {
  private final Clock clock;
  private final ZoneId zone;

  public CityClock(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** To the microsecond, as the database keeps it. May go back when the machine's clock does. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return dateOf(now());
  }

  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  public YearMonth monthOf(Instant instant) {
    return YearMonth.from(dateOf(instant));
  }

  /** 00:00 of the day in the city. */
  public Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /** 24:00 of the day in the city: what holds through this day holds until here, not included. */
  public Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1));
  }

  public ZoneId zone() {
    return zone;
  }
}
