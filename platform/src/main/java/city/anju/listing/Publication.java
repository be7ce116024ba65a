package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Fingerprints;
import city.anju.listing.CodeCounters.Moved;
import city.anju.shared.ListingCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a number and publishes. Everything that may fail or wait has come before; after the counter
 * is locked only the clock is read, then one statement inserts all that carries the code, and
 * nothing follows but the commit (decision 0006). So numbers have no gaps and run in commit order.
 */
@Component
class Publication {

  /** Who does not come from the queue takes no number while somebody of the district is in it. */
  static final String PUBLISH =
      """
      with asked as (
        select * from unnest(:codes::text[], :districts::text[], :applications::text[],
          :verificationNos::text[], :promises::uuid[], :scopes::text[], :keys::text[],
          :fingerprints::bytea[], :actorKinds::text[], :actorIds::text[])
          as r (code, district, application_no, verification_no, promise, scope, key, fingerprint,
            actor_kind, actor_id)
      ), counter as (
        update listing.code_counter c set month = n.month, last = n.last, last_at = n.at
        from unnest(:counted::text[], :months::date[], :lasts::integer[], :ats::timestamptz[])
          as n (district, month, last, at)
        where c.district = n.district and (:fromQueue or not exists (
          select 1 from listing.application w
          join register.homes('infinity') h on h.unit_code = w.unit_code
          where w.state = 'WAITING_FOR_CODE' and h.district = n.district
        ))
        returning c.district, c.last_at as at
      ), published as (
        insert into listing.listing (code, kind, publisher, unit_code, district, title_version, status,
          status_since, price, entrusted_until, title, description, published_at, verification_no,
          application_id, replaces, price_floor)
        select r.code, 'OWNER', 'OWNERS', a.unit_code, r.district, a.title_version, 'PUBLISHED', c.at,
          a.price, a.entrusted_until, a.title, a.description, c.at, r.verification_no, a.application_id,
          a.replaces, coalesce(a.price_floor, a.price)
        from asked r
        join counter c on c.district = r.district
        join listing.application a on a.application_no = r.application_no
        order by r.code
        returning code, price, application_id, published_at
      ), told as (
        insert into listing.change (code, type, at, price)
        select p.code, 'PUBLISHED', p.published_at, p.price from published p
      ), priced as (
        insert into listing.price_change (code, price, at, authority, actor_kind, actor_id)
        select p.code, p.price, p.published_at, 'INITIAL', 'PERSON', a.person_id::text
        from published p join listing.application a on a.application_id = p.application_id
      ), notified as (
        insert into listing.notice (unit_code, title_version, kind, subject, at)
        select a.unit_code, a.title_version, 'PUBLISHED', p.code, p.published_at
        from published p join listing.application a on a.application_id = p.application_id
        where exists (select 1 from listing.consent c where c.application_id = a.application_id)
      ), applied as (
        update listing.application a set state = 'PUBLISHED', code = r.code, state_since = p.published_at,
          verification_no = r.verification_no, promise_id = coalesce(r.promise, a.promise_id),
          deadline = null
        from published p join asked r on r.code = p.code
        where a.application_id = p.application_id
      )
      select p.code,
        audit.record_event(p.published_at, :event, r.actor_kind, r.actor_id, p.code,
          jsonb_build_object('application', r.application_no)),
        case when r.key is not null then
          api.keep_answer(r.scope, r.key, r.fingerprint, 201, jsonb_build_object('code', p.code),
            p.published_at) end
      from published p join asked r on r.code = p.code
      """;

  private final JdbcClient jdbc;
  private final CodeCounters counters;
  private final Fingerprints fingerprints;

  Publication(JdbcClient jdbc, CodeCounters counters, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.counters = counters;
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

  /**
   * An owner's application whose home is locked and has just passed.
   *
   * @param by whose act it is
   * @param answer to be kept; null for an application from the queue of those that wait
   */
  record Due(Application application, Evidence evidence, Actor by, @Nullable AnswerKey answer) {

    private String district() {
      return evidence.district();
    }
  }

  /** One that has its number. */
  private record Numbered(Due due, ListingCode code) {}

  /**
   * Publishes one.
   *
   * @return the code, or empty when the month's numbers are used up or others wait already
   */
  Optional<ListingCode> publish(Due due) {
    return Optional.ofNullable(publish(List.of(due), due.answer() == null).get(due));
  }

  /**
   * Publishes several who do not come from the queue.
   *
   * @return the codes of those who got one, numbered in their order
   */
  Map<Due, ListingCode> publish(List<Due> all) {
    return publish(all, false);
  }

  private Map<Due, ListingCode> publish(List<Due> all, boolean fromQueue) {
    CodeCounters.Locked locked = counters.lock(all.stream().map(Due::district).toList());
    List<Numbered> numbered =
        all.stream()
            .flatMap(due -> locked.next(due.district()).map(c -> new Numbered(due, c)).stream())
            .toList();
    if (numbered.isEmpty()) {
      return Map.of();
    }
    Set<String> published = published(numbered, locked, fromQueue);
    return numbered.stream()
        .filter(one -> published.contains(one.code().value()))
        .collect(Collectors.toMap(Numbered::due, Numbered::code));
  }

  private Set<String> published(List<Numbered> all, CodeCounters.Locked locked, boolean fromQueue) {
    List<CodeCounters.Moved> moved = locked.moved();
    return jdbc.sql(PUBLISH)
        .param("counted", moved.stream().map(Moved::district).toArray(String[]::new))
        .param(
            "months", moved.stream().map(m -> m.month().atDay(1).toString()).toArray(String[]::new))
        .param("lasts", moved.stream().map(Moved::last).toArray(Integer[]::new))
        .param("fromQueue", fromQueue)
        .param("ats", moved.stream().map(m -> m.at().toString()).toArray(String[]::new))
        .param("event", AuditEvent.LISTING_PUBLISHED.name())
        .param("codes", texts(all, one -> one.code().value()))
        .param("districts", texts(all, one -> one.due().district()))
        .param("applications", texts(all, one -> one.due().application().no()))
        .param("verificationNos", texts(all, one -> one.due().evidence().verificationNo()))
        .param(
            "promises",
            all.stream().map(one -> one.due().evidence().promise()).toArray(UUID[]::new))
        .param("scopes", answers(all, AnswerKey::scope))
        .param("keys", answers(all, AnswerKey::key))
        .param("fingerprints", all.stream().map(this::fingerprint).toArray(byte[][]::new))
        .param("actorKinds", texts(all, one -> one.due().by().kind().name()))
        .param("actorIds", texts(all, one -> one.due().by().id()))
        .query((row, number) -> row.getString("code"))
        .set();
  }

  private static @Nullable String[] texts(
      List<Numbered> all, Function<Numbered, @Nullable String> column) {
    return all.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable String[] answers(
      List<Numbered> all, Function<AnswerKey, String> column) {
    return texts(
        all,
        one -> {
          AnswerKey answer = one.due().answer();
          return answer == null ? null : column.apply(answer);
        });
  }

  private byte @Nullable [] fingerprint(Numbered one) {
    AnswerKey answer = one.due().answer();
    return answer == null ? null : fingerprints.of(answer.bytes());
  }
}
