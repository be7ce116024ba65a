package city.anju.matching;

import city.anju.identity.PersonId;
import city.anju.shared.Area;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home that one person wants to see and another shows.
 *
 * @param id as in addresses
 * @param code the owner's listing
 * @param home the home by its public id
 * @param seller the owner who offers it
 * @param buyer who asked
 * @param endedWhy why it was closed; null where it was not
 * @param wishedAt when the buyer would like to come
 * @param times what the owner proposed last
 * @param viewingAt the time picked, or agreed
 * @param answerBy without an answer it lapses here
 * @param sharedAt since when both share contacts
 * @param place community or street, as the register names it
 * @param version grows with every step
 * @param step the last step
 * @param stepBy whose it was; null: the register's, the rules' or time's
 * @param lastAt when anything last happened
 */
public record Viewing(
    UUID id,
    String code,
    UUID home,
    PersonId seller,
    PersonId buyer,
    State state,
    @Nullable EndedWhy endedWhy,
    @Nullable Instant wishedAt,
    List<Instant> times,
    @Nullable Instant viewingAt,
    Instant answerBy,
    @Nullable Instant sharedAt,
    String place,
    Area area,
    long version,
    ViewingEntry.Kind step,
    @Nullable PersonId stepBy,
    Instant lastAt) {

  public Viewing {
    times = List.copyOf(times);
  }

  /** Where it stands; the first four are open. */
  public enum State {
    /** The owner has to answer. */
    ASKED(true),
    /** The buyer has to pick. */
    PROPOSED(true),
    /** The owner has to confirm. */
    PICKED(true),
    /** Both have confirmed. */
    CONFIRMED(true),
    DECLINED(false),
    CANCELLED(false),
    LAPSED(false),
    CLOSED(false);

    private final boolean open;

    State(boolean open) {
      this.open = open;
    }

    /** Whether it may still go on. */
    public boolean open() {
      return open;
    }
  }

  /** Why one was closed that neither had ended. */
  public enum EndedWhy {
    LISTING_ENDED,
    BLOCKED
  }

  /** The two of a viewing. */
  public enum Side {
    BUYER,
    SELLER
  }

  /** As it is at an instant, also when nobody has written down yet that its time has run out. */
  Viewing asOf(Instant at) {
    boolean waits = state.open() && state != State.CONFIRMED;
    return waits && !answerBy.isAfter(at)
        ? new Viewing(
            id,
            code,
            home,
            seller,
            buyer,
            State.LAPSED,
            null,
            wishedAt,
            times,
            viewingAt,
            answerBy,
            sharedAt,
            place,
            area,
            version,
            ViewingEntry.Kind.LAPSED,
            null,
            lastAt)
        : this;
  }

  /** Whether it was agreed and its time has come. */
  public boolean tookPlace(Instant at) {
    return state == State.CONFIRMED && viewingAt != null && !viewingAt.isAfter(at);
  }

  /** Which of the two this person is. */
  public Side sideOf(PersonId person) {
    return person.equals(buyer) ? Side.BUYER : Side.SELLER;
  }

  /** The other of the two. */
  public PersonId other(PersonId person) {
    return person.equals(buyer) ? seller : buyer;
  }

  /** Whose answer it waits for; null when for nobody's. */
  public @Nullable Side waitsFor() {
    return switch (state) {
      case ASKED, PICKED -> Side.SELLER;
      case PROPOSED -> Side.BUYER;
      case CONFIRMED, DECLINED, CANCELLED, LAPSED, CLOSED -> null;
    };
  }
}
