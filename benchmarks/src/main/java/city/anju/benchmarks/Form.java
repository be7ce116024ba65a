package city.anju.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page, with what is filled in already, hidden keys included.
 *
 * @param action where it is sent
 * @param fields names and values; boxes that are not ticked are left out
 * @param boxes names and values of boxes to tick
 */
record Form(String action, Map<String, String> fields, Map<String, String> boxes) {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.DOTALL);
  private static final Pattern AREA =
      Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?", Pattern.DOTALL);

  /** The one form of the page whose action is wanted. */
  static Form on(Answer page, Predicate<String> action) {
    return all(page).stream()
        .filter(form -> action.test(form.action()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such form on " + page.brief()));
  }

  static List<Form> all(Answer page) {
    List<Form> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page.body());
    while (form.find()) {
      Map<String, String> fields = new LinkedHashMap<>();
      Map<String, String> boxes = new LinkedHashMap<>();
      Matcher input = INPUT.matcher(form.group(2));
      while (input.find()) {
        Map<String, String> at = attributes(input.group(1));
        boolean box = "checkbox".equals(at.get("type"));
        if (at.containsKey("name")) {
          (box ? boxes : fields).put(of(at, "name"), at.getOrDefault("value", box ? "on" : ""));
        }
      }
      Matcher area = AREA.matcher(form.group(2));
      while (area.find()) {
        fields.put(of(attributes(area.group(1)), "name"), text(area.group(2)));
      }
      String action = attributes(form.group(1)).getOrDefault("action", page.path());
      forms.add(new Form(action, fields, boxes));
    }
    return forms;
  }

  /** The same with one field filled in. */
  Form with(String name, String value) {
    Map<String, String> filled = new LinkedHashMap<>(fields);
    filled.put(name, value);
    return new Form(action, filled, boxes);
  }

  /** The same with every box ticked. */
  Form agreed() {
    Map<String, String> filled = new LinkedHashMap<>(fields);
    filled.putAll(boxes);
    return new Form(action, filled, boxes);
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(text);
    while (matcher.find()) {
      String value = matcher.group(2);
      attributes.put(matcher.group(1), value == null ? "" : text(value));
    }
    return attributes;
  }

  private static String of(Map<String, String> attributes, String name) {
    return attributes.getOrDefault(name, "");
  }

  private static String text(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
