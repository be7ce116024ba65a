package city.anju.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners answered, each time with what they were shown. */
@Component
class ConsentStore {

  static final String ANSWER_OFFER =
      """
      insert into listing.consent (application_id, person_id, answer, reason, promise_id, price,
        price_floor, entrusted_until, title_version, at)
      select a.application_id, :person, :answer, :reason, :promise, a.price, a.price_floor,
        a.entrusted_until, a.title_version, :at
      from listing.application a where a.application_no = :no
      """;

  static final String ANSWER_CHANGE =
      """
      insert into listing.consent (application_id, proposal_id, person_id, answer, reason, price,
        price_floor, entrusted_until, title_version, at)
      select l.application_id, p.proposal_id, :person, :answer, :reason, coalesce(p.price, l.price),
        coalesce(p.price, l.price_floor), coalesce(p.entrusted_until, l.entrusted_until),
        l.title_version, :at
      from listing.proposal p join listing.listing l on l.code = p.code
      where p.proposal_id = :proposal
      """;

  static final String REVOKE =
      """
      insert into listing.consent (application_id, person_id, answer, reason, price, price_floor,
        entrusted_until, title_version, at)
      select l.application_id, :person, 'REVOKED', :reason, l.price, l.price_floor,
        l.entrusted_until, l.title_version, :at
      from listing.listing l where l.code = :code
      """;

  /** Only to the terms and the title as they are now. */
  static final String AGREED_TO_OFFER =
      """
      select distinct c.person_id
      from listing.application a
      join listing.consent c on c.application_id = a.application_id
      where a.application_no = :no and c.proposal_id is null and c.answer = 'AGREED'
        and c.price = a.price and c.price_floor is not distinct from a.price_floor
        and c.entrusted_until = a.entrusted_until and c.title_version = a.title_version
      """;

  static final String AGREED_TO_CHANGE =
      """
      select distinct c.person_id from listing.consent c
      where c.proposal_id = :proposal and c.answer = 'AGREED'
      """;

  static final String REFUSAL =
      """
      select c.person_id, c.reason, c.at
      from listing.application a
      join listing.consent c on c.application_id = a.application_id
      where a.application_no = :no and c.proposal_id is null and c.answer = 'REFUSED'
      order by c.consent_id desc limit 1
      """;

  private final JdbcClient jdbc;

  ConsentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an owner answers. */
  record Answer(UUID person, String answer, @Nullable String reason, Instant at) {

    static Answer agreed(UUID person, Instant at) {
      return new Answer(person, "AGREED", null, at);
    }

    static Answer refused(UUID person, @Nullable String reason, Instant at) {
      return new Answer(person, "REFUSED", reason, at);
    }
  }

  void toOffer(String no, Answer answer, @Nullable UUID promise) {
    said(ANSWER_OFFER, answer).param("no", no).param("promise", promise).update();
  }

  void toChange(UUID proposal, Answer answer) {
    said(ANSWER_CHANGE, answer).param("proposal", proposal).update();
  }

  private JdbcClient.StatementSpec said(String sql, Answer answer) {
    return jdbc.sql(sql)
        .param("person", answer.person())
        .param("answer", answer.answer())
        .param("reason", answer.reason())
        .param("at", answer.at().atOffset(ZoneOffset.UTC));
  }

  void revoke(String code, UUID person, @Nullable String reason, Instant at) {
    jdbc.sql(REVOKE)
        .param("code", code)
        .param("person", person)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  record Refused(UUID personId, @Nullable String reason, Instant at) {}

  /** Who refused, and why; empty when nobody did. */
  Optional<Refused> refusal(String no) {
    return jdbc.sql(REFUSAL)
        .param("no", no)
        .query(
            (row, number) ->
                new Refused(
                    row.getObject("person_id", UUID.class),
                    row.getString("reason"),
                    ApplicationStore.instant(row, "at")))
        .optional();
  }

  List<UUID> agreedToOffer(String no) {
    return jdbc.sql(AGREED_TO_OFFER).param("no", no).query(UUID.class).list();
  }

  List<UUID> agreedToChange(UUID proposal) {
    return jdbc.sql(AGREED_TO_CHANGE).param("proposal", proposal).query(UUID.class).list();
  }
}
