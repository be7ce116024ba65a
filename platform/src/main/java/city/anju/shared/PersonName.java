package city.anju.shared;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a right-holder, person or body, in the one form names are compared in: NFKC, one kind
 * of middle dot, single spaces, no invisible characters. {@code toString} is masked; use {@link
 * #value()} on purpose.
 */
public record PersonName(String value) {
  private static final int LONGEST = 100;
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern MIDDLE_DOT = Pattern.compile(" *[·•‧・∙⋅] *");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Old registers pad 张三 to 张　三; a Chinese name has no spaces. */
  private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  private static final Set<String> COMPOUND_SURNAMES =
      Set.of(
          "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
          "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
          "司空", "闾丘", "令狐", "百里", "呼延", "东郭", "西门", "南门", "轩辕", "拓跋", "司寇", "左丘", "公西", "第五", "梁丘",
          "纳兰");

  /**
   * @throws InvalidValue {@code NAME_EMPTY}, {@code NAME_TOO_LONG}, {@code NAME_MALFORMED} (control
   *     characters)
   */
  public PersonName {
    value = normalised(value);
    if (value.isEmpty()) {
      throw new InvalidValue("NAME_EMPTY", "The name is empty.");
    }
    if (value.codePointCount(0, value.length()) > LONGEST) {
      throw new InvalidValue("NAME_TOO_LONG", "A name has at most 100 characters.");
    }
    if (AsTyped.unprintable(value)) {
      throw new InvalidValue("NAME_MALFORMED", "The name contains characters no name has.");
    }
  }

  public static PersonName of(String text) {
    return new PersonName(text);
  }

  /**
   * 张*, 张*三, 欧阳*雪: one star whatever the length, first and last character stay, a compound surname
   * stays whole. For people; names of companies are public and shown in full.
   */
  public String masked() {
    int[] name = value.codePoints().toArray();
    if (name.length == 1) {
      return "*";
    }
    int head = name.length > 2 && COMPOUND_SURNAMES.contains(new String(name, 0, 2)) ? 2 : 1;
    String first = new String(name, 0, head) + "*";
    return name.length == head + 1 ? first : first + Character.toString(name[name.length - 1]);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static String normalised(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String plain = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    String spaced = SPACES.matcher(plain).replaceAll(" ").strip();
    return PADDING.matcher(MIDDLE_DOT.matcher(spaced).replaceAll("·")).replaceAll("");
  }
}
