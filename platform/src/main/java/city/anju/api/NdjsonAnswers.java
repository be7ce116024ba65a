package city.anju.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Answers in line order, sent batch by batch. */
public final class NdjsonAnswers {

  private final OutputStream out;
  private final JsonMapper json;

  NdjsonAnswers(HttpServletResponse response, String mediaType, JsonMapper json)
      throws IOException {
    response.setStatus(200);
    response.setContentType(mediaType);
    response.setHeader("Cache-Control", "no-store");
    this.out = new BufferedOutputStream(response.getOutputStream(), 1 << 15);
    this.json = json;
  }

  /** Adds one line, an object that Jackson can write; it leaves at the next {@link #flush}. */
  public void add(Object answer) throws IOException {
    out.write(json.writeValueAsBytes(answer));
    out.write('\n');
  }

  /** Sends what was added: call it after the commit that makes it true. */
  public void flush() throws IOException {
    out.flush();
  }
}
