package city.anju.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds a phone number, the name of a messenger's account, a mail address or a link in what people
 * write to each other before both have agreed to share. It reads as people do who want to be found:
 * full-width, circled and Chinese digits, separators, numbers in pieces. Prices, areas, dates,
 * hours and listing codes are none.
 */
final class ContactWords {

  /** Marks nobody sees: joiners, directions, the frame of an emoji digit. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE0F\\u20E3]");

  private static final String HAN_DIGITS = "零〇一幺壹二两贰三叁四肆五伍六陆七柒八捌九玖";
  private static final String AS_DIGITS = "00111222334455667788" + "99";

  /** What has many digits and is nobody's number. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "[a-z]{2}\\d{13}[cp]m" // a listing code
              + "|20\\d\\d\\s?[-./年]\\s?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}(?!\\d)\\s?日?" // a day
              + "|(?<!\\d)[01]?\\d\\s?月\\s?[0-3]?\\d\\s?[日号]"
              + "|(?<!\\d)[0-2]?\\d:[0-5]\\d(?!\\d)" // an hour
              + "|(?<!\\d)[1-9]\\d{0,2}(?:,\\d{3}){1,2}(?![,\\d])" // a price
              + "|(?<!\\d)[1-9]\\d{3,8}(?:\\.\\d+)?\\s?元(?:/(?:平方?米?|㎡|m2|月))?"
              + "|(?<!\\d)\\d{1,5}(?:\\.\\d{1,4})?\\s?(?:万元?|平方?米?|㎡|m2)");

  /** A mobile number, with anything short between its digits. */
  private static final Pattern MOBILE = Pattern.compile("1\\D{0,2}[3-9](?:\\D{0,2}\\d){9}");

  /** Seven digits and more, with nothing but separators between them. */
  private static final Pattern RUN =
      Pattern.compile("\\d(?:[\\s\\-_.,*~·•—–+/\\\\|()\\[\\]#、，。…]*\\d){6,}");

  private static final Pattern MESSENGER =
      Pattern.compile(
          "(?:微信|薇信|威信|徽信|v信|加v|加微|weixin|wechat|(?<![a-z])[vw]x|扣扣|(?<![a-z])qq|企鹅号|抖音"
              + "|小红书|whatsapp|telegram)"
              + "(?:[^a-z0-9]{0,8}(?=[a-z0-9_-]{5})[a-z0-9_-]*[0-9_-][a-z0-9_-]*|[^a-z0-9]{0,6}[:是为号][^a-z0-9]{0,3}[a-z][a-z0-9_-]{4,})");

  private static final Pattern MAIL =
      Pattern.compile(
          "[a-z0-9._-]{2,}\\s?(?:@|艾特|\\(at\\)|\\[at])\\s?[a-z0-9-]+\\s?(?:\\.|点|\\(dot\\))\\s?[a-z]{2,}");

  private static final Pattern LINK =
      Pattern.compile(
          "https?:|www\\.|[a-z0-9-]{2,}\\.(?:com|cn|net|org|me|cc|top|xyz|info|link)(?![a-z])");

  private static final int FEW_LETTERS = 2;
  private static final int SOME_DIGITS = 2;

  private ContactWords() {}

  /** Whether there is one in the words. */
  static boolean in(String words) {
    String text = plain(words);
    if (MESSENGER.matcher(text).find() || MAIL.matcher(text).find() || LINK.matcher(text).find()) {
      return true;
    }
    String rest = HARMLESS.matcher(text).replaceAll(" ： ： ");
    return RUN.matcher(rest).find() || MOBILE.matcher(rest).find();
  }

  /**
   * Whether there is one in the words, or in them together with what the same person wrote just
   * before: a number in pieces.
   *
   * @param before the last messages, the newest first
   */
  static boolean in(String words, List<String> before) {
    if (in(words)) {
      return true;
    }
    StringBuilder pieces = new StringBuilder(words);
    if (!isPiece(words)) {
      return false;
    }
    for (String earlier : before) {
      if (!isPiece(earlier)) {
        break;
      }
      pieces.insert(0, earlier + " ");
    }
    return in(pieces.toString());
  }

  /** Little more than digits. */
  private static boolean isPiece(String words) {
    String text = plain(words);
    long digits = text.chars().filter(Character::isDigit).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return digits >= SOME_DIGITS && letters <= FEW_LETTERS;
  }

  private static String plain(String words) {
    String seen = UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    StringBuilder text = new StringBuilder(seen.toLowerCase(Locale.ROOT));
    for (int i = 0; i < text.length(); i++) {
      int digit = HAN_DIGITS.indexOf(text.charAt(i));
      if (digit >= 0) {
        text.setCharAt(i, AS_DIGITS.charAt(digit));
      }
    }
    return text.toString();
  }
}
