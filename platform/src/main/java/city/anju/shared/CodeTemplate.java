package city.anju.shared;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a city writes its listing codes: prefix, district, year (4), month (2), sequence, one letter
 * for the source, one for the purpose ({@code M}, for sale). {@code QD 02 2024 06 00001 C M}. There
 * is no check character, and no width ever grows: a sequence that is used up is an error.
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
    matched(code);
    return new ListingCode(code);
  }

  /**
   * @throws InvalidValue {@code CODE_DISTRICT}, {@code CODE_YEAR}, {@code CODE_SEQUENCE} (not 1 to
   *     {@link #lastSequence()})
   */
  public ListingCode format(String district, YearMonth month, int sequence, CodeSource source) {
    if (!district.matches("[0-9]{" + districtWidth + "}")) {
      throw new InvalidValue("CODE_DISTRICT", "The district of a code has another width.");
    }
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw new InvalidValue("CODE_YEAR", "The year of a code lies between 2000 and 2099.");
    }
    if (sequence < 1 || sequence > lastSequence()) {
      throw new InvalidValue("CODE_SEQUENCE", "The sequence of a code fits its width.");
    }
    String pattern = "%s%s%04d%02d%0" + sequenceWidth + "d%c%c";
    return new ListingCode(
        String.format(
            Locale.ROOT,
            pattern,
            prefix,
            district,
            month.getYear(),
            month.getMonthValue(),
            sequence,
            letter(source),
            purpose));
  }

  /**
   * @throws InvalidValue {@code CODE_MALFORMED}: a code of another city
   */
  public Parts parts(ListingCode code) {
    Matcher parts = matched(code.value());
    return new Parts(
        prefix,
        parts.group("district"),
        Integer.parseInt(parts.group("year")),
        Integer.parseInt(parts.group("month")),
        Integer.parseInt(parts.group("sequence")),
        parts.group("source").charAt(0) == ownerLetter ? CodeSource.OWNER : CodeSource.AGENCY,
        purpose);
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

  private Matcher matched(String code) {
    Matcher parts = shape().matcher(code);
    if (!parts.matches() || Integer.parseInt(parts.group("sequence")) == 0) {
      throw new InvalidValue("CODE_MALFORMED", "This is not a listing code of this city.");
    }
    return parts;
  }

  private Pattern shape() {
    return Pattern.compile(
        prefix
            + "(?<district>[0-9]{"
            + districtWidth
            + "})"
            + "(?<year>20[0-9]{2})(?<month>0[1-9]|1[0-2])"
            + "(?<sequence>[0-9]{"
            + sequenceWidth
            + "})"
            + "(?<source>["
            + agencyLetter
            + ownerLetter
            + "])"
            + purpose);
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
