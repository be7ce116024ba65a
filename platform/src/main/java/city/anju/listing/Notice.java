package city.anju.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an owner is told of his home, on his own pages.
 *
 * @param id grows with every notice
 * @param kind what happened
 * @param location where the home is; null when it is no longer theirs
 * @param subject number of the application, or the code
 * @param by who did it, masked; null: the register, the rules, time, or the reader
 * @param you whether the reader did it
 * @param words the reason that was given
 * @param at when
 * @param unread whether it is new to the reader
 */
public record Notice(
    long id,
    Kind kind,
    @Nullable String location,
    String subject,
    @Nullable String by,
    boolean you,
    @Nullable String words,
    Instant at,
    boolean unread) {

  /** What there is to tell. */
  public enum Kind {
    ASKED,
    AGREED,
    REFUSED,
    OVERDUE,
    TITLE_CHANGED,
    PUBLISHED,
    PAUSED,
    WITHDRAWN,
    REVOKED,
    PRICE_CHANGED,
    TERM_CHANGED,
    CHANGE_ASKED,
    CHANGE_REFUSED,
    CHANGE_OVERDUE,
    REVIEW_PASSED,
    REVIEW_REFUSED;

    /** Whether its subject is a listing. */
    public boolean ofListing() {
      return switch (this) {
        case ASKED, AGREED, REFUSED, OVERDUE, PAUSED, REVIEW_PASSED, REVIEW_REFUSED -> false;
        case TITLE_CHANGED,
            PUBLISHED,
            WITHDRAWN,
            REVOKED,
            PRICE_CHANGED,
            TERM_CHANGED,
            CHANGE_ASKED,
            CHANGE_REFUSED,
            CHANGE_OVERDUE ->
            true;
      };
    }
  }
}
