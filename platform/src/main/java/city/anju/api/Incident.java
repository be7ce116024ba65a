package city.anju.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of ours: logged under an id that the caller gets. The log says where and what kind, never
 * the exceptions' messages: they quote what people typed.
 */
final class Incident {

  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
  private static final int FRAMES = 40;

  private Incident() {}

  /**
   * Logs the fault and makes the problem that names it.
   *
   * @param door method and path pattern, without values and without the query
   */
  static Problem of(Throwable fault, String door) {
    String id = UUID.randomUUID().toString();
    LOG.error("Incident {} at {}{}", id, door, traceWithoutMessages(fault));
    return Problem.of(500, "INTERNAL", "This is our fault. Name the incident when you report it.")
        .with("incident", id);
  }

  private static String traceWithoutMessages(Throwable fault) {
    StringBuilder trace = new StringBuilder();
    @Nullable Throwable t = fault;
    for (int depth = 0; t != null && depth < 10; depth++) {
      trace.append(depth == 0 ? "\n" : "\nCaused by: ").append(t.getClass().getName());
      if (t instanceof java.sql.SQLException sql) {
        trace.append(" SQLSTATE ").append(sql.getSQLState());
      }
      StackTraceElement[] frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        trace.append("\n\tat ").append(frames[i]);
      }
      t = t.getCause();
    }
    return trace.toString();
  }
}
