package city.anju.web.citizen;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The last day of an offer as it comes out of a form.
 *
 * @param day the day; null when it cannot be read
 * @param mistake member of the family {@code offer.error}; null when there is none
 */
record DayEntry(@Nullable LocalDate day, @Nullable String mistake) {

  static DayEntry of(String typed, LocalDate earliest, LocalDate latest) {
    if (typed.isEmpty()) {
      return new DayEntry(null, "UNTIL_EMPTY");
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.isBefore(earliest)) {
        return new DayEntry(day, "UNTIL_PAST");
      }
      return new DayEntry(day, day.isAfter(latest) ? "UNTIL_TOO_FAR" : null);
    } catch (DateTimeParseException notADate) {
      return new DayEntry(null, "UNTIL_MALFORMED");
    }
  }
}
