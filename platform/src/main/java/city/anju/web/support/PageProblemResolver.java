package city.anju.web.support;

import city.anju.api.Problems;
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

/** Answers a person whose request failed in or before a handler; machines were answered before. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageProblemResolver implements HandlerExceptionResolver {
  private final Problems problems;
  private final ErrorPages pages;

  PageProblemResolver(Problems problems, ErrorPages pages) {
    this.problems = problems;
    this.pages = pages;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (response.isCommitted()) {
      return null;
    }
    try {
      pages.show(problems.of(thrown, request), request, response);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }
}
