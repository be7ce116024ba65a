package city.anju.register;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.shared.CertificateNo;
import city.anju.shared.InvalidValue;
import city.anju.shared.Share;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the register, as it stands, can take an ordinary entry. */
final class EntryRules {

  private EntryRules() {}

  /**
   * What stands against the entry before it is applied; null: nothing.
   *
   * @param books of all units it touches
   */
  static @Nullable Problem before(Entry entry, Map<UnitCode, Book> books) {
    Problem unknown = unknown(entry, books);
    if (unknown != null) {
      return unknown;
    }
    if (backdated(entry, books)) {
      return Refusals.backdated();
    }
    UnitState state = book(books, entry.about()).state();
    if (state.replaced() && needsItsPlace(entry.type())) {
      return Refusals.replaced(entry.unit() == null ? "/unitCode" : "/unit/unitCode");
    }
    return switch (entry.type()) {
      case FIRST_REGISTRATION -> furtherTitle(entry, state);
      case TRANSFER, CHANGE -> ended(entry, state);
      case TITLE_CANCELLED ->
          state.title(Objects.requireNonNull(entry.certNo()).value()) == null
              ? Refusals.outOfOrder("/certNo", "No such certificate is in force.")
              : null;
      case CASE_OPENED -> state.openCase(number(entry)) == null ? null : Refusals.caseExists();
      case CASE_CLOSED ->
          state.openCase(number(entry)) == null
              ? Refusals.outOfOrder("/caseNo", "No such case is open.")
              : null;
      case ENCUMBRANCE_RECORDED -> freshEncumbrance(entry, state);
      case ENCUMBRANCE_CHANGED -> standingEncumbrance(entry, state);
      case ENCUMBRANCE_LIFTED ->
          state.encumbrance(number(entry)) == null
              ? Refusals.outOfOrder("/encumbranceNo", "No such encumbrance lies on the unit.")
              : null;
      case CORRECTION, HEARTBEAT -> null;
    };
  }

  /** What stands against the state the entry made: the certificates must fit together. */
  static @Nullable Problem after(UnitState state) {
    try {
      return state.carried().compareTo(Share.ONE) > 0 ? Refusals.sharesNotOne() : null;
    } catch (InvalidValue tooFine) {
      return Problem.of(422, tooFine.code(), tooFine.detail())
          .withErrors(List.of(new FieldProblem("/title/owners", tooFine.code(), tooFine.detail())));
    }
  }

  private static @Nullable Problem unknown(Entry entry, Map<UnitCode, Book> books) {
    for (UnitCode replaced : entry.replaces()) {
      if (!book(books, replaced).known()) {
        return Refusals.outOfOrder("/replaces", "A unit it replaces is not known.");
      }
    }
    if (book(books, entry.about()).known() || entry.mayCreate()) {
      return null;
    }
    return Refusals.outOfOrder(
        entry.unit() == null ? "/unitCode" : "/unit/unitCode", "The unit is not known.");
  }

  private static boolean backdated(Entry entry, Map<UnitCode, Book> books) {
    for (UnitCode unit : entry.touches()) {
      Instant last = book(books, unit).lastOccurredAt();
      if (last != null && entry.occurredAt().isBefore(last)) {
        return true;
      }
    }
    return false;
  }

  /** What is lifted or closed on a replaced unit is its history; nothing new begins there. */
  private static boolean needsItsPlace(EntryType type) {
    return switch (type) {
      case FIRST_REGISTRATION, TRANSFER, CHANGE, CASE_OPENED, ENCUMBRANCE_RECORDED -> true;
      case TITLE_CANCELLED,
          CASE_CLOSED,
          ENCUMBRANCE_CHANGED,
          ENCUMBRANCE_LIFTED,
          CORRECTION,
          HEARTBEAT ->
          false;
    };
  }

  private static @Nullable Problem furtherTitle(Entry entry, UnitState state) {
    TitleFacts further = Objects.requireNonNull(entry.title());
    boolean apart =
        further.separate() && state.titles().stream().allMatch(title -> title.facts().separate());
    boolean numberIsFree = state.title(further.certNo().value()) == null;
    return state.titles().isEmpty() || (apart && numberIsFree) ? null : Refusals.titleExists();
  }

  /** The certificates it ends are in force, and none that stays bears the new one's number. */
  private static @Nullable Problem ended(Entry entry, UnitState state) {
    List<CertificateNo> ends = entry.ends() == null ? List.of() : entry.ends();
    List<Fact.Title> staying = new ArrayList<>(state.titles());
    for (CertificateNo certNo : ends) {
      Fact.Title ended = state.title(certNo.value());
      if (ended == null) {
        return Refusals.outOfOrder("/endsCertNos", "A certificate it ends is not in force.");
      }
      staying.remove(ended);
    }
    boolean endsAll = entry.ends() == null;
    boolean taken =
        entry.title() != null
            && !endsAll
            && staying.stream()
                .anyMatch(title -> title.facts().certNo().equals(entry.title().certNo()));
    return taken ? Refusals.titleExists() : null;
  }

  private static @Nullable Problem freshEncumbrance(Entry entry, UnitState state) {
    Fact.Key key = new Fact.Key(Fact.Kind.ENCUMBRANCE, encumbranceNo(entry));
    return state.get(key) == null ? null : Refusals.encumbranceExists();
  }

  private static @Nullable Problem standingEncumbrance(Entry entry, UnitState state) {
    return state.encumbrance(encumbranceNo(entry)) == null
        ? Refusals.outOfOrder("/encumbrance/encumbranceNo", "No such encumbrance lies on the unit.")
        : null;
  }

  static Book book(Map<UnitCode, Book> books, UnitCode unit) {
    Book book = books.get(unit);
    if (book == null) {
      throw new IllegalStateException("a unit was not locked");
    }
    return book;
  }

  private static String number(Entry entry) {
    return Objects.requireNonNull(entry.number());
  }

  private static String encumbranceNo(Entry entry) {
    return Objects.requireNonNull(entry.encumbrance()).number();
  }
}
