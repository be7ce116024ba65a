package city.anju.shared;

import java.util.regex.Pattern;

/**
 * A document that says who somebody is. The number is always in normal form (upper case,
 * half-width, no spaces, resident IDs with 18 characters); that it is also right is what {@link
 * #parse} adds. {@code toString} is masked; use {@link #number()} on purpose.
 */
public record IdDocument(IdKind kind, String number) {
  private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
  private static final Pattern HK_MACAO = Pattern.compile("[HM]\\d{8}(\\d{2})?");
  private static final Pattern TAIWAN = Pattern.compile("\\d{8}");
  private static final Pattern FOREIGN_OLD = Pattern.compile("[A-Z]{3}\\d{12}");

  /**
   * Since 2023-12-01: 9, place, country, then birth date, sequence and check as in a resident ID.
   */
  private static final Pattern FOREIGN_NEW = Pattern.compile("9\\d{16}[\\dX]");

  private static final Pattern OFFICER = Pattern.compile("[\\p{IsHan}A-Z0-9]{5,20}");

  public IdDocument {
    number = kind == IdKind.RESIDENT_ID ? ResidentId.normalised(number) : AsTyped.code(number);
  }

  /**
   * A document to be recorded: its number must be right.
   *
   * @throws InvalidValue {@code ID_MALFORMED}, {@code ID_BIRTH_DATE}, {@code ID_CHECK_DIGIT},
   *     {@code CREDIT_CODE_MALFORMED}, {@code CREDIT_CODE_CHECK}
   */
  public static IdDocument parse(IdKind kind, String text) {
    IdDocument document = new IdDocument(kind, text);
    switch (kind) {
      case RESIDENT_ID -> new ResidentId(document.number);
      case CREDIT_CODE -> new CreditCode(document.number);
      case PASSPORT -> document.require(PASSPORT);
      case HK_MACAO_PERMIT -> document.require(HK_MACAO);
      case TAIWAN_PERMIT -> document.require(TAIWAN);
      case FOREIGN_RESIDENT -> document.requireForeignResident();
      case OFFICER -> document.require(OFFICER);
    }
    return document;
  }

  /** A document somebody asks with: a wrong number is no error, it matches nobody. Never throws. */
  public static IdDocument lenient(IdKind kind, String text) {
    return new IdDocument(kind, text);
  }

  /** What the blind index is made of: {@code RESIDENT_ID:330199190001010010}. */
  public String indexText() {
    return kind + ":" + number;
  }

  /** For staff, never for the public. Credit codes are public and stay. */
  public String masked() {
    int length = number.length();
    if (kind == IdKind.CREDIT_CODE) {
      return number;
    }
    if (length < 7) {
      return "*".repeat(length);
    }
    int head = length >= 18 ? 6 : 2;
    return number.substring(0, head) + "*".repeat(length - head - 2) + number.substring(length - 2);
  }

  @Override
  public String toString() {
    return kind + ":" + masked();
  }

  private void requireForeignResident() {
    if (FOREIGN_NEW.matcher(number).matches()) {
      ResidentId.requireBirthDateAndCheck(number);
    } else {
      require(FOREIGN_OLD);
    }
  }

  private void require(Pattern shape) {
    if (!shape.matcher(number).matches()) {
      throw new InvalidValue("ID_MALFORMED", "This is not the shape of a " + kind + " number.");
    }
  }
}
