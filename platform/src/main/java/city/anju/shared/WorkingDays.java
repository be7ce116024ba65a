package city.anju.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Monday to Friday, but for the holidays and the weekends worked instead that the State Council
 * names.
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {
  public WorkingDays {
    holidays = Set.copyOf(holidays);
    workedWeekends = Set.copyOf(workedWeekends);
  }

  public boolean isWorkingDay(LocalDate date) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? workedWeekends.contains(date) : !holidays.contains(date);
  }

  /** The last day of a deadline: the day it is set on does not count. */
  public LocalDate plus(LocalDate date, int workingDays) {
    LocalDate day = date;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
