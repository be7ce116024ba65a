package city.anju.register;

import org.jspecify.annotations.Nullable;

/** What an entry says happened. */
enum EntryType {
  FIRST_REGISTRATION(null, null),
  TRANSFER(null, null),
  CHANGE(null, null),
  TITLE_CANCELLED(null, null),
  CASE_OPENED("caseNo", null),
  CASE_CLOSED("caseNo", null),
  ENCUMBRANCE_RECORDED(null, null),
  ENCUMBRANCE_CHANGED(null, null),
  ENCUMBRANCE_LIFTED("encumbranceNo", null),
  CORRECTION(null, "corrects"),
  HEARTBEAT(null, "throughEntryNo");

  private final @Nullable String numberField;
  private final @Nullable String otherField;

  EntryType(@Nullable String numberField, @Nullable String otherField) {
    this.numberField = numberField;
    this.otherField = otherField;
  }

  /** The field that names the case or encumbrance it closes, opens or lifts. */
  @Nullable String numberField() {
    return numberField;
  }

  /** The field that names another entry. */
  @Nullable String otherField() {
    return otherField;
  }
}
