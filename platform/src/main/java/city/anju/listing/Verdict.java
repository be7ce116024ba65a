package city.anju.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored answer to "may this home be offered by these people?". The gate (certificate and
 * owners) comes first: who does not pass it learns nothing about the home.
 */
public sealed interface Verdict {

  /** What every answer carries. */
  Head head();

  /** The rules that bar the offer or send it to a person; empty when it passed. */
  default List<Finding> reasons() {
    return List.of();
  }

  /** What must be said but does not bar. */
  default List<Finding> notices() {
    return List.of();
  }

  /** The home, for those who passed the gate. */
  default @Nullable VerifiedHome home() {
    return null;
  }

  /** Which of the five answers this is. */
  default Outcome outcome() {
    return switch (this) {
      case Passed passed ->
          passed.notices().isEmpty() ? Outcome.PASSED : Outcome.PASSED_WITH_NOTICES;
      case Refused ignored -> Outcome.REFUSED;
      case ForReview ignored -> Outcome.FOR_REVIEW;
      case Unavailable ignored -> Outcome.UNAVAILABLE;
    };
  }

  /** All findings, reasons first. */
  default List<Finding> findings() {
    return java.util.stream.Stream.concat(reasons().stream(), notices().stream()).toList();
  }

  /**
   * The evidence: which answer, by which rules, from which state of the register, when.
   *
   * @param verificationNo public number of the answer
   * @param policyVersion rules applied
   * @param registerPosition last register entry seen
   * @param at the instant the rules were asked for
   */
  record Head(String verificationNo, String policyVersion, long registerPosition, Instant at) {}

  /** The home may be offered. */
  record Passed(Head head, VerifiedHome home, List<Finding> notices) implements Verdict {}

  /** It may not; without a home when the gate did not open. */
  record Refused(
      Head head, @Nullable VerifiedHome home, List<Finding> reasons, List<Finding> notices)
      implements Verdict {}

  /** A person must decide. */
  record ForReview(Head head, VerifiedHome home, List<Finding> reasons, List<Finding> notices)
      implements Verdict {}

  /** The register cannot answer just now; never to be read as a yes or a no. */
  record Unavailable(Head head, List<Finding> reasons) implements Verdict {}
}
