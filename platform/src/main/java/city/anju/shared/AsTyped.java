package city.anju.shared;

/** What people type and scanners paste, brought to the one form the values are kept in. */
final class AsTyped {
  private AsTyped() {}

  /** Full-width letters, digits and signs as ASCII. */
  static String halfWidth(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c);
    }
    return plain.toString();
  }

  /** Only a to z change: {@code String.toUpperCase} would also make an I of a dotless i. */
  static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return upper.toString();
  }

  static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Of every width, those without any and a byte order mark among them. */
  private static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200b')
        || c == '\u3000'
        || c == '\ufeff';
  }

  /** The form of all codes: half-width, upper case, no spaces. */
  static String code(String text) {
    return withoutSpaces(upperCase(halfWidth(text)));
  }

  /** Control characters and halves of surrogate pairs: no database and no page wants them. */
  static boolean unprintable(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    || c == 0x2028
                    || c == 0x2029
                    || (c & 0xfffe) == 0xfffe);
  }
}
