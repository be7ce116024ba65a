package city.anju.web.support;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a view name such as {@code visitor/check}. */
@Component
class JteViews implements ViewResolver, Ordered {
  private final Renderer renderer;
  private final Pages pages;

  JteViews(Renderer renderer, Pages pages) {
    this.renderer = renderer;
    this.pages = pages;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (!renderer.has(name)) {
      return null;
    }
    return (model, request, response) ->
        renderer.render(
            name, pages.of(request), model == null ? null : model.get("view"), response);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
