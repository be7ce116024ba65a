package city.anju.listing;

import city.anju.listing.Review.Vote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers decided in reviews. */
@Component
class VoteStore {

  static final String VOTE =
      """
      insert into listing.review_vote (review_id, officer_id, findings, staff_no, pass, reason, note, at)
      values (:review, :officer, :findings, :staffNo, :pass, :reason, :note, :at)
      """;

  static final String VOTES =
      """
      select review_id, officer_id, staff_no, findings, pass, reason, note, at
      from listing.review_vote where review_id = any (:reviews::uuid[]) order by at, officer_id
      """;

  private final JdbcClient jdbc;

  VoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Review review, Vote vote) {
    jdbc.sql(VOTE)
        .param("review", review.id())
        .param("officer", vote.officer())
        .param("findings", vote.findings())
        .param("staffNo", vote.staffNo())
        .param("pass", vote.pass())
        .param("reason", vote.reason().name())
        .param("note", vote.note())
        .param("at", vote.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Vote> of(UUID review) {
    return of(List.of(review)).getOrDefault(review, List.of());
  }

  /** By review; one without any is not among the keys. */
  Map<UUID, List<Vote>> of(Collection<UUID> reviews) {
    Map<UUID, List<Vote>> votes = new HashMap<>();
    jdbc.sql(VOTES)
        .param("reviews", reviews.toArray(UUID[]::new))
        .query(
            row -> {
              votes
                  .computeIfAbsent(row.getObject("review_id", UUID.class), one -> new ArrayList<>())
                  .add(vote(row));
            });
    return votes;
  }

  /** Those that came to an end, each with how officers decided; one that has not, without. */
  List<ReviewFile.Earlier> withVotes(List<Review> reviews) {
    Map<UUID, List<Vote>> votes =
        of(reviews.stream().filter(one -> one.outcome() != null).map(Review::id).toList());
    return reviews.stream()
        .map(one -> new ReviewFile.Earlier(one, votes.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static Vote vote(ResultSet row) throws SQLException {
    return new Vote(
        row.getObject("officer_id", UUID.class),
        row.getString("staff_no"),
        row.getString("findings"),
        row.getBoolean("pass"),
        ReviewReason.valueOf(row.getString("reason")),
        row.getString("note"),
        ApplicationStore.instant(row, "at"));
  }
}
