package city.anju.matching;

import city.anju.api.Problem;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When homes are shown: on the coming days, between morning and evening, by the half hour. */
@Component
public class ViewingTimes {

  /** How many times an owner proposes at once, at most. */
  public static final int MOST = 3;

  private static final LocalTime FIRST = LocalTime.of(8, 0);
  private static final LocalTime LAST = LocalTime.of(20, 30);
  private static final int MINUTES = 30;

  private final CityClock clock;
  private final int ahead;

  ViewingTimes(CityClock clock, CityProfile city) {
    this.clock = clock;
    this.ahead = city.viewings().aheadDays();
  }

  /** Days on which a viewing may be, today the first. */
  public List<LocalDate> days() {
    return clock.today().datesUntil(clock.today().plusDays(ahead)).toList();
  }

  /** Hours at which one may begin. */
  public static List<LocalTime> hours() {
    return Stream.iterate(FIRST, time -> !time.isAfter(LAST), time -> time.plusMinutes(MINUTES))
        .toList();
  }

  /** The instant of a day and an hour in the city. */
  public Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(clock.zone()).toInstant();
  }

  /** Whether a viewing may begin then. */
  public boolean possible(Instant time) {
    ZonedDateTime local = time.atZone(clock.zone());
    LocalTime hour = local.toLocalTime();
    return time.isAfter(clock.now())
        && local.toLocalDate().isBefore(clock.today().plusDays(ahead))
        && hours().contains(hour);
  }

  /**
   * @throws Problem 422 {@code VIEWING_TIME} for none, too many, one twice, or one that cannot be
   */
  void check(List<Instant> times) {
    boolean once = new HashSet<>(times).size() == times.size();
    if (times.isEmpty()
        || times.size() > MOST
        || !once
        || !times.stream().allMatch(this::possible)) {
      throw Problem.of(
          422, "VIEWING_TIME", "Viewings begin on the half hour, on one of the coming days.");
    }
  }
}
