package city.anju.listing;

import static city.anju.listing.Application.State.DRAFT;
import static city.anju.listing.Application.State.IN_REVIEW;
import static city.anju.listing.Application.State.LAPSED;
import static city.anju.listing.Application.State.PUBLISHED;
import static city.anju.listing.Application.State.REFUSED;
import static city.anju.listing.Application.State.WAITING_FOR_CODE;
import static city.anju.listing.Application.State.WAITING_FOR_CO_OWNERS;
import static city.anju.listing.Application.State.WITHDRAWN;

import city.anju.audit.AuditEvent;
import city.anju.listing.Application.State;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The procedure of an owner's application (自主挂牌) as a table: from which states an act leads where,
 * whose act it is, what is recorded, how long the next state may last, and on what it rests. A move
 * that is not in it is refused; {@code docs/generated/application.md} is drawn from it.
 */
public enum ApplicationStep {
  /** Saving an offer begins one, or changes it. */
  SAVE(Set.of(DRAFT), DRAFT, Who.OWNER, AuditEvent.APPLICATION_SAVED, null, "H20"),
  /** Submitted by a sole owner, and nothing stands against it. */
  PUBLISH(
      Set.of(DRAFT),
      PUBLISHED,
      Who.OWNER,
      AuditEvent.LISTING_PUBLISHED,
      "the last day of the offer",
      "Q6"),
  /** Submitted, and others own it too. */
  ASK_CO_OWNERS(
      Set.of(DRAFT, WAITING_FOR_CODE),
      WAITING_FOR_CO_OWNERS,
      Who.OWNER,
      AuditEvent.PROMISE_AGREED,
      "the days of the city profile; no longer once all have agreed",
      "Q32, 民法典 301"),
  /** One of several owners agrees, and others have still to, or a bar holds it up. */
  AGREE(
      Set.of(WAITING_FOR_CO_OWNERS),
      WAITING_FOR_CO_OWNERS,
      Who.CO_OWNER,
      AuditEvent.CONSENT_GIVEN,
      null,
      "Q32"),
  /** The last one agrees, or a bar that held it up is gone; nothing stands against it. */
  AGREE_LAST(
      Set.of(WAITING_FOR_CO_OWNERS),
      PUBLISHED,
      Who.CO_OWNER,
      AuditEvent.LISTING_PUBLISHED,
      "the last day of the offer",
      "Q6, Q32"),
  /** One of several owners refuses, which ends it for all. */
  DECLINE(
      Set.of(WAITING_FOR_CO_OWNERS, IN_REVIEW, WAITING_FOR_CODE),
      WITHDRAWN,
      Who.CO_OWNER,
      AuditEvent.CONSENT_REFUSED,
      null,
      "Q32"),
  /** Submitted, and a person has to look at what the register says. */
  REVIEW(
      Set.of(DRAFT, WAITING_FOR_CO_OWNERS, WAITING_FOR_CODE),
      IN_REVIEW,
      Who.OWNER,
      AuditEvent.PROMISE_AGREED,
      "the working days of the city profile",
      "Q11"),
  /** Submitted, and the month's numbers of the district are used up. */
  QUEUE(
      Set.of(DRAFT, WAITING_FOR_CO_OWNERS),
      WAITING_FOR_CODE,
      Who.OWNER,
      AuditEvent.PROMISE_AGREED,
      "the first instant of the next month",
      "decision 0006"),
  /** The rules refuse it: the offer stays, to be submitted again when the reasons are gone. */
  REFUSE(
      Set.of(DRAFT, WAITING_FOR_CODE),
      DRAFT,
      Who.PLATFORM,
      AuditEvent.HOME_VERIFIED,
      null,
      "Q4, decision 0008"),
  /** The next month has numbers, and the rules still let it. */
  NUMBER(
      Set.of(WAITING_FOR_CODE),
      PUBLISHED,
      Who.PLATFORM,
      AuditEvent.LISTING_PUBLISHED,
      "the last day of the offer",
      "decision 0006"),
  /** Officers let it pass, all owners agree, and nothing else stands against it. */
  PASS(
      Set.of(IN_REVIEW),
      PUBLISHED,
      Who.OFFICERS,
      AuditEvent.REVIEW_DECIDED,
      "the last day of the offer",
      "Q11, decision 0027"),
  /** Officers let it pass, and others own it too who have still to agree. */
  PASS_TO_CO_OWNERS(
      Set.of(IN_REVIEW),
      WAITING_FOR_CO_OWNERS,
      Who.OFFICERS,
      AuditEvent.REVIEW_DECIDED,
      "the days of the city profile",
      "Q11, decision 0027"),
  /** Officers let it pass, and the month's numbers are used up. */
  PASS_TO_QUEUE(
      Set.of(IN_REVIEW),
      WAITING_FOR_CODE,
      Who.OFFICERS,
      AuditEvent.REVIEW_DECIDED,
      "the first instant of the next month",
      "Q11, decision 0006"),
  /** Officers let it pass, and something else bars it by now. */
  PASS_BARRED(
      Set.of(IN_REVIEW),
      DRAFT,
      Who.OFFICERS,
      AuditEvent.REVIEW_DECIDED,
      null,
      "Q11, decision 0008"),
  /** Officers refuse it, with a reason the applicant reads. */
  REFUSE_BY_OFFICERS(
      Set.of(IN_REVIEW),
      REFUSED,
      Who.OFFICERS,
      AuditEvent.REVIEW_DECIDED,
      null,
      "Q11, decision 0027"),
  /** The applicant objects, once: other officers decide. */
  OBJECT(
      Set.of(REFUSED),
      IN_REVIEW,
      Who.OWNER,
      AuditEvent.REVIEW_OBJECTED,
      "the working days of the city profile",
      "Q11, decision 0027"),
  /**
   * Its last day went by, the co-owners did not answer in time, or the title it stood on is no
   * longer the one in force.
   */
  LAPSE(
      Set.of(DRAFT, WAITING_FOR_CO_OWNERS, IN_REVIEW, WAITING_FOR_CODE),
      LAPSED,
      Who.PLATFORM,
      null,
      null,
      "decision 0008"),
  /** The applicant or another owner gives it up. */
  WITHDRAW(
      Set.of(DRAFT, WAITING_FOR_CO_OWNERS, IN_REVIEW, WAITING_FOR_CODE),
      WITHDRAWN,
      Who.OWNER,
      AuditEvent.APPLICATION_WITHDRAWN,
      null,
      "H20");

