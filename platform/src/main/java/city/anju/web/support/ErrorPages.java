package city.anju.web.support;

import city.anju.api.Problem;
import city.anju.api.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Problems as pages in the same dress, saying what to do next. */
@Component
class ErrorPages implements ProblemPages {
  private final Renderer renderer;
  private final Pages pages;

  ErrorPages(Renderer renderer, Pages pages) {
    this.renderer = renderer;
    this.pages = pages;
  }

  @Override
  public void show(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    renderer.render("layout/error", page(problem, request), ErrorPage.of(problem), response);
    response.flushBuffer();
  }

  private Page page(Problem problem, HttpServletRequest request) {
    if (problem.status() >= 500) {
      return pages.ofFailure(request);
    }
    try {
      return pages.of(request);
    } catch (RuntimeException nobodyCanBeAsked) {
      return pages.anonymous(request);
    }
  }
}
