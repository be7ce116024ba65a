package city.anju.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the officers should know of one subject on one day of the city.
 *
 * @param subject a client's or person's id, or the digest of an address, network or certificate
 * @param asked different questions since the first
 * @param odd how many of them were those of the habit
 * @param refused how often the subject came although it had to wait
 * @param level how often it had been slowed: each time twice as long
 * @param figures what else was seen, by name: pages make plain words of it
 */
public record Report(
    LocalDate day,
    Habit habit,
    String subjectKind,
    String subject,
    Instant firstSeen,
    Instant lastSeen,
    long asked,
    long odd,
    long refused,
    int level,
    Map<String, Long> figures) {

  public Report {
    figures = Map.copyOf(figures);
  }
}
