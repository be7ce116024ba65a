package city.anju.web.support;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Renders precompiled templates, whole before the first byte is sent, so that a fault in a template
 * is an error page and no half page. Every template takes the {@link Page} and at most one record.
 */
@Component
class Renderer {
  private static final String PACKAGE = "city.anju.web.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), PACKAGE);

  boolean has(String template) {
    return engine.hasTemplate(template + ".jte");
  }

  /** Writes the page; the status stays as it is. */
  void render(String template, Page page, @Nullable Object view, HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", page);
    if (view != null) {
      parameters.put("view", view);
    }
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, html);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
