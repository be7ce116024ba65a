package city.anju.web.citizen;

import city.anju.api.Problem;
import city.anju.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What keeps a form from being done for the moment. It is said on the form itself, so that nothing
 * typed is lost and one button sends it again.
 */
@Component
class Passing {

  private final Problems problems;

  Passing(Problems problems) {
    this.problems = problems;
  }

  /**
   * What became of a form.
   *
   * @param why member of the family {@code form.passing}
   * @param status what the page is answered with
   * @param key the hidden key with which the form is sent again
   */
  record Trouble(String why, HttpStatus status, String key) {}

  /**
   * What became of a form that was sent with a key.
   *
   * @throws RuntimeException the same one, when this is no passing trouble
   */
  Trouble of(RuntimeException failed, HttpServletRequest request, String key) {
    Problem problem = problems.of(failed, request);
    HttpStatus status = HttpStatus.valueOf(problem.status());
    return switch (problem.code()) {
      case "IDEMPOTENCY_IN_PROGRESS" -> new Trouble("STILL_RUNNING", status, key);
      case "IDEMPOTENCY_CONFLICT", "IDEMPOTENCY_KEY_MISSING" ->
          new Trouble("SENT_BEFORE", status, newKey());
      case "OUTCOME_UNKNOWN" -> new Trouble("OUTCOME_UNKNOWN", status, key);
      default -> {
        if (status != HttpStatus.SERVICE_UNAVAILABLE) {
          throw failed;
        }
        yield new Trouble("NOTHING_DONE", status, key);
      }
    };
  }

  /** A key for a form nobody has sent yet. */
  static String newKey() {
    return UUID.randomUUID().toString();
  }
}
