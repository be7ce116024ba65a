package city.anju.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers a machine whose request failed in or before a handler; leaves people to the pages. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MachineProblemResolver implements HandlerExceptionResolver {

  private final Problems problems;

  MachineProblemResolver(Problems problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!MachineDoor.asked(request) || response.isCommitted()) {
      return null; // after the first streamed answer only breaking off tells the truth
    }
    try {
      problems.write(problems.of(thrown, request), response);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }
}
