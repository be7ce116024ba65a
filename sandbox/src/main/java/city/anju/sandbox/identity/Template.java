package city.anju.sandbox.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of the class path with slots: <code>{name}</code> takes a value and escapes it, <code>
 * {!name}</code> takes a piece that another template made.
 */
record Template(String text) {

  private static final Pattern SLOT = Pattern.compile("\\{(!?)([a-zA-Z]+)}");

  static Template of(String file) {
    try (InputStream in = Template.class.getResourceAsStream("/pages/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no page " + file);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills every slot; a slot without a value is a fault of this program. */
  String with(Map<String, String> values) {
    return SLOT.matcher(text)
        .replaceAll(
            slot -> {
              String value = values.get(slot.group(2));
              if (value == null) {
                throw new IllegalStateException("nothing for slot " + slot.group(2));
              }
              String safe = slot.group(1).isEmpty() ? HtmlUtils.htmlEscape(value, "UTF-8") : value;
              return Matcher.quoteReplacement(safe);
            });
  }
}
