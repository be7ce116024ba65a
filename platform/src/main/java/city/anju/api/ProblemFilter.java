package city.anju.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: what fails in the filters inside (sessions, sign-in, firewall) becomes a
 * problem or a page as well, without a second way through those filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemFilter extends OncePerRequestFilter {

  private final Problems problems;
  private final ObjectProvider<ProblemPages> pages;

  ProblemFilter(Problems problems, ObjectProvider<ProblemPages> pages) {
    this.problems = problems;
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean machine = MachineDoor.asked(request);
    try {
      chain.doFilter(request, machine ? new ProblemsForErrors(response) : response);
    } catch (ServletException | RuntimeException thrown) {
      ProblemPages page = pages.getIfAvailable();
      if (response.isCommitted() || (!machine && page == null)) {
        throw thrown;
      }
      Problem problem = problems.of(thrown, request);
      if (machine) {
        problems.write(problem, response);
      } else if (page != null) {
        page.show(problem, request, response);
      }
    }
  }

  /** Writes the problem where a filter would have the container make an error page. */
  private final class ProblemsForErrors extends HttpServletResponseWrapper {

    ProblemsForErrors(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      if (isCommitted()) {
        throw new IllegalStateException("the answer has begun");
      }
      problems.write(FrameworkProblems.ofStatus(status), (HttpServletResponse) getResponse());
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
