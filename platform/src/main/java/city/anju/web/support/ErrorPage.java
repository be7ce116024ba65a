package city.anju.web.support;

import city.anju.api.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told when something cannot be done: what it is and what to do next.
 *
 * @param status HTTP status
 * @param kind member of the families {@code error.title}, {@code error.text}, {@code error.next}
 * @param waitSeconds when to try again; null where that is not known
 * @param code stable code of the problem, to be told to the hotline
 * @param incident number under which a fault of ours is logged; null for other problems
 */
public record ErrorPage(
    int status, String kind, @Nullable Long waitSeconds, String code, @Nullable String incident) {

  /** Problems with words of their own; the others are told by their status. */
  private static final Set<String> CODES =
      Set.of(
          "FORM_STALE",
          "OFFICER_NOT_ON_FILE",
          "OUTCOME_UNKNOWN",
          "SIGN_IN_FAILED",
          "SIGN_IN_STALE",
          "SIGN_IN_UNAVAILABLE");

  private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

  static ErrorPage of(Problem problem) {
    Object incident = problem.extra().get("incident");
    return new ErrorPage(
        problem.status(),
        kind(problem),
        waitSeconds(problem),
        problem.code(),
        incident == null ? null : incident.toString());
  }

  /** When to try again, in seconds; null where that is not known. */
  public static @Nullable Long waitSeconds(Problem problem) {
    String wait = problem.headers().get("Retry-After");
    return wait == null ? null : Long.valueOf(wait);
  }

  private static String kind(Problem problem) {
    if (CODES.contains(problem.code())) {
      return problem.code();
    }
    if (STATUSES.contains(problem.status())) {
      return Integer.toString(problem.status());
    }
    return problem.status() >= 500 ? "500" : "400";
  }
}
