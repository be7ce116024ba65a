package city.anju.listing;

import city.anju.shared.CityClock;
import city.anju.shared.Uuid7;
import city.anju.shared.Yuan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of listings that co-owners are asked about. */
@Component
class ProposalStore {

  static final String PROPOSE =
      """
      insert into listing.proposal (proposal_id, code, person_id, price, entrusted_until, state, at,
        deadline)
      values (:id, :code, :person, :price, :until, 'OPEN', :at, :deadline)
      """;

  /** What has run out by now is not open, whether or not anybody has written it down. */
  static final String OPEN =
      """
      select p.proposal_id, p.code, p.person_id, p.price, p.entrusted_until, p.at, p.deadline
      from listing.proposal p
      where p.code = any (:codes::text[]) and p.state = 'OPEN' and p.deadline > :at
      """;

  static final String CLOSE =
      "update listing.proposal set state = :state where proposal_id = :id and state = 'OPEN'";

  static final String CLOSE_ALL =
      "update listing.proposal set state = 'REPLACED' where code = :code and state = 'OPEN'";

  static final String OVERDUE =
      """
      with overdue as (
        update listing.proposal p set state = 'OVERDUE'
        where p.state = 'OPEN' and p.deadline <= :at
        returning p.code
      )
      insert into listing.notice (unit_code, title_version, kind, subject, at)
      select l.unit_code, l.title_version, 'CHANGE_OVERDUE', l.code, :at
      from overdue o join listing.listing l on l.code = o.code
      where l.status = 'PUBLISHED'
      """;

  private final JdbcClient jdbc;
  private final CityClock clock;

  ProposalStore(JdbcClient jdbc, CityClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A change that waits; of price and last day, one is there. */
  record Proposal(
      UUID id,
      String code,
      UUID by,
      @Nullable Yuan price,
      @Nullable LocalDate lastDay,
      Instant at,
      LocalDate deadline) {

    /** What would be offered. */
    OfferTerms terms(OfferTerms now) {
      return new OfferTerms(
          price == null ? now.price() : price,
          lastDay == null ? now.lastDay() : lastDay,
          now.title(),
          now.description(),
          price == null ? now.floor() : price);
    }
  }

  /** Proposes; what was proposed before is replaced. */
  UUID propose(Proposal wanted) {
    jdbc.sql(CLOSE_ALL).param("code", wanted.code()).update();
    UUID id = Uuid7.next(wanted.at());
    jdbc.sql(PROPOSE)
        .param("id", id)
        .param("code", wanted.code())
        .param("person", wanted.by())
        .param("price", wanted.price() == null ? null : wanted.price().amount())
        .param("until", wanted.lastDay() == null ? null : end(wanted.lastDay()))
        .param("at", wanted.at().atOffset(ZoneOffset.UTC))
        .param("deadline", end(wanted.deadline()))
        .update();
    return id;
  }

  Optional<Proposal> open(String code, Instant at) {
    return open(List.of(code), at).stream().findFirst();
  }

  /** The open ones of several listings; a listing has one at most. */
  List<Proposal> open(Collection<String> codes, Instant at) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(OPEN)
            .param("codes", codes.toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(this::proposal)
            .list();
  }

  void close(UUID id, String state) {
    jdbc.sql(CLOSE).param("id", id).param("state", state).update();
  }

  void writeDownOverdue(Instant at) {
    jdbc.sql(OVERDUE).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private OffsetDateTime end(LocalDate lastDay) {
    return clock.endOf(lastDay).atOffset(ZoneOffset.UTC);
  }

  private Proposal proposal(ResultSet row, int number) throws SQLException {
    long price = row.getLong("price");
    boolean priced = !row.wasNull();
    OffsetDateTime until = row.getObject("entrusted_until", OffsetDateTime.class);
    return new Proposal(
        row.getObject("proposal_id", UUID.class),
        row.getString("code"),
        row.getObject("person_id", UUID.class),
        priced ? new Yuan(price) : null,
        until == null ? null : ApplicationStore.lastDayBefore(until.toInstant(), clock),
        ApplicationStore.instant(row, "at"),
        ApplicationStore.lastDayBefore(ApplicationStore.instant(row, "deadline"), clock));
  }
}
