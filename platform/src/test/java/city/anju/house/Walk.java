package city.anju.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A step of a plan that reads a table, or an index of a part of it, from end to end: it scans
 * without a condition that leads into an index.
 *
 * @param index which is read as a whole; empty: the table itself is
 */
record Walk(String table, String index, String how, double cost) {

  private static final String LIMIT = "Limit";

  /** Ask no more of what is below them than they are asked for. */
  private static final Set<String> PASS_ON_A_LIMIT = Set.of(LIMIT, "Incremental Sort", "LockRows");

  /** Reads rows that a step below it has found. */
  private static final String HEAP_OF_BITMAP = "Bitmap Heap Scan";

  /**
   * @param plan as {@code explain (verbose, format json)} tells it
   */
  static List<Walk> in(JsonNode plan) {
    List<Walk> walks = new ArrayList<>();
    look(plan, "", false, walks);
    return walks;
  }

  private static void look(JsonNode step, String above, boolean limited, List<Walk> walks) {
    String how = step.path("Node Type").asString();
    String index = step.path("Index Name").asString("");
    String table =
        step.has("Relation Name")
            ? step.path("Schema").asString() + "." + step.path("Relation Name").asString()
            : above;
    boolean reads = step.has("Relation Name") || !index.isEmpty();
    boolean allOfIt =
        how.endsWith("Scan") && !how.equals(HEAP_OF_BITMAP) && !step.has("Index Cond");
    boolean stopsEarly = limited && !index.isEmpty() && !step.has("Filter");
    if (reads && allOfIt && !stopsEarly) {
      walks.add(new Walk(table, index, how, step.path("Total Cost").asDouble()));
    }
    boolean limits = how.equals(LIMIT) || (limited && PASS_ON_A_LIMIT.contains(how));
    for (JsonNode below : step.path("Plans")) {
      look(below, table, limits, walks);
    }
  }

  @Override
  public String toString() {
    String what = index.isEmpty() ? table : table + " by " + index;
    return "%s from end to end (%s, cost %.0f)".formatted(what, how, cost);
  }
}
