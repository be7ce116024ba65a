package city.anju.api;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what never reaches the application (illegal characters in the address, headers too large)
 * or fell through it: a problem, never HTML and never a stack.
 */
final class ProblemValve extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

  private final Problems problems;

  ProblemValve(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      problems.write(problem(request, status), response.getResponse());
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("Nobody is there to read a {}", status);
    }
  }

  private Problem problem(Request request, int status) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return status >= 500 && thrown instanceof Throwable fault
        ? problems.of(fault, request)
        : FrameworkProblems.ofStatus(status);
  }
}
