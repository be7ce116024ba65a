package city.anju.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that waits, or waited, for officers.
 *
 * @param no public number
 * @param applicationNo the application
 * @param unitCode the home
 * @param grounds rules that sent it here, or {@code PHOTOS}
 * @param openedAt since when
 * @param dueAt when it is overdue
 * @param objectsTo the refusal the applicant objects to; null for a first review
 * @param objection the applicant's words
 * @param outcome {@code PASSED} or {@code REFUSED}; null while the officers have not decided
 * @param decidedAt when they did
 */
public record Review(
    UUID id,
    String no,
    String applicationNo,
    String unitCode,
    List<String> grounds,
    Instant openedAt,
    Instant dueAt,
    @Nullable UUID objectsTo,
    @Nullable String objection,
    @Nullable String outcome,
    @Nullable Instant decidedAt) {

  public Review {
    grounds = List.copyOf(grounds);
  }

  /**
   * What one officer decided.
   *
   * @param findings digest of what stood against the home then
   * @param note free words; null when none were needed
   */
  public record Vote(
      UUID officer,
      String staffNo,
      String findings,
      boolean pass,
      ReviewReason reason,
      @Nullable String note,
      Instant at) {}

  /**
   * A line of the queue.
   *
   * @param location where the home is
   * @param district its district
   * @param votes how many officers have decided so far
   * @param split whether two of them disagree, so that a senior decides
   * @param overdue whether its time is over
   */
  public record Waiting(
      Review review, String location, String district, int votes, boolean split, boolean overdue) {}
}
