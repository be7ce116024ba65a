package city.anju.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the platform said to its database for some requests, as scripts of pgbench that say the same
 * to the letter: statements that each client prepares once, executed with the very parameters.
 */
final class BareSearch {

  /** The variable that tells whether a client has prepared the statements. */
  static final Map<String, String> VARIABLES = Map.of("ready", "0");

  /** As the platform's pool for readers sets its connections; the other way is the session's. */
  private static final String AS_READER =
      "\\; set local plan_cache_mode = force_custom_plan\\; set local enable_seqscan = off";

  private static final String END = "commit;\n";

  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> scripts = new ArrayList<>();

  /**
   * Takes what was said for one request.
   *
   * @param readers processes of the database under the login of readers
   */
  void add(List<Overheard> said, Collection<Long> readers) {
    StringBuilder script = new StringBuilder();
    String begun = "";
    boolean open = false;
    for (Overheard one : said) {
      String text = one.text().strip();
      String word = text.toLowerCase(Locale.ROOT);
      if (asks(word)) {
        String name = names.computeIfAbsent(text, other -> "s" + names.size());
        script.append(begun).append(executed(name, one.parameters())).append(";\n");
        open |= !begun.isEmpty();
        begun = "";
      } else if (begins(word) || ends(word)) {
        script.append(open ? END : ""); // the end of the last one may come after the answer
        open = false;
        // sent together with what comes next, as the driver does
        begun =
            begins(word) ? word + (readers.contains(one.process()) ? AS_READER : "") + "\\; " : "";
      }
    }
    scripts.add(script + (open ? END : ""));
  }

  private static boolean begins(String word) {
    return word.startsWith("begin");
  }

  private static boolean ends(String word) {
    return word.equals("commit") || word.equals("rollback");
  }

  /** Jobs and sessions write now and then; a search asks and writes nothing. */
  private static boolean asks(String word) {
    return word.startsWith("select") || word.startsWith("with");
  }

  private static String executed(String name, List<String> parameters) {
    String list = String.join(", ", parameters);
    return "execute " + name + (list.isEmpty() ? "" : "(" + list + ")");
  }

  /** A script for each request; whichever a client runs first prepares all statements. */
  List<String> scripts() {
    StringBuilder once = new StringBuilder("\\if :ready\n\\else\n");
    names.forEach((text, name) -> once.append("prepare %s as %s;\n".formatted(name, text)));
    once.append("\\set ready 1\n\\endif\n");
    return scripts.stream().map(script -> once + script).toList();
  }
}
