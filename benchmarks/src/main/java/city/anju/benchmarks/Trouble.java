package city.anju.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One kind of bad weather, made from outside the platform. */
interface Trouble {

  /** As the report names it. */
  Words name();

  /** In both languages. */
  record Words(String zh, String en) {}

  /** Whether it is over in a moment, and the outage counts from that moment. */
  default boolean strikes() {
    return false;
  }

  /** Why this machine cannot have it; null when it can. */
  default @Nullable String missing() {
    return null;
  }

  /** Whether it is done to processes: one after the other, beside all that is not. */
  default boolean ofProcesses() {
    return strikes();
  }

  /**
   * Makes it, and ends it before it returns.
   *
   * @return what exactly was done
   */
  String befall(SplittableRandom random) throws IOException, InterruptedException, SQLException;
}
