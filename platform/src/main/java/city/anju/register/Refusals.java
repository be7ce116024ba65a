package city.anju.register;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import java.util.List;

/** Why the register does not take an entry that is well-formed. */
final class Refusals {

  private Refusals() {}

  static Problem conflict() {
    return Problem.of(
        409, "ENTRY_CONFLICT", "An entry of this number is recorded with other content.");
  }

  /** It refers to something that is not known, or no longer: it may be sent again. */
  static Problem outOfOrder(String pointer, String detail) {
    return at(pointer, "ENTRY_OUT_OF_ORDER", detail + " It may be sent again.");
  }

  static Problem backdated() {
    return at(
        "/occurredAt",
        "ENTRY_BACKDATED",
        "It happened before the unit's last entry; only a correction may.");
  }

  static Problem replaced(String pointer) {
    return at(pointer, "UNIT_REPLACED", "Other units have taken the place of this one.");
  }

  static Problem titleExists() {
    return at(
        "/title",
        "TITLE_EXISTS",
        "The unit has a certificate in force beside which this one cannot stand.");
  }

  static Problem sharesNotOne() {
    return at(
        "/title/owners", "SHARES_NOT_ONE", "The certificates in force would carry more than 1.");
  }

  static Problem encumbranceExists() {
    return at(
        "/encumbrance/encumbranceNo",
        "ENCUMBRANCE_EXISTS",
        "An encumbrance of this number lies on the unit.");
  }

  static Problem caseExists() {
    return at("/caseNo", "CASE_EXISTS", "A case of this number is open for the unit.");
  }

  static Problem at(String pointer, String code, String detail) {
    return Problem.of(422, code, detail)
        .withErrors(List.of(new FieldProblem(pointer, code, detail)));
  }
}
