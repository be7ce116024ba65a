package city.anju.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the database's log tells it.
 *
 * @param process of the database that ran it
 * @param text with numbers where parameters belong
 * @param parameters each as SQL writes it
 */
record Overheard(long process, String text, List<String> parameters) {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\S+ \\S+ \\S+ \\[(\\d+)] LOG: +(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);

  private static final Pattern DETAIL =
      Pattern.compile("\\S+ \\S+ \\S+ \\[\\d+] DETAIL: +[Pp]arameters: (.*)", Pattern.DOTALL);

  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

  /** Reads what was logged with {@code log_statement = all}; other lines mean nothing here. */
  static List<Overheard> in(String log) {
    List<Overheard> all = new ArrayList<>();
    for (String entry : log.split("\n(?!\t)", -1)) { // what begins with a tab goes on
      String line = entry.replace("\n\t", "\n").strip();
      Matcher statement = STATEMENT.matcher(line);
      Matcher detail = DETAIL.matcher(line);
      if (statement.matches()) {
        all.add(new Overheard(Long.parseLong(statement.group(1)), statement.group(2), List.of()));
      } else if (detail.matches() && !all.isEmpty()) {
        Overheard last = all.removeLast();
        all.add(new Overheard(last.process, last.text, parameters(detail.group(1))));
      }
    }
    return List.copyOf(all);
  }

  private static List<String> parameters(String detail) {
    return PARAMETER.matcher(detail).results().map(found -> found.group(1)).toList();
  }
}
