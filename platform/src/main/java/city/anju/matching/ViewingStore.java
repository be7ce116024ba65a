package city.anju.matching;

import city.anju.identity.PersonId;
import city.anju.matching.Viewing.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Viewings, as commands change them; each step writes down where it led. */
@Component
class ViewingStore {

  static final String ADD =
      """
      insert into matching.viewing (viewing_id, code, home_id, seller_id, buyer_id, state, wished_at,
        answer_by, place, area, version, step, step_by, asked_at, last_at)
      values (:id, :code, :home, :seller, :buyer, 'ASKED', :wishedAt, :answerBy, :place, :area, 1,
        'ASKED', :buyer, :at, :at)
      """;

  static final String FIND = "select v.* from matching.viewing v where v.viewing_id = :id";

  static final String LOCK =
      "select v.* from matching.viewing v where v.viewing_id = :id for update";

  static final String OPEN =
      """
      select v.* from matching.viewing v
      where v.code = :code and v.buyer_id = :buyer
        and v.state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED')
      for update
      """;

  static final String LATEST =
      """
      select v.* from matching.viewing v
      where v.home_id = :home and v.buyer_id = :buyer and v.seller_id = :seller
      order by v.asked_at desc limit 1
      """;

  static final String STEP =
      """
      update matching.viewing v
      set state = :state, ended_why = :endedWhy, wished_at = :wishedAt, times = :times::timestamptz[],
        viewing_at = :viewingAt, answer_by = :answerBy, version = v.version + 1, step = :step,
        step_by = :by, last_at = :at
      where v.viewing_id = :id and v.version = :version
      """;

  static final String TOUCH =
      "update matching.viewing set last_at = :at, shared_at = :sharedAt where viewing_id = :id";

  /** Whether one of the two has agreed to another viewing at that time. */
  static final String TAKEN =
      """
      select exists (
        select from matching.viewing v
        where v.state = 'CONFIRMED' and v.viewing_at = :time and v.viewing_id <> :id
          and (v.seller_id in (:seller, :buyer) or v.buyer_id in (:seller, :buyer)))
      """;

  static final String OPEN_OF_TWO =
      """
      select v.viewing_id from matching.viewing v
      where (v.seller_id, v.buyer_id) in ((:one, :other), (:other, :one))
        and v.state in ('ASKED', 'PROPOSED', 'PICKED', 'CONFIRMED')
      order by v.viewing_id
      """;

  static final String OVERDUE =
      """
      select v.viewing_id from matching.viewing v
      where v.state in ('ASKED', 'PROPOSED', 'PICKED') and v.answer_by <= :at
      order by v.viewing_id
      """;

  static final String FORGET =
      """
      delete from matching.viewing v
      where v.last_at < :before and (v.viewing_at is null or v.viewing_at < :before)
        and v.state not in ('ASKED', 'PROPOSED', 'PICKED')
      """;

  private final JdbcClient jdbc;

  ViewingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Viewing viewing) {
    jdbc.sql(ADD)
        .param("id", viewing.id())
        .param("code", viewing.code())
        .param("home", viewing.home())
        .param("seller", viewing.seller().value())
        .param("buyer", viewing.buyer().value())
        .param("wishedAt", ViewingRows.utc(viewing.wishedAt()))
        .param("answerBy", ViewingRows.utc(viewing.answerBy()))
        .param("place", viewing.place())
        .param("area", viewing.area().squareMetres().movePointRight(2).longValueExact())
        .param("at", ViewingRows.utc(viewing.lastAt()))
        .update();
  }

  Optional<Viewing> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(ViewingRows::viewing).optional();
  }

  Optional<Viewing> lock(UUID id) {
    return jdbc.sql(LOCK).param("id", id).query(ViewingRows::viewing).optional();
  }

  Optional<Viewing> open(String code, PersonId buyer) {
    return jdbc.sql(OPEN)
        .param("code", code)
        .param("buyer", buyer.value())
        .query(ViewingRows::viewing)
        .optional();
  }

  Optional<Viewing> latest(UUID home, PersonId buyer, PersonId seller) {
    return jdbc.sql(LATEST)
        .param("home", home)
        .param("buyer", buyer.value())
        .param("seller", seller.value())
        .query(ViewingRows::viewing)
        .optional();
  }

  /** Where a step leads. The version it starts from must still be the viewing's. */
  record Led(
      State state,
      Viewing.@Nullable EndedWhy endedWhy,
      @Nullable Instant wishedAt,
      List<Instant> times,
      @Nullable Instant viewingAt,
      Instant answerBy) {}

  void step(Viewing from, Led to, ViewingEntry.Kind step, @Nullable PersonId by, Instant at) {
    int moved =
        jdbc.sql(STEP)
            .param("id", from.id())
            .param("version", from.version())
            .param("state", to.state().name())
            .param("endedWhy", to.endedWhy() == null ? null : to.endedWhy().name())
            .param("wishedAt", ViewingRows.utc(to.wishedAt()))
            .param("times", ViewingRows.utc(to.times()))
            .param("viewingAt", ViewingRows.utc(to.viewingAt()))
            .param("answerBy", ViewingRows.utc(to.answerBy()))
            .param("step", step.name())
            .param("by", by == null ? null : by.value())
            .param("at", ViewingRows.utc(at))
            .update();
    if (moved != 1) {
      throw new IllegalStateException("a locked viewing has changed: " + from.id());
    }
  }

  void touch(Viewing viewing, @Nullable Instant sharedAt, Instant at) {
    jdbc.sql(TOUCH)
        .param("id", viewing.id())
        .param("sharedAt", ViewingRows.utc(sharedAt))
        .param("at", ViewingRows.utc(at))
        .update();
  }

  boolean taken(Viewing viewing, Instant time) {
    return jdbc.sql(TAKEN)
        .param("time", ViewingRows.utc(time))
        .param("id", viewing.id())
        .param("seller", viewing.seller().value())
        .param("buyer", viewing.buyer().value())
        .query(Boolean.class)
        .single();
  }

  List<UUID> openOfTwo(PersonId one, PersonId other) {
    return jdbc.sql(OPEN_OF_TWO)
        .param("one", one.value())
        .param("other", other.value())
        .query(UUID.class)
        .list();
  }

  List<UUID> overdue(Instant at) {
    return jdbc.sql(OVERDUE).param("at", ViewingRows.utc(at)).query(UUID.class).list();
  }

  int forget(Instant before) {
    return jdbc.sql(FORGET).param("before", ViewingRows.utc(before)).update();
  }
}
