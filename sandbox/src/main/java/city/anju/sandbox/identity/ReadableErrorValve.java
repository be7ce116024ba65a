package city.anju.sandbox.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The page of requests so broken that the server refuses them before any of our code runs. */
public final class ReadableErrorValve extends ErrorReportValve {

  private static volatile Pages pages = new Pages("");

  /**
   * Tells where the platform is; the server makes its valve by class name, so this is not a
   * constructor.
   */
  static void linkBackWith(Pages linking) {
    pages = linking;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType("text/html");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(pages.error(status, ""));
        response.finishResponse();
      }
    } catch (IOException gone) {
      container.getLogger().debug("the caller has gone", gone);
    }
  }
}
