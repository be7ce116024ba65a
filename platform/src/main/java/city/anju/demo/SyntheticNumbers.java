package city.anju.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Document numbers that are right in every digit and nobody's: resident and company numbers carry
 * the area codes 370299 and 330199, which were never given to a place.
 */
final class SyntheticNumbers {

  private static final String[] AREAS = {"370299", "330199"};
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1930, 1, 1);
  private static final int BIRTHDAYS =
      (int) ChronoUnit.DAYS.between(FIRST_BIRTHDAY, LocalDate.of(1985, 1, 1));

  /** Steps of neighbours through the birthdays; prime, so that every birthday is met. */
  private static final int STRIDE = 7919;

  private static final int SERIALS_OF_A_DAY = 500;

  /** So many people there are, each with a number of their own. */
  static final int PEOPLE = AREAS.length * SERIALS_OF_A_DAY * BIRTHDAYS;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] COMPANY_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private SyntheticNumbers() {}

  /** 公民身份号码 of a person; the last digit but one is odd for a man. */
  static String resident(int person, boolean man) {
    if (person < 0 || person >= PEOPLE) {
      throw new IllegalArgumentException("there are only " + PEOPLE + " people");
    }
    int turn = person / BIRTHDAYS;
    long day = (long) (person % BIRTHDAYS) * STRIDE % BIRTHDAYS;
    int serial = 2 * (turn % SERIALS_OF_A_DAY) + (man ? 1 : 0);
    return checked(
        AREAS[turn / SERIALS_OF_A_DAY]
            + DateTimeFormatter.BASIC_ISO_DATE.format(FIRST_BIRTHDAY.plusDays(day))
            + padded(serial, 3));
  }

  /** 17 digits with the 18th. */
  static String checked(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + CHECK.charAt(sum % 11);
  }

  /** 统一社会信用代码 of a company; both of its checks fit. */
  static String company(int serial) {
    StringBuilder code = new StringBuilder("91370299MA");
    String number = padded(serial, 6);
    code.append(number);
    int inner = 0;
    for (int i = 0; i < INNER_WEIGHTS.length; i++) {
      inner += Character.digit(code.charAt(8 + i), 36) * INNER_WEIGHTS[i];
    }
    int check = 11 - inner % 11;
    code.append(check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check));
    int sum = 0;
    for (int i = 0; i < COMPANY_WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * COMPANY_WEIGHTS[i];
    }
    return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
  }

  /** 外国人永久居留身份证 of 2023, of a country that there is not. */
  static String foreignResident(int person) {
    return checked("937999" + resident(person, true).substring(6, 14) + padded(person % 1_000, 3));
  }

  static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
