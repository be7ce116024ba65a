package city.anju.listing;

import city.anju.listing.Review.Waiting;
import city.anju.shared.CityClock;
import city.anju.shared.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews. */
@Component
class ReviewStore {

  static final String OPEN =
      """
      insert into listing.review (review_id, review_no, application_id, unit_code, grounds, opened_at,
        due_at, objects_to, objection)
      select :id, :no, a.application_id, a.unit_code, :grounds, :at, :dueAt, :objectsTo, :objection
      from listing.application a where a.application_no = :application
      """;

  static final String FIND =
      """
      select r.review_id, r.review_no, a.application_no, r.unit_code, r.grounds, r.opened_at, r.due_at,
        r.objects_to, r.objection, r.outcome, r.decided_at
      from listing.review r join listing.application a on a.application_id = r.application_id
      where r.review_no = :no
      """;

  static final String OF_APPLICATION =
      """
      select r.review_id, r.review_no, a.application_no, r.unit_code, r.grounds, r.opened_at, r.due_at,
        r.objects_to, r.objection, r.outcome, r.decided_at
      from listing.review r join listing.application a on a.application_id = r.application_id
      where a.application_no = :application order by r.opened_at desc, r.review_id desc
      """;

  static final String OF_UNIT =
      """
      select r.review_id, r.review_no, a.application_no, r.unit_code, r.grounds, r.opened_at, r.due_at,
        r.objects_to, r.objection, r.outcome, r.decided_at
      from listing.review r join listing.application a on a.application_id = r.application_id
      where r.unit_code = :unit order by r.opened_at desc, r.review_id desc limit 50
      """;

  /** Oldest first; what an application that is no longer in review left behind does not wait. */
  static final String QUEUE =
      """
      select r.review_id, r.review_no, a.application_no, r.unit_code, r.grounds, r.opened_at, r.due_at,
        r.objects_to, r.objection, r.outcome, r.decided_at, h.location, h.district,
        v.votes, v.split, r.due_at <= :at as overdue
      from listing.review r
      join listing.application a on a.application_id = r.application_id and a.state = 'IN_REVIEW'
      join register.homes('infinity') h on h.unit_code = r.unit_code
      cross join lateral (
        select count(*)::integer as votes, count(*) > 1 and bool_or(x.pass) and not bool_and(x.pass) as split
        from listing.review_vote x where x.review_id = r.review_id
      ) v
      where r.outcome is null
        and (:district::text is null or h.district = :district)
        and (not :escalated or r.due_at <= :at or v.split)
        and (r.opened_at, r.review_no) > (:after::timestamptz, :afterNo::text)
      order by r.opened_at, r.review_no limit :limit
      """;

  static final String IS_OF =
      """
      select exists (
        select 1 from register.homes('infinity') h
        where h.unit_code = :unit and (:district::text is null or h.district = :district))
      """;

  static final String DECIDE =
      """
      update listing.review set outcome = :outcome, decided_at = greatest(:at, opened_at)
      where review_id = :id and outcome is null
      """;

  static final String PROMISED =
      """
      select p.version, p.agreed_at
      from listing.application a join listing.promise p on p.promise_id = a.promise_id
      where a.application_no = :no
      """;

  private final JdbcClient jdbc;
  private final CityClock clock;

  ReviewStore(JdbcClient jdbc, CityClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void open(
      String application,
      List<String> grounds,
      Instant at,
      Instant dueAt,
      @Nullable Review refusal,
      @Nullable String objection) {
    jdbc.sql(OPEN)
        .param("id", Uuid7.next(at))
        .param("no", Numbers.review(clock.dateOf(at)))
        .param("application", application)
        .param("grounds", grounds.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
        .param("objectsTo", refusal == null ? null : refusal.id())
        .param("objection", objection)
        .update();
  }

  Optional<Review> find(String no) {
    return jdbc.sql(FIND).param("no", no).query(ReviewStore::review).optional();
  }

  List<Review> ofApplication(String application) {
    return jdbc.sql(OF_APPLICATION)
        .param("application", application)
        .query(ReviewStore::review)
        .list();
  }

  List<Review> ofUnit(String unit) {
    return jdbc.sql(OF_UNIT).param("unit", unit).query(ReviewStore::review).list();
  }

  /**
   * A page of the queue.
   *
   * @param district only homes of this district; null: of the city
   * @param escalated only what is overdue, or split
   * @param after the last line of the page before; null from the beginning
   */
  List<Waiting> queue(
      @Nullable String district, boolean escalated, @Nullable Review after, int limit) {
    Instant begin = after == null ? Instant.EPOCH : after.openedAt();
    return jdbc.sql(QUEUE)
        .param("district", district)
        .param("escalated", escalated)
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("after", begin.atOffset(ZoneOffset.UTC))
        .param("afterNo", after == null ? "" : after.no())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Waiting(
                    review(row, number),
                    row.getString("location"),
                    row.getString("district"),
                    row.getInt("votes"),
                    row.getBoolean("split"),
                    row.getBoolean("overdue")))
        .list();
  }

  /** Whether the home lies in this district; null: in the city. */
  boolean isOf(@Nullable String district, String unitCode) {
    return jdbc.sql(IS_OF)
        .param("unit", unitCode)
        .param("district", district)
        .query(Boolean.class)
        .single();
  }

  boolean decide(Review review, String outcome, Instant at) {
    return jdbc.sql(DECIDE)
            .param("id", review.id())
            .param("outcome", outcome)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<ReviewFile.Promised> promised(String no) {
    return jdbc.sql(PROMISED)
        .param("no", no)
        .query(
            (row, number) ->
                new ReviewFile.Promised(
                    row.getString("version"), ApplicationStore.instant(row, "agreed_at")))
        .optional();
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Review(
        row.getObject("review_id", UUID.class),
        row.getString("review_no"),
        row.getString("application_no"),
        row.getString("unit_code"),
        List.of((String[]) row.getArray("grounds").getArray()),
        ApplicationStore.instant(row, "opened_at"),
        ApplicationStore.instant(row, "due_at"),
        row.getObject("objects_to", UUID.class),
        row.getString("objection"),
        row.getString("outcome"),
        decided == null ? null : decided.toInstant());
  }
}
