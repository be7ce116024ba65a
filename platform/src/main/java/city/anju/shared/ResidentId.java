package city.anju.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * 公民身份号码 (GB 11643-1999) in its 18-character form: 6 address, 8 birth date, 3 sequence, 1 check.
 * The address code is not looked up: abolished ones stay valid for life. 港澳台居民居住证 (address codes
 * 81, 82, 83) follow the same standard.
 *
 * <p>The birth date is a real calendar date. That it does not lie in the future can only be said
 * with a date in hand: {@link #parse(String, LocalDate)}; the constructor and {@link
 * #parse(String)} have no clock and do not ask. {@code toString} is masked; use {@link #value()} on
 * purpose.
 */
public record ResidentId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[1-8]\\d{16}[\\dX]");
  private static final Pattern FIRST_GENERATION = Pattern.compile("[1-8]\\d{14}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /**
   * @throws InvalidValue {@code ID_MALFORMED}, {@code ID_BIRTH_DATE}, {@code ID_CHECK_DIGIT}
   */
  public ResidentId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue(
          "ID_MALFORMED", "A resident ID number has 17 digits and a digit or X at the end.");
    }
    requireBirthDateAndCheck(value);
  }

  /** Takes both generations (15 digits become 18), lower-case x, full-width digits and spaces. */
  public static ResidentId parse(String text) {
    return new ResidentId(normalised(text));
  }

  /**
   * @throws InvalidValue also {@code ID_BIRTH_DATE} when the person is not born yet
   */
  public static ResidentId parse(String text, LocalDate today) {
    ResidentId id = parse(text);
    if (id.birthDate().isAfter(today)) {
      throw new InvalidValue("ID_BIRTH_DATE", "The birth date of the ID number is in the future.");
    }
    return id;
  }

  public LocalDate birthDate() {
    return birthDate(value);
  }

  /** Address code and last two characters stay: for staff, never for the public. */
  public String masked() {
    return value.substring(0, 6) + "**********" + value.substring(16);
  }

  @Override
  public String toString() {
    return masked();
  }

  /** As far as it goes: a first-generation number grows to 18, whatever its date. */
  static String normalised(String text) {
    String code = AsTyped.code(text);
    if (!FIRST_GENERATION.matcher(code).matches()) {
      return code;
    }
    String seventeen = code.substring(0, 6) + "19" + code.substring(6);
    return seventeen + check(seventeen);
  }

  /** For all 18-character numbers built like this one. */
  static void requireBirthDateAndCheck(String eighteen) {
    birthDate(eighteen);
    if (eighteen.charAt(17) != check(eighteen)) {
      throw new InvalidValue("ID_CHECK_DIGIT", "The check digit of the ID number does not fit.");
    }
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static LocalDate birthDate(String id) {
    try {
      return LocalDate.of(number(id, 6, 10), number(id, 10, 12), number(id, 12, 14));
    } catch (DateTimeException e) {
      throw new InvalidValue("ID_BIRTH_DATE", "The birth date of the ID number does not exist.");
    }
  }

  private static int number(String id, int from, int to) {
    return Integer.parseInt(id, from, to, 10);
  }
}
