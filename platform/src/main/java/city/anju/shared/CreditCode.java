package city.anju.shared;

import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters of an alphabet without I, O, S, V and Z, the last a
 * check. A code is public and never masked.
 */
public record CreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /**
   * @throws InvalidValue {@code CREDIT_CODE_MALFORMED}, {@code CREDIT_CODE_CHECK}
   */
  public CreditCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue(
          "CREDIT_CODE_MALFORMED",
          "A credit code has 18 digits and capital letters without I, O, S, V and Z.");
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
    }
    if (value.charAt(17) != ALPHABET.charAt((31 - sum % 31) % 31)) {
      throw new InvalidValue(
          "CREDIT_CODE_CHECK", "The check character of the credit code does not fit.");
    }
  }

  /** Takes lower case, full-width characters and spaces. */
  public static CreditCode parse(String text) {
    return new CreditCode(AsTyped.code(text));
  }

  /**
   * Whether the inner 组织机构代码 (GB 11714, characters 9 to 17) fits its own check. Codes in force
   * break it, so this is worth a warning and never a refusal.
   */
  public boolean innerCheckHolds() {
    int sum = 0;
    for (int i = 0; i < INNER_WEIGHTS.length; i++) {
      sum += Character.digit(value.charAt(8 + i), 36) * INNER_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return value.charAt(16) == expected;
  }

  @Override
  public String toString() {
    return value;
  }
}
