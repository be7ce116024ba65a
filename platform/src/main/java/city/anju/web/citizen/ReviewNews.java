package city.anju.web.citizen;

import city.anju.listing.Review;
import city.anju.listing.ReviewFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a review went, as the applicant reads it.
 *
 * @param no its number
 * @param outcome {@code PASSED} or {@code REFUSED}; null while officers have not decided
 * @param decidedAt when they did
 * @param objection what the applicant had objected; null for a first review
 * @param reasons of a refusal: the officers', each with their words
 */
public record ReviewNews(
    String no,
    @Nullable String outcome,
    @Nullable Instant decidedAt,
    @Nullable String objection,
    List<Reason> reasons) {

  public ReviewNews {
    reasons = List.copyOf(reasons);
  }

  /** Whether it was refused. */
  public boolean refused() {
    return "REFUSED".equals(outcome);
  }

  /**
   * Why an officer refused.
   *
   * @param staffNo who
   * @param reason from the list
   */
  public record Reason(String staffNo, String reason, @Nullable String note) {}

  static List<ReviewNews> of(List<ReviewFile.Earlier> reviews) {
    return reviews.stream().map(ReviewNews::of).toList();
  }

  private static ReviewNews of(ReviewFile.Earlier earlier) {
    Review review = earlier.review();
    return new ReviewNews(
        review.no(),
        review.outcome(),
        review.decidedAt(),
        review.objection(),
        earlier.votes().stream()
            .filter(vote -> !vote.pass())
            .map(vote -> new Reason(vote.staffNo(), vote.reason().name(), vote.note()))
            .toList());
  }
}
