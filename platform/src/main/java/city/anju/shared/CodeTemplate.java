package city.anju.shared;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a city writes its listing codes: prefix, district, year (4), month (2), sequence, one letter
 * for the source, one for the purpose ({@code M}, for sale): {@code QD 02 2024 06 00001 C M}
 * without the spaces. There is no check character, and no width ever grows: a sequence that is used
 * up is an error.
 */
public record CodeTemplate(
    String prefix,
    int districtWidth,
    int sequenceWidth,
    char agencyLetter,
    char ownerLetter,
    char purpose) {
  private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,6}");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  /**
   * @throws InvalidValue {@code CODE_TEMPLATE}
   */
  public CodeTemplate {
    boolean letters = isLetter(agencyLetter) && isLetter(ownerLetter) && isLetter(purpose);
    boolean widths =
        districtWidth >= 1 && districtWidth <= 6 && sequenceWidth >= 1 && sequenceWidth <= 9;
    if (!PREFIX.matcher(prefix).matches() || !letters || !widths || agencyLetter == ownerLetter) {
      throw new InvalidValue(
          "CODE_TEMPLATE",
          "A code template has a prefix of capital letters, widths, and different source letters.");
    }
  }

  /** What a code says. */
  public record Parts(
      String prefix,
      String district,
      int year,
      int month,
      int sequence,
      CodeSource source,
      char purpose) {
    public YearMonth yearMonth() {
      return YearMonth.of(year, month);
    }
  }

  /**
   * Takes lower case, full-width characters and spaces around. The district need not exist.
   *
   * @throws InvalidValue {@code CODE_MALFORMED}
   */
  public ListingCode parse(String text) {
    String code = AsTyped.upperCase(AsTyped.halfWidth(text)).strip();
    if (read(code) == null) {
      throw malformed();
    }
    return new ListingCode(code);
  }

  /**
   * @throws InvalidValue {@code CODE_DISTRICT}, {@code CODE_YEAR}, {@code CODE_SEQUENCE} (not 1 to
   *     {@link #lastSequence()})
   */
  public ListingCode format(String district, YearMonth month, int sequence, CodeSource source) {
    if (district.length() != districtWidth || number(district) < 0) {
      throw new InvalidValue("CODE_DISTRICT", "The district of a code has another width.");
    }
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw new InvalidValue("CODE_YEAR", "The year of a code lies between 2000 and 2099.");
    }
    if (sequence < 1 || sequence > lastSequence()) {
      throw new InvalidValue(
          "CODE_SEQUENCE", "The sequence of a code is 1 to " + lastSequence() + ".");
    }
    String digits = "%04d%02d%0" + sequenceWidth + "d";
    return new ListingCode(
        prefix
            + district
            + String.format(Locale.ROOT, digits, month.getYear(), month.getMonthValue(), sequence)
            + letter(source)
            + purpose);
  }

  /**
   * @throws InvalidValue {@code CODE_MALFORMED}: a code of another city
   */
  public Parts parts(ListingCode code) {
    Parts parts = read(code.value());
    if (parts == null) {
      throw malformed();
    }
    return parts;
  }

  /** The greatest number of a district and month: 99 999 where the width is 5. */
  public int lastSequence() {
    int last = 0;
    for (int i = 0; i < sequenceWidth; i++) {
      last = last * 10 + 9;
    }
    return last;
  }

  public char letter(CodeSource source) {
    return source == CodeSource.OWNER ? ownerLetter : agencyLetter;
  }

  private @Nullable Parts read(String code) {
    int year = prefix.length() + districtWidth;
    int sequence = year + 6;
    int source = sequence + sequenceWidth;
    if (code.length() != source + 2 || !code.startsWith(prefix)) {
      return null;
    }
    String district = code.substring(prefix.length(), year);
    char letter = code.charAt(source);
    Parts parts =
        new Parts(
            prefix,
            district,
            number(code.substring(year, year + 4)),
            number(code.substring(year + 4, sequence)),
            number(code.substring(sequence, source)),
            letter == ownerLetter ? CodeSource.OWNER : CodeSource.AGENCY,
            code.charAt(source + 1));
    boolean right =
        number(district) >= 0
            && parts.year >= FIRST_YEAR
            && parts.year <= LAST_YEAR
            && parts.month >= 1
            && parts.month <= 12
            && parts.sequence >= 1
            && letter == letter(parts.source)
            && parts.purpose == purpose;
    return right ? parts : null;
  }

  /** The value of ASCII digits, at most nine; -1 when anything else is among them. */
  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static InvalidValue malformed() {
    return new InvalidValue("CODE_MALFORMED", "This is not a listing code of this city.");
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