  /** Whose act a step is, and how many persons it needs. */
  public enum Who {
    /** The applicant or another registered owner. */
    OWNER,
    /** An owner who was asked. */
    CO_OWNER,
    /** A register entry, time, or a rule. */
    PLATFORM,
    /** Officers of the authority: two where the city profile says so, else one. */
    OFFICERS
  }

  @SuppressWarnings("ImmutableEnumChecker") // only Set.of, which is immutable
  private final Set<State> from;

  private final State to;
  private final Who who;
  private final @Nullable AuditEvent recorded;
  private final @Nullable String deadline;
  private final String basis;

  ApplicationStep(
      Set<State> from,
      State to,
      Who who,
      @Nullable AuditEvent recorded,
      @Nullable String deadline,
      String basis) {
    this.from = from;
    this.to = to;
    this.who = who;
    this.recorded = recorded;
    this.deadline = deadline;
    this.basis = basis;
  }

  /** Whether some step leads from one state to the other. */
  static boolean leads(State from, State to) {
    return Arrays.stream(values()).anyMatch(step -> step.from.contains(from) && step.to == to);
  }

  /** The states it starts from. */
  public Set<State> from() {
    return from;
  }

  /** The state it leads to. */
  public State to() {
    return to;
  }

  /** Whose act it is. */
  public Who who() {
    return who;
  }

  /** What the audit records; null: nothing, as nobody acted on the application itself. */
  public @Nullable AuditEvent recorded() {
    return recorded;
  }

  /** How long the state it leads to may last; null: as long as it is not ended. */
  public @Nullable String deadline() {
    return deadline;
  }

  /** The capability, decision or article it rests on. */
  public String basis() {
    return basis;
  }
}
