package city.anju.web.citizen;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the rules as an owner may see it, with all there is behind it.
 *
 * @param reasons what bars the offer or sends it to a person
 * @param notices what must be known and does not bar
 * @param verificationNo number of the stored answer
 * @param policyVersion version of the rules
 * @param registerPosition last register entry seen
 * @param at the instant the rules were asked for
 */
public record VerdictView(
    Outcome outcome,
    List<Line> reasons,
    List<Line> notices,
    String verificationNo,
    String policyVersion,
    long registerPosition,
    Instant at) {

  public VerdictView {
    reasons = List.copyOf(reasons);
    notices = List.copyOf(notices);
  }

  /** The five answers. */
  public enum Outcome {
    PASSED,
    PASSED_WITH_NOTICES,
    REFUSED,
    FOR_REVIEW,
    UNAVAILABLE
  }

  /** Whether one may go on: to publish, or to be reviewed by a person. */
  public boolean passable() {
    return switch (outcome) {
      case PASSED, PASSED_WITH_NOTICES, FOR_REVIEW -> true;
      case REFUSED, UNAVAILABLE -> false;
    };
  }

  /**
   * One rule that holds.
   *
   * @param rule its number, such as {@code V201}
   * @param tone look of the note: {@code bar} or {@code warn}
   * @param text what it is, in a sentence
   * @param cure what can be done
   * @param authority who had it entered; null when no authority is behind it
   * @param documentNo the document it stands on
   * @param until instant of its end; null when open
   * @param transferProhibited whether a mortgage's parties agreed that the home may not be sold
   */
  public record Line(
      String rule,
      String tone,
      String text,
      String cure,
      @Nullable String authority,
      @Nullable String documentNo,
      @Nullable Instant until,
      boolean transferProhibited) {}
}
