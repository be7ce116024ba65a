package city.anju.matching;

import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.shared.CityClock;
import city.anju.watch.Habit;
import city.anju.watch.Noticed;
import city.anju.watch.Reports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two of a viewing have to say to each other: messages, contacts that each sees when both
 * agreed, and how one is rid of the other.
 */
@Service
public class ViewingTalks {

  /** Longest contact that may be shared. */
  public static final int LONGEST_CONTACT = 60;

  private static final int SHORTEST_CONTACT = 5;

  private final ViewingSteps steps;
  private final ViewingStore viewings;
  private final WrittenStore entries;
  private final ContactStore contacts;
  private final PersonStore persons;
  private final Means means;

  ViewingTalks(
      ViewingSteps steps,
      ViewingStore viewings,
      WrittenStore entries,
      ContactStore contacts,
      PersonStore persons,
      Means means) {
    this.steps = steps;
    this.viewings = viewings;
    this.entries = entries;
    this.contacts = contacts;
    this.persons = persons;
    this.means = means;
  }

  /** What else it needs. */
  @Component
  record Means(
      Writing writing,
      Signs signs,
      Addresses addresses,
      ComplaintStore complaints,
      Reports reports,
      CityClock clock) {}

  /** Why somebody is reported. */
  public enum Reason {
    PRACTITIONER,
    NOT_THE_HOME,
    MONEY,
    RUDE,
    ABSENT,
    OTHER
  }

  /**
   * Writes to the other.
   *
   * @param key the form's hidden key: sent twice, it is written once
   * @throws Problem 404 when it is not theirs, 409 {@code VIEWING_CHANGED} when it has ended or
   *     {@code LISTING_ENDED}, 422 {@code CONTACT_IN_WORDS}, {@code WORDS_TOO_LONG}, 429 {@code
   *     MESSAGE_LIMIT}
   */
  @Transactional
  public void write(PersonId person, UUID id, String words, UUID key) {
    Viewing now = open(person, id);
    means.writing().check(words, now, person);
    Instant at = means.clock().now();
    if (entries.add(key, id, ViewingEntry.Kind.MESSAGE, person, words, List.of(), at)) {
      means.writing().countMessage(person);
      viewings.touch(now, now.sharedAt(), at);
      steps.record(AuditEvent.VIEWING_MESSAGE, person, id);
    }
  }

  private Viewing open(PersonId person, UUID id) {
    Viewing now = steps.locked(person, id, true);
    if (!now.state().open()) {
      throw ViewingSteps.changed();
    }
    return now;
  }

  /**
   * Is willing to share this contact; when the other is too, each sees the other's.
   *
   * @throws Problem 404 when it is not theirs, 409 when it has ended, 422 {@code CONTACT_LENGTH}
   */
  @Transactional
  public void offer(PersonId person, UUID id, String contact) {
    if (contact.length() < SHORTEST_CONTACT || contact.length() > LONGEST_CONTACT) {
      throw Problem.of(422, "CONTACT_LENGTH", "A contact has 5 to 60 characters.");
    }
    Viewing now = open(person, id);
    boolean before = contacts.offers(id, person);
    boolean both = contacts.offers(id, now.other(person));
    Instant at = means.clock().now();
    contacts.offer(id, person, contact, at);
    if (before) {
      return; // another one in the place of the first
    }
    means.writing().countMessage(person);
    steps.record(AuditEvent.CONTACT_OFFERED, person, id);
    if (both) {
      entries.add(id, ViewingEntry.Kind.CONTACTS_SHARED, person, null, List.of(), at);
      steps.record(AuditEvent.CONTACTS_SHARED, person, id);
      means.addresses().contactTo(now, at);
    } else {
      entries.add(id, ViewingEntry.Kind.CONTACT_OFFERED, person, null, List.of(), at);
    }
    viewings.touch(now, both ? at : null, at);
    means.signs().look(person, at);
  }

  /** Shares no longer; neither sees the other's then. */
  @Transactional
  public void takeBack(PersonId person, UUID id) {
    Viewing now = steps.locked(person, id, false);
    if (contacts.takeBack(id, person)) {
      Instant at = means.clock().now();
      entries.add(id, ViewingEntry.Kind.CONTACT_TAKEN_BACK, person, null, List.of(), at);
      viewings.touch(now, null, at);
      steps.record(AuditEvent.CONTACT_TAKEN_BACK, person, id);
    }
  }

  /**
   * Tells the officers of the other; nothing else comes of it by itself. A second report about the
   * same viewing adds nothing.
   *
   * @throws Problem 404 when it is not theirs, 422 {@code WORDS_TOO_LONG}
   */
  @Transactional
  public void report(PersonId person, UUID id, Reason reason, @Nullable String words) {
    if (words != null && words.length() > Viewings.LONGEST_WORDS) {
      throw Problem.of(422, "WORDS_TOO_LONG", "This is more than may be written at once.");
    }
    Viewing now = steps.locked(person, id, false);
    Instant at = means.clock().now();
    if (means.complaints().add(now, person, reason.name(), words, at)) {
      PersonId about = now.other(person);
      Map<String, Long> figures = means.complaints().countedAbout(about);
      means
          .reports()
          .tell(
              new Noticed(
                  Habit.REPORTED_BY_OTHERS,
                  about.value(),
                  figures.values().stream().mapToLong(Long::longValue).sum(),
                  means.complaints().complainants(about),
                  figures));
      steps.record(AuditEvent.PERSON_REPORTED, person, id);
    }
  }

  /** Wants to hear no more of the other: all that is open between the two is closed. */
  @Transactional
  public void block(PersonId person, UUID id) {
    Viewing now = steps.locked(person, id, false);
    PersonId other = now.other(person);
    Instant at = means.clock().now();
    if (!persons.block(person, other, at)) {
      return;
    }
    for (UUID open : viewings.openOfTwo(person, other)) {
      Viewing one = viewings.lock(open).orElseThrow();
      if (!one.tookPlace(at)) {
        viewings.step(
            one,
            new ViewingStore.Led(
                ViewingStep.BLOCK.to(),
                Viewing.EndedWhy.BLOCKED,
                null,
                List.of(),
                null,
                one.answerBy()),
            ViewingEntry.Kind.BLOCKED,
            person,
            at);
        entries.add(open, ViewingEntry.Kind.BLOCKED, person, null, List.of(), at);
      }
    }
    steps.record(AuditEvent.PERSON_BLOCKED, person, id);
  }

  /** Hears of the other again; what was closed stays so. */
  @Transactional
  public void unblock(PersonId person, UUID id) {
    Viewing now = steps.locked(person, id, false);
    if (persons.unblock(person, now.other(person))) {
      steps.record(AuditEvent.PERSON_UNBLOCKED, person, id);
    }
  }
}
