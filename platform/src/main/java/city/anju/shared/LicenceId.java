package city.anju.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 电子证照标识 (GB/T 36904-2018): {@code 1.2.156.3005.2}, kind of licence (21), issuer, serial, version
 * (3) and one check character (ISO 7064 MOD 37,36) over the four, dots left out.
 */
public record LicenceId(String value) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "1\\.2\\.156\\.3005\\.2"
              + "\\.([0-9A-Z]{21})\\.([0-9A-Z]{6,18})\\.([0-9A-Z]{1,34})\\.(\\d{3})\\.([0-9A-Z])");

  /**
   * @throws InvalidValue {@code LICENCE_ID_MALFORMED}, {@code LICENCE_ID_CHECK}
   */
  public LicenceId {
    Matcher parts = SHAPE.matcher(value);
    if (!parts.matches()) {
      throw new InvalidValue(
          "LICENCE_ID_MALFORMED",
          "A licence identifier is 1.2.156.3005.2, kind, issuer, serial, version and check.");
    }
    String checked = parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4);
    if (value.charAt(value.length() - 1) != check(checked)) {
      throw new InvalidValue(
          "LICENCE_ID_CHECK", "The check character of the licence identifier does not fit.");
    }
  }

  /** Takes lower case, full-width characters and spaces. */
  public static LicenceId parse(String text) {
    return new LicenceId(AsTyped.code(text));
  }

  @Override
  public String toString() {
    return value;
  }

  private static char check(String text) {
    int product = 36;
    for (int i = 0; i < text.length(); i++) {
      int sum = (product + Character.digit(text.charAt(i), 36)) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return Character.toUpperCase(Character.forDigit((37 - product) % 36, 36));
  }
}
