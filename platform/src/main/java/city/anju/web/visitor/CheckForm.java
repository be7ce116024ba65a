package city.anju.web.visitor;

import city.anju.web.support.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The form to check a code.
 *
 * @param typed what was typed, as it was, or as much of it as the field takes
 * @param mistake what is wrong with it; null when nothing was typed yet
 */
public record CheckForm(String typed, @Nullable CodeMistake mistake) {

  /** Characters that the field takes; a code has far fewer. */
  public static final int LONGEST = 64;

  static final CheckForm EMPTY = new CheckForm("", null);

  /** The form with what was typed, and what is wrong with it. */
  public static CheckForm of(String typed, CodeMistake mistake) {
    String text = Typed.clean(typed);
    int characters = text.codePointCount(0, text.length());
    return characters <= LONGEST
        ? new CheckForm(text, mistake)
        : new CheckForm(text.substring(0, text.offsetByCodePoints(0, LONGEST)), mistake);
  }
}
