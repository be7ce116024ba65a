package city.anju.web.support;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they come out of forms. */
public final class Typed {
  /**
   * Controls but for line breaks and tabs, halves of characters, and marks that turn text round.
   */
  private static final Pattern NEVER_MEANT =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069]");

  private Typed() {}

  /** The text without what nobody types on purpose and no database keeps; never null. */
  public static String clean(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return NEVER_MEANT.matcher(lines).replaceAll("").strip();
  }

  /** Null for a field that was left empty. */
  public static @Nullable String orNull(String cleaned) {
    return cleaned.isEmpty() ? null : cleaned;
  }
}
