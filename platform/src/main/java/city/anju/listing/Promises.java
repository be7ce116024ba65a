package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Sm3;
import city.anju.identity.PersonId;
import city.anju.shared.CityProfile;
import city.anju.shared.Promise;
import city.anju.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises (承诺书) people agreed to, each kept with the text that was shown. */
@Component
class Promises {

  static final String KEEP_PROMISES =
      """
      with agreed as (
        select * from unnest(:ids::uuid[], :persons::uuid[], :unitCodes::text[], :languages::text[],
          :texts::text[], :digests::bytea[], :applications::text[])
          as r (promise_id, person_id, unit_code, language, text, digest, application_no)
      ), kept as (
        insert into listing.promise (promise_id, person_id, unit_code, version, language, text, digest,
          agreed_at)
        select r.promise_id, r.person_id, r.unit_code, :version, r.language, r.text, r.digest, :at
        from agreed r
      )
      select audit.record_event(:at, :event, 'PERSON', r.person_id::text, r.application_no, '{}')
      from agreed r
      """;

  private final JdbcClient jdbc;
  private final CityProfile city;

  Promises(JdbcClient jdbc, CityProfile city) {
    this.jdbc = jdbc;
    this.city = city;
  }

  /** Whether it is the text of today that was shown. */
  boolean isOfToday(Agreement agreement) {
    return city.promise().version().equals(agreement.version());
  }

  /**
   * Keeps what the person agreed to, with the digest of its text.
   *
   * @throws Problem 409 {@code PROMISE_CHANGED} when it is not the text of today
   */
  UUID agreed(PersonId person, Application application, Agreement agreement, Instant at) {
    if (!isOfToday(agreement)) {
      throw Problem.of(
          409, "PROMISE_CHANGED", "The text of the promise has changed. Read it again.");
    }
    Agreed agreed = new Agreed(person, application, agreement.language());
    return Objects.requireNonNull(keep(List.of(agreed), at).get(application.no()));
  }

  /**
   * Who agreed to the text of today, about which application, and in which language it was shown.
   */
  record Agreed(PersonId person, Application application, String language) {}

  /** Keeps what several people agreed to; the ids by the number of the application. */
  Map<String, UUID> keep(List<Agreed> all, Instant at) {
    Promise promise = city.promise();
    List<String> texts =
        all.stream()
            .map(one -> one.language().equals("en") ? promise.textEn() : promise.textZh())
            .toList();
    Map<String, UUID> ids = new LinkedHashMap<>();
    all.forEach(one -> ids.put(one.application().no(), Uuid7.next(at)));
    jdbc.sql(KEEP_PROMISES)
        .param("ids", ids.values().toArray(UUID[]::new))
        .param("persons", all.stream().map(one -> one.person().value()).toArray(UUID[]::new))
        .param(
            "unitCodes",
            all.stream().map(one -> one.application().unitCode()).toArray(String[]::new))
        .param("languages", all.stream().map(Agreed::language).toArray(String[]::new))
        .param("texts", texts.toArray(String[]::new))
        .param(
            "digests",
            texts.stream()
                .map(text -> Sm3.digest(text.getBytes(StandardCharsets.UTF_8)))
                .toArray(byte[][]::new))
        .param("applications", ids.keySet().toArray(String[]::new))
        .param("version", promise.version())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("event", AuditEvent.PROMISE_AGREED.name())
        .query((row, number) -> number)
        .list();
    return ids;
  }
}
