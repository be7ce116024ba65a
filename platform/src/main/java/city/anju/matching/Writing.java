package city.anju.matching;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.ViewingRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written, and how often on one day. */
@Component
class Writing {

  private static final int PIECES = 8;

  private final WrittenStore entries;
  private final PersonStore persons;
  private final ViewingRules rules;
  private final CityClock clock;

  Writing(WrittenStore entries, PersonStore persons, CityProfile city, CityClock clock) {
    this.entries = entries;
    this.persons = persons;
    this.rules = city.viewings();
    this.clock = clock;
  }

  /**
   * Words that begin something.
   *
   * @throws Problem 422 {@code WORDS_TOO_LONG} or {@code CONTACT_IN_WORDS}
   */
  void check(@Nullable String words) {
    if (words != null) {
      length(words);
      if (ContactWords.in(words)) {
        throw contact();
      }
    }
  }

  /** The same in a viewing, where both may have agreed to share. */
  void check(@Nullable String words, Viewing viewing, PersonId by) {
    if (words != null) {
      length(words);
      if (viewing.sharedAt() == null
          && ContactWords.in(words, entries.lastWordsOf(by, viewing.id(), PIECES))) {
        throw contact();
      }
    }
  }

  private static void length(String words) {
    if (words.length() > Viewings.LONGEST_WORDS) {
      throw Problem.of(422, "WORDS_TOO_LONG", "This is more than may be written at once.");
    }
  }

  private static Problem contact() {
    return Problem.of(
        422, "CONTACT_IN_WORDS", "Contacts are shared when both agree, and not written before.");
  }

  /**
   * @throws Problem 429 {@code VIEWING_LIMIT} when the day's number is used up
   */
  void countAsk(PersonId person) {
    if (!persons.countAsk(person, clock.today(), rules.asksPerDay())) {
      throw limit("VIEWING_LIMIT");
    }
  }

  /**
   * @throws Problem 429 {@code MESSAGE_LIMIT} when the day's number is used up
   */
  void countMessage(PersonId person) {
    if (!persons.countMessage(person, clock.today(), rules.messagesPerDay())) {
      throw limit("MESSAGE_LIMIT");
    }
  }

  private Problem limit(String code) {
    Instant now = clock.now();
    Instant again = clock.endOf(clock.dateOf(now));
    return Problem.of(429, code, "That was the number of this day; it begins anew at midnight.")
        .retryAfter(Duration.between(now, again));
  }
}
