package city.anju.register;

import city.anju.api.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the register, as it stands, can take a correction. */
final class CorrectionRules {

  private CorrectionRules() {}

  /**
   * What stands against the correction before it is applied; null: nothing.
   *
   * @param corrected the entry it names; null: not known
   */
  static @Nullable Problem before(Entry correction, Book book, @Nullable Entry corrected) {
    if (!book.known()) {
      return Refusals.outOfOrder("/unitCode", "The unit is not known.");
    }
    if (corrected == null) {
      return Refusals.outOfOrder("/corrects", "The entry it corrects is not known.");
    }
    if (!correction.about().equals(corrected.unitCode())) {
      return Refusals.at(
          "/corrects", "CORRECTS_OTHER_UNIT", "The entry it corrects is about another unit.");
    }
    if (corrected.type() == EntryType.CORRECTION) {
      return Refusals.at(
          "/corrects",
          "CORRECTS_CORRECTION",
          "A correction is put right by another correction of the first entry.");
    }
    boolean matches =
        (correction.unit() == null || corrected.unit() != null)
            && (correction.title() == null || corrected.title() != null)
            && (correction.encumbrance() == null || corrected.encumbrance() != null);
    return matches
        ? null
        : Refusals.at(
            "/corrects", "CORRECTION_PART", "The entry it corrects carries no such part.");
  }

  /** What stands against what the family's history becomes with it. */
  static @Nullable Problem after(Timeline timeline) {
    for (Fact.Key clash : timeline.clashes()) {
      return clash.kind() == Fact.Kind.TITLE
          ? Refusals.titleExists()
          : Refusals.encumbranceExists();
    }
    for (Map.Entry<?, UnitState> unit : timeline.last().entrySet()) {
      Problem problem = EntryRules.after(unit.getValue());
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }
}
