package city.anju.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What could be wrong in a function that is one select, one thing at a time: a condition that
 * always or never holds, another comparison, another constant, a border left out.
 */
final class SqlMutants {

  /**
   * A function with one thing changed.
   *
   * @param definition the statement that makes it
   * @param change what is different, in one line
   */
  record Mutant(String definition, String change) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|'(?:[^']|'')*'|[a-z_][a-z_0-9.]*|[0-9]+|<=|>=|<>|@>|::|\\|\\||[^\\s]");

  /** A condition follows these, and ends before those. */
  private static final Set<String> BEGINS = Set.of("where", "on", "when", "and", "or");

  private static final Set<String> ENDS =
      Set.of("and", "or", "then", "union", "order", "group", "limit", "join", "left", "where", ",");

  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("and", List.of("or")),
          Map.entry("or", List.of("and")),
          Map.entry("=", List.of("<>")),
          Map.entry("<>", List.of("=")),
          Map.entry("<", List.of("<=")),
          Map.entry(">", List.of(">=")),
          Map.entry("<=", List.of("<", ">")),
          Map.entry(">=", List.of(">")),
          Map.entry("true", List.of("false")),
          Map.entry("false", List.of("true")),
          Map.entry("not", List.of("")),
          Map.entry("desc", List.of("")),
          Map.entry("least", List.of("greatest")),
          Map.entry("lower", List.of("upper")),
          Map.entry("upper", List.of("lower")),
          Map.entry("upper_inf", List.of("lower_inf")),
          Map.entry("any", List.of("all")),
          Map.entry("left", List.of("")));

  private final String definition;
  private final int body;
  private final List<MatchResult> tokens;
  private final List<Integer> depths = new ArrayList<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private SqlMutants(String definition) {
    this.definition = definition;
    this.body = definition.indexOf("$function$") + "$function$".length();
    this.tokens =
        TOKEN
            .matcher(definition)
            .region(body, definition.lastIndexOf("$function$"))
            .results()
            .filter(token -> !token.group().startsWith("--"))
            .toList();
    int depth = 0;
    for (MatchResult token : tokens) {
      String word = token.group();
      depth -= word.equals(")") || word.equals("end") ? 1 : 0;
      depths.add(depth);
      depth += word.equals("(") || word.equals("case") ? 1 : 0;
    }
  }

  /** All of a function, as {@code pg_get_functiondef} prints it. */
  static List<Mutant> of(String definition) {
    SqlMutants all = new SqlMutants(definition);
    for (int i = 0; i < all.tokens.size(); i++) {
      all.at(i);
    }
    return List.copyOf(all.mutants);
  }

  private void at(int i) {
    String word = word(i);
    for (String other : OTHERS.getOrDefault(word, List.of())) {
      replace(i, i, other);
    }
    if (BEGINS.contains(word)) {
      int last = lastOfCondition(i + 1);
      replace(i + 1, last, "true");
      replace(i + 1, last, "false");
    }
    if (word.equals("@>")) {
      replace(i - 1, i - 1, "not " + word(i - 1));
    }
    if (word.equals("distinct") && word(i - 1).equals("select")) {
      replace(i, i, "");
    }
    if (word.equals("all") && !word(i - 1).equals("union")) {
      replace(i, i, "any");
    }
    if ((word.equals("lower") || word.equals("upper")) && word(i + 1).equals("(")) {
      replace(i, closing(i + 1), "null::timestamptz");
    }
    if (word.equals("coalesce")) {
      replace(i, closing(i + 1), firstArgument(i + 1));
    }
    constant(i, word);
  }

  private void constant(int i, String word) {
    if (word.equals("'infinity'")) {
      replace(i, i, "'2024-06-01Z'");
    } else if (word.startsWith("'")) {
      replace(i, i, word.substring(0, word.length() - 1) + "~'");
    } else if (word.matches("[0-9]+") && !inExists(i)) {
      replace(i, i, Integer.toString(Integer.parseInt(word) + 1));
    }
  }

  /** What stands between {@code select} and {@code from} of an exists is never looked at. */
  private boolean inExists(int i) {
    return word(i - 1).equals("select") && word(i + 1).equals("from");
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).group() : "";
  }

  /** Up to the next word of the same depth that ends a condition, or out of the parenthesis. */
  private int lastOfCondition(int first) {
    int depth = depths.get(first);
    int last = first;
    while (last + 1 < tokens.size()
        && depths.get(last + 1) >= depth
        && !(depths.get(last + 1) == depth && ENDS.contains(word(last + 1)))) {
      last++;
    }
    return last;
  }

  private int closing(int open) {
    int close = open + 1;
    while (!(word(close).equals(")") && depths.get(close).equals(depths.get(open)))) {
      close++;
    }
    return close;
  }

  private String firstArgument(int open) {
    int depth = depths.get(open) + 1;
    int comma = open + 1;
    while (!(word(comma).equals(",") && depths.get(comma) == depth)) {
      comma++;
    }
    return "(" + definition.substring(tokens.get(open).end(), tokens.get(comma).start()) + ")";
  }

  private void replace(int first, int last, String by) {
    int from = tokens.get(first).start();
    int to = tokens.get(last).end();
    String was = definition.substring(from, to).replaceAll("\\s+", " ");
    if (was.equals(by)) {
      return;
    }
    long line = definition.substring(body, from).lines().count();
    mutants.add(
        new Mutant(
            definition.substring(0, from) + by + definition.substring(to),
            "line %d: %s → %s%s"
                .formatted(
                    line,
                    was,
                    by.isEmpty() ? "nothing" : by.replaceAll("\\s+", " "),
                    context(first))));
  }

  /** What one word stands between, so that one can find it. */
  private String context(int i) {
    @Nullable String before = word(i - 1).isEmpty() ? null : word(i - 1);
    return before == null ? "" : " (after %s, before %s)".formatted(before, word(i + 1));
  }
}
