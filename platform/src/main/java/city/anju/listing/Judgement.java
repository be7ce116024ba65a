package city.anju.listing;

import city.anju.listing.Finding.Weight;
import city.anju.listing.RegisterFacts.Home;
import city.anju.listing.Verdict.Head;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns the rules that hold into one of the five answers. Pure: the same facts, the same answer.
 */
final class Judgement {

  private Judgement() {}

  /** A gate that stays shut, or a register that cannot answer, is decided before this. */
  static Verdict ofHome(Head head, Home home) {
    if (home.held()) {
      return unavailable(head);
    }
    List<Finding> reasons = only(home, finding -> finding.weight() != Weight.NOTICE);
    List<Finding> notices = only(home, finding -> finding.weight() == Weight.NOTICE);
    if (reasons.isEmpty()) {
      return new Verdict.Passed(head, home.home(), notices);
    }
    return reasons.stream().anyMatch(finding -> finding.weight() == Weight.BAR)
        ? new Verdict.Refused(head, home.home(), reasons, notices)
        : new Verdict.ForReview(head, home.home(), reasons, notices);
  }

  /** The same answer with one more bar, behind the gate. */
  static Verdict with(Verdict verdict, Finding bar) {
    VerifiedHome home = verdict.home();
    if (home == null) {
      return verdict;
    }
    List<Finding> reasons = Stream.concat(verdict.reasons().stream(), Stream.of(bar)).toList();
    return new Verdict.Refused(verdict.head(), home, reasons, verdict.notices());
  }

  /** The same answer with one more thing that a person must look at, behind the gate. */
  static Verdict withReview(Verdict verdict, Finding review) {
    VerifiedHome home = verdict.home();
    if (home == null) {
      return verdict;
    }
    List<Finding> reasons = Stream.concat(verdict.reasons().stream(), Stream.of(review)).toList();
    return verdict instanceof Verdict.Refused
        ? new Verdict.Refused(verdict.head(), home, reasons, verdict.notices())
        : new Verdict.ForReview(verdict.head(), home, reasons, verdict.notices());
  }

  static Verdict refusedAtTheGate(Head head, Rule rule) {
    return new Verdict.Refused(head, null, List.of(Finding.of(rule, Weight.BAR)), List.of());
  }

  static Verdict unavailable(Head head) {
    return new Verdict.Unavailable(head, List.of(Finding.of(Rule.V401, Weight.BAR)));
  }

  private static List<Finding> only(Home home, Predicate<Finding> which) {
    return home.findings().stream().filter(which).toList();
  }
}
