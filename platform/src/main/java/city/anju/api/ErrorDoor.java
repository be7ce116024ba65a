package city.anju.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what nobody answered: a problem for machines, a page for people. */
@Controller
class ErrorDoor implements ErrorController {

  private final Problems problems;
  private final ObjectProvider<ProblemPages> pages;

  ErrorDoor(Problems problems, ObjectProvider<ProblemPages> pages) {
    this.problems = problems;
    this.pages = pages;
  }

  @RequestMapping("${server.error.path:${error.path:/error}}")
  @Permits(Access.PUBLIC)
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem problem = problem(request);
    ProblemPages page = pages.getIfAvailable();
    if (MachineDoor.asked(request) || page == null) {
      problems.write(problem, response);
    } else {
      page.show(problem, request, response);
    }
  }

  private Problem problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      return problems.of(thrown, request);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? FrameworkProblems.ofStatus(status)
        : FrameworkProblems.ofStatus(404); // somebody asked for the error page itself
  }
}
