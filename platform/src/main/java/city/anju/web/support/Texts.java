package city.anju.web.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the pages in one language, by key, from {@code messages/anju*.properties}. A key
 * that is missing is a fault of ours and stops the page: the tests walk all keys.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    ALL.put(Language.ZH, new Texts(Language.ZH, read("messages/anju.properties")));
    ALL.put(Language.EN, new Texts(Language.EN, read("messages/anju_en.properties")));
  }

  private final Language language;
  private final Properties words;

  private Texts(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The words in a language. */
  public static Texts in(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /** The text of a key, with {@code {0}}, {@code {1}} … replaced by the arguments as they are. */
  public String say(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text for " + key + " in " + language);
    }
    return filled(text, arguments);
  }

  /** The text of one member of a family of keys: {@code pick("homes.status", ON_SALE)}. */
  public String pick(String family, Object member, Object... arguments) {
    return say(family + "." + member, arguments);
  }

  /** The text for a number of things: keys end in {@code .one} and {@code .many}; {0} is it. */
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".many"), number);
  }

  /** Whether a family has a text for this member. */
  public boolean has(String family, Object member) {
    return words.containsKey(family + "." + member);
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** One pass, so that an argument that looks like a place is not filled again. */
  private static String filled(String text, Object... arguments) {
    if (arguments.length == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0 || open + 2 >= text.length()) {
        break;
      }
      int number = text.charAt(open + 1) - '0';
      boolean place = number >= 0 && number < arguments.length && text.charAt(open + 2) == '}';
      out.append(text, at, open).append(place ? arguments[number] : "{");
      at = open + (place ? 3 : 1);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static Properties read(String path) {
    Properties words = new Properties();
    try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No messages at " + path);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
