package city.anju.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What text we take: well-formed UTF-8 that the database can store and a page can show. */
final class StrictText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StrictText() {}

  /** Decodes UTF-8; one byte order mark in front is ignored, as RFC 8259 §8.1 permits. */
  static String decode(byte[] utf8) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Neither NUL nor half a surrogate pair nor a control character other than tab and line end. */
  static boolean storable(int codePoint) {
    boolean lineOrTab = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    boolean control = codePoint < 0x20 && !lineOrTab;
    boolean halfPair = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return !control && !halfPair;
  }

  static boolean storable(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!storable(c)) {
        return false;
      }
    }
    return true;
  }
}
