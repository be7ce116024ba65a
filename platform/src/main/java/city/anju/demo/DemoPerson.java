package city.anju.demo;

import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;

/**
 * Somebody of the demo city. Numbers carry the unallocated area code 370299, so that nobody's own
 * can be among them.
 */
record DemoPerson(String name, String idNo) {

  private static final String PREFIX = "370299";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** The person with this serial number; birthdays run through January 1900. */
  static DemoPerson numbered(String name, int serial) {
    int day = 1 + serial / 1000;
    String first17 = PREFIX + "190001" + String.format("%02d%03d", day, serial % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return new DemoPerson(name, first17 + CHECK.charAt(sum % 11));
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
