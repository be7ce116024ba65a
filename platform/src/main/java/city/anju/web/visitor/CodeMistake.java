package city.anju.web.visitor;

import city.anju.shared.CodeSource;
import city.anju.shared.CodeTemplate;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a text is no listing code, said so that one can mend it.
 *
 * @param kind member of the family {@code check.mistake}
 * @param length characters typed
 * @param expected characters a code has
 * @param prefix how codes of this city begin
 * @param endings how they end
 */
public record CodeMistake(Kind kind, int length, int expected, String prefix, String endings) {
  private static final int YEAR_AND_MONTH = 6;
  private static final int LETTERS = 2;

  /** Of a code's own alphabet: other scripts have capitals of several characters. */
  private static final Pattern SMALL = Pattern.compile("[a-z]+");

  /** What is wrong, the first thing first. */
  public enum Kind {
    EMPTY,
    PREFIX,
    LENGTH,
    ENDING,
    DIGITS,
    YEAR,
    MONTH,
    SEQUENCE
  }

  /** Looks for the first mistake in a text that the template does not take. */
  static CodeMistake in(String typed, CodeTemplate template) {
    String text = compact(typed);
    char owner = template.letter(CodeSource.OWNER);
    char agency = template.letter(CodeSource.AGENCY);
    String endings = "" + agency + template.purpose() + " / " + owner + template.purpose();
    int expected =
        template.prefix().length()
            + template.districtWidth()
            + YEAR_AND_MONTH
            + template.sequenceWidth()
            + LETTERS;
    int length = text.codePointCount(0, text.length());
    Kind kind = kind(text, template, expected);
    return new CodeMistake(kind, length, expected, template.prefix(), endings);
  }

  /**
   * The text as the template may take it: copied codes come with spaces and hyphens. Accents are
   * put back in the end, for they may belong to what stood before a space that is gone.
   */
  static String compact(String typed) {
    String apart = Normalizer.normalize(typed, Normalizer.Form.NFKD).replaceAll("[\\s\\-‐-―]", "");
    String capitals =
        SMALL.matcher(apart).replaceAll(small -> small.group().toUpperCase(Locale.ROOT));
    return Normalizer.normalize(capitals, Normalizer.Form.NFC);
  }

  private static Kind kind(String text, CodeTemplate template, int expected) {
    if (text.isEmpty()) {
      return Kind.EMPTY;
    }
    if (!text.startsWith(template.prefix())) {
      return Kind.PREFIX;
    }
    if (text.length() != expected) {
      return Kind.LENGTH;
    }
    String digits = text.substring(template.prefix().length(), expected - LETTERS);
    char source = text.charAt(expected - LETTERS);
    boolean known =
        source == template.letter(CodeSource.OWNER) || source == template.letter(CodeSource.AGENCY);
    if (!known || text.charAt(expected - 1) != template.purpose()) {
      return Kind.ENDING;
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Kind.DIGITS;
    }
    int year = template.districtWidth();
    if (!digits.startsWith("20", year)) {
      return Kind.YEAR;
    }
    int month = Integer.parseInt(digits.substring(year + 4, year + 6));
    return month < 1 || month > 12 ? Kind.MONTH : Kind.SEQUENCE;
  }
}
