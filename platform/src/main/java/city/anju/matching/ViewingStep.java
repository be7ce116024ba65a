package city.anju.matching;

import static city.anju.matching.Viewing.State.ASKED;
import static city.anju.matching.Viewing.State.CANCELLED;
import static city.anju.matching.Viewing.State.CLOSED;
import static city.anju.matching.Viewing.State.CONFIRMED;
import static city.anju.matching.Viewing.State.DECLINED;
import static city.anju.matching.Viewing.State.LAPSED;
import static city.anju.matching.Viewing.State.PICKED;
import static city.anju.matching.Viewing.State.PROPOSED;

import city.anju.audit.AuditEvent;
import city.anju.matching.Viewing.Side;
import city.anju.matching.Viewing.State;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The procedure of a viewing (看房) as a table: from which states a step leads where, whose it is,
 * what is told and what recorded. What is not in it is refused; {@code docs/generated/viewing.md}
 * is drawn from it.
 */
public enum ViewingStep {
  /** A buyer asks, with a time he wishes, with words, or both. */
  ASK(Set.of(), ASKED, Who.BUYER, ViewingEntry.Kind.ASKED, AuditEvent.VIEWING_ASKED),
  /** The owner agrees to the time the buyer wished. */
  ACCEPT(
      Set.of(ASKED),
      CONFIRMED,
      Who.OWNER,
      ViewingEntry.Kind.CONFIRMED,
      AuditEvent.VIEWING_CONFIRMED),
  /** The owner proposes up to three times, or others than before. */
  PROPOSE(
      Set.of(ASKED, PROPOSED, PICKED, CONFIRMED),
      PROPOSED,
      Who.OWNER,
      ViewingEntry.Kind.PROPOSED,
      AuditEvent.VIEWING_TIMES_PROPOSED),
  /** The buyer picks one of them. */
  PICK(
      Set.of(PROPOSED),
      PICKED,
      Who.BUYER,
      ViewingEntry.Kind.PICKED,
      AuditEvent.VIEWING_TIME_PICKED),
  /** The owner confirms what was picked: both have. */
  CONFIRM(
      Set.of(PICKED),
      CONFIRMED,
      Who.OWNER,
      ViewingEntry.Kind.CONFIRMED,
      AuditEvent.VIEWING_CONFIRMED),
  /** The buyer asks for another time. */
  ASK_ANEW(
      Set.of(ASKED, PROPOSED, PICKED, CONFIRMED),
      ASKED,
      Who.BUYER,
      ViewingEntry.Kind.ASKED_ANEW,
      AuditEvent.VIEWING_ASKED),
  /** The owner does not want to, and says why. */
  DECLINE(Set.of(ASKED), DECLINED, Who.OWNER, ViewingEntry.Kind.DECLINED, AuditEvent.VIEWING_ENDED),
  /** Either calls it off before its time. */
  CANCEL(
      Set.of(ASKED, PROPOSED, PICKED, CONFIRMED),
      CANCELLED,
      Who.EITHER,
      ViewingEntry.Kind.CANCELLED,
      AuditEvent.VIEWING_ENDED),
  /** Nobody answered in the days of the city profile, or before the time itself. */
  LAPSE(Set.of(ASKED, PROPOSED, PICKED), LAPSED, Who.TIME, ViewingEntry.Kind.LAPSED, null),
  /** The listing was withdrawn, by whom or what ever. */
  LISTING_ENDS(
      Set.of(ASKED, PROPOSED, PICKED, CONFIRMED),
      CLOSED,
      Who.LISTING,
      ViewingEntry.Kind.LISTING_ENDED,
      null),
  /** One of the two wants to hear no more of the other. */
  BLOCK(
      Set.of(ASKED, PROPOSED, PICKED, CONFIRMED),
      CLOSED,
      Who.EITHER,
      ViewingEntry.Kind.BLOCKED,
      AuditEvent.PERSON_BLOCKED);

  /** Whose step one is. */
  public enum Who {
    BUYER,
    OWNER,
    EITHER,
    LISTING,
    TIME
  }

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<State> from;

  private final State to;
  private final Who who;
  private final ViewingEntry.Kind told;
  private final @Nullable AuditEvent recorded;

  ViewingStep(
      Set<State> from, State to, Who who, ViewingEntry.Kind told, @Nullable AuditEvent recorded) {
    this.from = from;
    this.to = to;
    this.who = who;
    this.told = told;
    this.recorded = recorded;
  }

  /** Whether one of the two may take it now. */
  public boolean mayBeTaken(Viewing.State state, Side by) {
    boolean his = who == Who.EITHER || who == (by == Side.BUYER ? Who.BUYER : Who.OWNER);
    return his && from.contains(state);
  }

  /** The states it starts from. */
  public Set<State> from() {
    return from;
  }

  /** The state it leads to. */
  public State to() {
    return to;
  }

  /** Whose step it is. */
  public Who who() {
    return who;
  }

  /** What both read of it. */
  public ViewingEntry.Kind told() {
    return told;
  }

  /** What the audit records; null: nothing of its own. */
  public @Nullable AuditEvent recorded() {
    return recorded;
  }
}
