package city.anju.listing;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides, as it comes from the form.
 *
 * @param seen how the review looked to the officer: {@link ReviewFile#seen()}
 * @param pass whether it may pass; null when nothing was chosen
 * @param reason from the list; null when none was chosen
 * @param note free words; null for none
 */
public record Ballot(
    String seen, @Nullable Boolean pass, @Nullable ReviewReason reason, @Nullable String note) {

  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 1_000;

  private static final int SHORTEST_NOTE = 5;

  /** A ballot that can be counted. */
  record Checked(boolean pass, ReviewReason reason, @Nullable String note) {}

  /**
   * The ballot, if it is complete.
   *
   * @throws Problem 422 with every field that is missing or does not fit
   */
  Checked checked() {
    List<FieldProblem> wrong = new ArrayList<>();
    if (pass == null) {
      wrong.add(new FieldProblem("/decision", "DECISION_REQUIRED", "Choose whether it may pass."));
    }
    if (reason == null || (pass != null && reason.pass() != pass)) {
      wrong.add(new FieldProblem("/reason", "REASON_REQUIRED", "Choose a reason that fits."));
    }
    boolean inWords =
        reason == ReviewReason.OTHER_PASS || (pass != null && !pass) || reason == null;
    int length = note == null ? 0 : note.codePointCount(0, note.length());
    if (length > LONGEST_NOTE) {
      wrong.add(
          new FieldProblem("/note", "TEXT_TOO_LONG", "At most " + LONGEST_NOTE + " characters."));
    } else if (inWords && length < SHORTEST_NOTE) {
      wrong.add(new FieldProblem("/note", "NOTE_REQUIRED", "Say why, in a sentence."));
    }
    if (!wrong.isEmpty() || pass == null || reason == null) {
      throw Problem.invalid(wrong);
    }
    return new Checked(pass, reason, note);
  }
}
