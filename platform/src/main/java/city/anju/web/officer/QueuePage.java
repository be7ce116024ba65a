package city.anju.web.officer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for officers, oldest first.
 *
 * @param escalated whether only what is overdue or split is shown
 * @param next number to go on after; null on the last page
 * @param district name of the reader's district; null for the whole city
 */
public record QueuePage(
    List<Row> rows, boolean escalated, @Nullable String next, @Nullable String district) {

  public QueuePage {
    rows = List.copyOf(rows);
  }

  /** Two who agreed would have ended it: then the register has changed since. */
  static String stands(int votes) {
    return votes == 0 ? "NOBODY" : votes == 1 ? "ONE" : "ANEW";
  }

  /**
   * One that waits.
   *
   * @param grounds why, in words
   * @param votes how many officers have decided
   * @param objection whether the applicant objects to a refusal
   */
  public record Row(
      String no,
      String location,
      String district,
      List<String> grounds,
      Instant openedAt,
      Instant dueAt,
      int votes,
      boolean split,
      boolean overdue,
      boolean objection) {

    public Row {
      grounds = List.copyOf(grounds);
    }

    /** How far it is: a member of {@code office.stands}. */
    public String stands() {
      return QueuePage.stands(votes);
    }
  }
}
