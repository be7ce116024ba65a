package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.register.OwnHome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's way to a code.
 *
 * @param no public number
 * @param unitCode the home
 * @param certNo certificate of the applicant
 * @param startedBy who started it
 * @param titleVersion title it stands on
 * @param state where it stands
 * @param terms what is offered
 * @param code the code it led to
 * @param stateSince when it came into its state
 * @param deadline the last day of a review, or of the co-owners' answers
 * @param endedWhy why it came to nothing; null where it did not, or was given up
 */
public record Application(
    String no,
    String unitCode,
    String certNo,
    UUID startedBy,
    long titleVersion,
    State state,
    OfferTerms terms,
    @Nullable String code,
    Instant stateSince,
    @Nullable LocalDate deadline,
    @Nullable EndedWhy endedWhy) {

  /** Why one came to nothing, where it was not the applicant's own act. */
  public enum EndedWhy {
    TITLE_CHANGED,
    CO_OWNER_REFUSED,
    CONSENT_OVERDUE
  }

  /** As it is at an instant, also when nobody has written down yet that its time has run out. */
  Application asOf(LocalDate today) {
    boolean overdue =
        state == State.WAITING_FOR_CO_OWNERS && deadline != null && deadline.isBefore(today);
    return overdue
        ? new Application(
            no,
            unitCode,
            certNo,
            startedBy,
            titleVersion,
            State.LAPSED,
            terms,
            code,
            stateSince,
            deadline,
            EndedWhy.CONSENT_OVERDUE)
        : this;
  }

  /** A new one, for a home of this person. */
  static Application draft(String no, OwnHome home, PersonId person, OfferTerms terms, Instant at) {
    return new Application(
        no,
        home.unitCode().value(),
        home.certNos().getFirst().value(),
        person.value(),
        home.titleVersion(),
        State.DRAFT,
        terms,
        null,
        at,
        null,
        null);
  }

  /** States of the procedure; the first four are open, and a home has one open application. */
  public enum State {
    DRAFT(true),
    WAITING_FOR_CO_OWNERS(true),
    IN_REVIEW(true),
    WAITING_FOR_CODE(true),
    PUBLISHED(false),
    REFUSED(false),
    LAPSED(false),
    WITHDRAWN(false);

    private final boolean open;

    State(boolean open) {
      this.open = open;
    }

    /** Whether it still stands in the way of another application for the home. */
    public boolean open() {
      return open;
    }
  }
}
