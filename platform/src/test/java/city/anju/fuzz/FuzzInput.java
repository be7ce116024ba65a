package city.anju.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes of any bytes what a parser takes. */
public final class FuzzInput {

  private FuzzInput() {}

  /**
   * Any text there is: most as UTF-8; behind a first byte of 0xFF as UTF-16, halves of characters
   * included, as JSON may hold them.
   */
  public static String text(byte[] input) {
    boolean halves = input.length > 0 && input[0] == (byte) 0xFF;
    return halves ? new String(chars(input, 1)) : new String(input, StandardCharsets.UTF_8);
  }

  private static char[] chars(byte[] input, int from) {
    char[] chars = new char[(input.length - from) / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (((input[from + 2 * i] & 0xFF) << 8) | (input[from + 2 * i + 1] & 0xFF));
    }
    return chars;
  }

  /** So many texts, cut where a zero byte stands. */
  public static List<String> texts(byte[] input, int count) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = from;
      while (to < input.length && (input[to] != 0 || i == count - 1)) {
        to++;
      }
      texts.add(text(Arrays.copyOfRange(input, Math.min(from, input.length), to)));
      from = to + 1;
    }
    return texts;
  }

  /** What is never true. */
  public static void never(boolean condition, String what) {
    if (condition) {
      throw new AssertionError(what);
    }
  }

  /** What reads back as it was written. */
  public static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("read back: " + actual + ", written: " + expected);
    }
  }
}
