package city.anju.listing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Public numbers of verifications, applications and reviews: a letter, the day in the city, and ten
 * characters that cannot be guessed and are hard to misread (Crockford's alphabet, no I L O U).
 */
final class Numbers {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Numbers() {}

  static String verification(LocalDate day) {
    return next("V", day);
  }

  static String application(LocalDate day) {
    return next("A", day);
  }

  static String review(LocalDate day) {
    return next("R", day);
  }

  private static String next(String letter, LocalDate day) {
    StringBuilder number = new StringBuilder(letter);
    number.append(day.format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
    for (int i = 0; i < LENGTH; i++) {
      number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }
}
