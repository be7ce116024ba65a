package city.anju.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at the data of whose home, and on what ground. The owners may read it; it holds unit
 * codes and ids of actors, no personal data.
 */
public class AccessLog {

  /** The most rows one page may ask for. */
  public static final int LARGEST_PAGE = 1_000;

  private final AccessStore store;

  AccessLog(AccessStore store) {
    this.store = store;
  }

  /**
   * Appends one row for each home looked at; joins the caller's transaction where there is one.
   *
   * @param unitCodes the homes, each once; an empty list records nothing
   * @param ground why the actor may ask, 1 to 200 characters
   * @param outcome what came of it, 1 to 50 characters
   */
  @Transactional
  public void looked(
      Actor actor, List<String> unitCodes, String ground, String outcome, Instant at) {
    if (!unitCodes.isEmpty()) {
      store.append(actor, unitCodes, ground, outcome, at);
    }
  }

  /**
   * The looks at these homes, newest first: a page. For the next page pass the instant of the last
   * row. A page holds up to {@code limit} rows and whatever else happened in the very instant of
   * its last one, so that no page begins in the middle of an instant and nothing is left out.
   *
   * @param before only what happened before this instant; null from the newest
   * @param limit 1 to 1000
   */
  public List<AccessRow> ofUnits(
      Collection<String> unitCodes, @Nullable Instant before, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has 1 to 1000 rows");
    }
    return unitCodes.isEmpty() ? List.of() : store.page(unitCodes, before, limit);
  }
}
