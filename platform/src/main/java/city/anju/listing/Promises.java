package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Sm3;
import city.anju.identity.PersonId;
import city.anju.shared.CityProfile;
import city.anju.shared.Promise;
import city.anju.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises (承诺书) people agreed to, each kept with the text that was shown. */
@Component
class Promises {

  static final String KEEP_PROMISE =
      """
      with kept as (
        insert into listing.promise (promise_id, person_id, unit_code, version, language, text, digest,
          agreed_at)
        values (:id, :person, :unitCode, :version, :language, :text, :digest, :at)
      )
      select audit.record_event(:at, :event, :actorKind, :actorId, :application, '{}')
      """;

  private final JdbcClient jdbc;
  private final CityProfile city;

  Promises(JdbcClient jdbc, CityProfile city) {
    this.jdbc = jdbc;
    this.city = city;
  }

  /**
   * Keeps what the person agreed to, with the digest of its text.
   *
   * @throws Problem 409 {@code PROMISE_CHANGED} when it is not the text of today
   */
  UUID agreed(PersonId person, Application application, Agreement agreement, Instant at) {
    Promise promise = city.promise();
    if (!promise.version().equals(agreement.version())) {
      throw Problem.of(
          409, "PROMISE_CHANGED", "The text of the promise has changed. Read it again.");
    }
    String text = agreement.language().equals("en") ? promise.textEn() : promise.textZh();
    Actor by = OwnerListings.by(person);
    UUID id = Uuid7.next(at);
    jdbc.sql(KEEP_PROMISE)
        .param("id", id)
        .param("person", person.value())
        .param("unitCode", application.unitCode())
        .param("version", promise.version())
        .param("language", agreement.language())
        .param("text", text)
        .param("digest", Sm3.digest(text.getBytes(StandardCharsets.UTF_8)))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("event", AuditEvent.PROMISE_AGREED.name())
        .param("actorKind", by.kind().name())
        .param("actorId", by.id())
        .param("application", application.no())
        .query((row, number) -> number)
        .single();
    return id;
  }
}
