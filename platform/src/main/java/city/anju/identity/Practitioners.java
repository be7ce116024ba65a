package city.anju.identity;

import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.BlindIndex;
import city.anju.crypto.PersonalData;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.IdDocument;
import city.anju.shared.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works for an agency, or did until lately (H23): to them owners' own offers do not exist. A
 * record of imported people, until agencies file theirs; whether somebody is one is asked on every
 * request, by identity document, and never kept in a session.
 */
public class Practitioners {

  private static final String NUMBER_PLACE = "identity.practitioner.id_sealed";

  private final PractitionerStore store;
  private final People people;
  private final PersonalData personalData;
  private final BlindIndex index;
  private final Audit audit;
  private final CityProfile city;
  private final CityClock clock;

  Practitioners(
      PractitionerStore store,
      People people,
      Sealing sealing,
      Audit audit,
      CityProfile city,
      CityClock clock) {
    this.store = store;
    this.people = people;
    this.personalData = sealing.personalData();
    this.index = sealing.index();
    this.audit = audit;
    this.city = city;
    this.clock = clock;
  }

  /** How documents are kept and found. */
  record Sealing(PersonalData personalData, BlindIndex index) {}

  /**
   * What is known of somebody's work.
   *
   * @param since first day
   * @param until last day; null while they work
   */
  public record Work(IdDocument document, LocalDate since, @Nullable LocalDate until) {

    public Work {
      if (until != null && until.isBefore(since)) {
        throw new IllegalArgumentException("nobody leaves before he comes");
      }
    }
  }

  /**
   * Whether this person counts as a practitioner today: at work, or gone for less than the
   * profile's months.
   */
  @Transactional(readOnly = true)
  public boolean includes(PersonId person) {
    return includes(people.identityOf(person).document());
  }

  /** The same of who has just been found: one statement, which is a transaction of its own. */
  public boolean includes(IdDocument document) {
    LocalDate today = clock.today();
    return store.counts(
        index.candidates("id", document.indexText()),
        today,
        today.minusMonths(city.practitionerMonths()));
  }

  /** Takes these people over; who is known already gets the new days. */
  @Transactional
  public void take(List<Work> works, Actor by) {
    Instant now = clock.now();
    for (Work work : works) {
      List<byte[]> candidates = index.candidates("id", work.document().indexText());
      if (!store.sayAgain(candidates, work.since(), work.until(), now)) {
        add(work, now);
      }
    }
    audit.record(
        AuditEvent.PRACTITIONERS_IMPORTED,
        by,
        "practitioners",
        Map.of("people", String.valueOf(works.size())));
  }

  private void add(Work work, Instant now) {
    UUID id = Uuid7.next(now);
    IdDocument document = work.document();
    store.add(
        id,
        document.kind().name(),
        personalData.protect(NUMBER_PLACE, id, document.number()),
        index.of("id", document.indexText()),
        work.since(),
        work.until(),
        now);
  }
}
