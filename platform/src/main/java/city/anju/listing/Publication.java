package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Fingerprints;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.CodeSource;
import city.anju.shared.ListingCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a number and publishes. Everything that may fail or wait has come before; after the counter
 * is locked only the clock is read, then one statement inserts all that carries the code, and
 * nothing follows but the commit (decision 0006). So numbers have no gaps and run in commit order.
 */
@Component
class Publication {

  /** Last number of a district and month. */
  static final int LAST_SEQUENCE = 99_999;

  /** From here on the officers are warned. */
  static final int NEARLY_USED_UP = 80_000;

  static final String LOCK_COUNTER =
      """
      select month, last, last_at from listing.code_counter where district = :district for update
      """;

  /** Who does not come from the queue takes no number while somebody of the district is in it. */
  static final String PUBLISH =
      """
      with counter as (
        update listing.code_counter set month = :month, last = :sequence, last_at = :at
        where district = :district and (:fromQueue or not exists (
          select 1 from listing.application w
          join register.homes('infinity') h on h.unit_code = w.unit_code
          where w.state = 'WAITING_FOR_CODE' and h.district = :district
        ))
        returning district
      ), published as (
        insert into listing.listing (code, kind, publisher, unit_code, district, title_version, status,
          status_since, price, entrusted_until, title, description, published_at, verification_no,
          application_id, replaces, price_floor)
        select :code, 'OWNER', 'OWNERS', a.unit_code, c.district, a.title_version, 'PUBLISHED', :at,
          a.price, a.entrusted_until, a.title, a.description, :at, :verificationNo, a.application_id,
          a.replaces, coalesce(a.price_floor, a.price)
        from counter c, listing.application a where a.application_no = :application
        returning code, price
      ), told as (
        insert into listing.change (code, type, at, price)
        select p.code, 'PUBLISHED', :at, p.price from published p
      ), priced as (
        insert into listing.price_change (code, price, at, authority, actor_kind, actor_id)
        select p.code, p.price, :at, 'INITIAL', 'PERSON', a.person_id::text
        from published p, listing.application a where a.application_no = :application
      ), notified as (
        insert into listing.notice (unit_code, title_version, kind, subject, at)
        select a.unit_code, a.title_version, 'PUBLISHED', p.code, :at
        from published p, listing.application a where a.application_no = :application
          and exists (select 1 from listing.consent c where c.application_id = a.application_id)
      ), applied as (
        update listing.application a set state = 'PUBLISHED', code = p.code, state_since = :at,
          verification_no = :verificationNo, promise_id = coalesce(:promise, a.promise_id),
          deadline = null
        from published p where a.application_no = :application
      )
      select
        audit.record_event(:at, :event, :actorKind, :actorId, p.code,
          jsonb_build_object('application', :application)),
        case when :key::text is not null then
          api.keep_answer(:scope, :key, :fingerprint, 201, jsonb_build_object('code', p.code), :at) end
      from published p
      """;

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final JdbcClient jdbc;
  private final CityProfile city;
  private final CityClock clock;
  private final Fingerprints fingerprints;

  Publication(JdbcClient jdbc, CityProfile city, CityClock clock, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.city = city;
    this.clock = clock;
    this.fingerprints = fingerprints;
  }

  /** The key under which the answer is kept, with the code inside it, and what was asked. */
  record AnswerKey(String scope, String key, String body) {

    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * What a publication rests on.
   *
   * @param promise agreed to just now; null when it was before
   */
  record Evidence(Verdict verdict, @Nullable UUID promise) {

    private String verificationNo() {
      return verdict.head().verificationNo();
    }

    private String district() {
      VerifiedHome home = verdict.home();
      if (home == null) {
        throw new IllegalStateException("only a home behind the gate is published");
      }
      return home.district();
    }
  }

  private record Counter(LocalDate month, int last, OffsetDateTime lastAt) {}

  /**
   * Publishes an owner's application whose home is locked and has just passed.
   *
   * @param by whose act it is
   * @param answer to be kept; null for an application from the queue of those that wait
   * @return the code, or empty when the month's numbers are used up or others wait already
   */
  Optional<ListingCode> publish(
      Application application, Evidence evidence, Actor by, @Nullable AnswerKey answer) {
    String district = evidence.district();
    Counter counter =
        jdbc.sql(LOCK_COUNTER).param("district", district).query(Counter.class).single();
    Instant at = latest(clock.now(), counter.lastAt().toInstant());
    YearMonth month = latest(clock.monthOf(at), YearMonth.from(counter.month()));
    int last = month.equals(YearMonth.from(counter.month())) ? counter.last() : 0;
    if (last >= LAST_SEQUENCE) {
      LOG.error("The codes of district {} for {} are used up; listings wait.", district, month);
      return Optional.empty();
    }
    int sequence = last + 1;
    ListingCode code = city.codeTemplate().format(district, month, sequence, CodeSource.OWNER);
    Optional<Integer> published =
        jdbc.sql(PUBLISH)
            .param("district", district)
            .param("fromQueue", answer == null)
            .param("month", month.atDay(1))
            .param("sequence", sequence)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("code", code.value())
            .param("application", application.no())
            .param("verificationNo", evidence.verificationNo())
            .param("promise", evidence.promise())
            .param("scope", answer == null ? null : answer.scope())
            .param("key", answer == null ? null : answer.key())
            .param("fingerprint", answer == null ? null : fingerprints.of(answer.bytes()))
            .param("event", AuditEvent.LISTING_PUBLISHED.name())
            .param("actorKind", by.kind().name())
            .param("actorId", by.id())
            .query((row, number) -> number)
            .optional();
    if (sequence >= NEARLY_USED_UP && sequence % 1000 == 0) {
      LOG.warn(
          "District {} has used {} of {} codes of {}.", district, sequence, LAST_SEQUENCE, month);
    }
    return published.map(row -> code);
  }

  private static <T extends Comparable<? super T>> T latest(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
