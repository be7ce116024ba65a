package city.anju.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many questions in one request: a body of JSON lines in, as many answers out.
 *
 * <pre>{@code
 * try (NdjsonLines lines = ndjson.spool(request)) {       // 413 before anything is done
 *   NdjsonAnswers answers = ndjson.answers(request, response);
 *   for (var batch = lines.next(500); !batch.isEmpty(); batch = lines.next(500)) {
 *     commit(batch).forEach(answers::add);
 *     answers.flush();
 *   }
 * }
 * }</pre>
 */
@Component
public class Ndjson {

  /** The media type, and the one of the answers unless the other is asked for. */
  public static final String MEDIA_TYPE = "application/x-ndjson";

  /** The other name of the same. */
  public static final String OTHER_MEDIA_TYPE = "application/ndjson";

  private static final NdjsonLines.Limits LIMITS =
      new NdjsonLines.Limits(64L * 1024 * 1024, 64 * 1024, 100_000);

  private final JsonMapper json;

  Ndjson(JsonMapper json) {
    this.json = json;
  }

  /**
   * Takes the whole body in before the first answer.
   *
   * @throws Problem 413 over 64 MiB ({@code BODY_TOO_LARGE}), 64 KiB a line ({@code LINE_TOO_LONG})
   *     or 100 000 lines ({@code TOO_MANY_LINES}); 415 when compressed or not UTF-8
   */
  public NdjsonLines spool(HttpServletRequest request) throws IOException {
    RequestBytes.check(request, LIMITS.bytes());
    return NdjsonLines.spool(request.getInputStream(), LIMITS);
  }

  /** Begins a 200 whose lines follow. */
  public NdjsonAnswers answers(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return new NdjsonAnswers(response, answerType(request.getHeader("Accept")), json);
  }

  private static String answerType(@Nullable String accept) {
    boolean other =
        accept != null && accept.contains(OTHER_MEDIA_TYPE) && !accept.contains(MEDIA_TYPE);
    return other ? OTHER_MEDIA_TYPE : MEDIA_TYPE;
  }
}
