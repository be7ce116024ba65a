package city.anju.web.support;

import city.anju.shared.CityProfile;
import city.anju.shared.CodeSource;
import city.anju.shared.CodeTemplate;
import city.anju.shared.District;
import city.anju.shared.ListingCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** A listing code taken apart, so that people learn to read it. */
public final class CodeReading {
  private static final YearMonth EXAMPLE = YearMonth.of(2024, 6);

  private CodeReading() {}

  /**
   * One of the seven parts.
   *
   * @param characters as printed in the code
   * @param meaning what they stand for, in a word or two
   * @param explanation more about it; empty where the word says all
   */
  public record Part(String characters, String meaning, String explanation) {}

  /** The seven parts of a code of this city, in order. */
  public static List<Part> of(ListingCode code, CityProfile city, Language language) {
    Texts t = Texts.in(language);
    CodeTemplate template = city.codeTemplate();
    CodeTemplate.Parts parts = template.parts(code);
    String source = parts.source() == CodeSource.OWNER ? "owner" : "agency";
    boolean english = language == Language.EN;
    String month = String.format(Locale.ROOT, "%02d", parts.month());
    String sequence =
        String.format(Locale.ROOT, "%0" + template.sequenceWidth() + "d", parts.sequence());
    return List.of(
        new Part(parts.prefix(), english ? city.nameEn() : city.name(), ""),
        new Part(parts.district(), district(parts, city, english, t), ""),
        new Part(Integer.toString(parts.year()), t.say("code.year"), ""),
        new Part(month, t.say("code.month"), ""),
        new Part(
            sequence, t.say("code.sequence"), t.say("code.sequence.explained", parts.sequence())),
        new Part(
            Character.toString(template.letter(parts.source())),
            t.pick("code.source", source),
            t.pick("code.source.explained", source)),
        new Part(Character.toString(parts.purpose()), t.say("code.sale"), ""));
  }

  /** A code that shows what one looks like and was never issued. */
  public static ListingCode example(CityProfile city) {
    String district = city.districts().getFirst().code();
    return city.codeTemplate().format(district, EXAMPLE, 1, CodeSource.AGENCY);
  }

  private static String district(
      CodeTemplate.Parts parts, CityProfile city, boolean english, Texts t) {
    return city.district(parts.district())
        .map((District known) -> english ? known.nameEn() : known.name())
        .orElse(t.say("code.district.unknown"));
  }
}
