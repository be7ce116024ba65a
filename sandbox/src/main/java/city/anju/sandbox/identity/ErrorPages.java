package city.anju.sandbox.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.error.ErrorPageRegistry;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a readable page of every error, whoever found it. */
@RestController
class ErrorPages
    implements ErrorPageRegistrar, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String PATH = "/error";

  private final Pages pages;

  ErrorPages(IdentitySettings settings) {
    this.pages = new Pages(settings.platformOrigin());
  }

  @Override
  public void registerErrorPages(ErrorPageRegistry registry) {
    registry.addErrorPages(new ErrorPage(PATH));
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    ReadableErrorValve.linkBackWith(pages);
    server.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ReadableErrorValve.class.getName());
          }
        });
  }

  @RequestMapping(PATH)
  ResponseEntity<String> show(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
            ? told
            : 404;
    String message =
        status == 400
                && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String text
            ? text
            : "";
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(pages.error(status, message));
  }
}
