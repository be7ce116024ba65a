package city.anju.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows a problem to a person. The pages implement it; it must need neither a session nor the
 * database, because their absence may be the problem.
 */
public interface ProblemPages {

  /** Answers with a page in the person's language. */
  void show(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
