package city.anju.demo;

import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;

/**
 * Somebody of the demo city. Numbers carry the unallocated area code 370299, so that nobody's own
 * can be among them.
 */
record DemoPerson(String name, String idNo) {

  /** The person with this serial number; birthdays run through January 1900. */
  static DemoPerson numbered(String name, int serial) {
    String birthday = "190001" + SyntheticNumbers.padded(1 + serial / 1000, 2);
    String digits = "370299" + birthday + SyntheticNumbers.padded(serial % 1000, 3);
    return new DemoPerson(name, SyntheticNumbers.checked(digits));
  }

  PersonName personName() {
    return PersonName.of(name);
  }

  IdDocument document() {
    return IdDocument.parse(IdKind.RESIDENT_ID, idNo);
  }

  /** As the sign-in page of the sandbox takes it. */
  String hint() {
    return name + " " + idNo;
  }
}
