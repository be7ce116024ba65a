package city.anju.api;

import city.anju.monitoring.RequestLog;
import city.anju.shared.AnjuSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The one translator: exceptions into problems, problems into RFC 9457 documents. */
@Component
public class Problems {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final String documentation;
  private final JsonMapper json;

  Problems(AnjuSettings settings, JsonMapper json) {
    this.documentation = settings.baseUrl() + "/developers#";
    this.json = json;
  }

  /**
   * What an exception means for who asked. A fault of ours is logged and becomes 500 {@code
   * INTERNAL} with an incident id.
   */
  public Problem of(Throwable thrown, HttpServletRequest request) {
    return of(thrown, door(request));
  }

  /**
   * The same for one line of many.
   *
   * @param door what was being done, for the log; nothing of anybody's data
   */
  public Problem of(Throwable thrown, String door) {
    Problem known = known(thrown);
    return known != null ? known : Incident.of(thrown, door);
  }

  /** The 503 of a commit that got no answer; null when it is known what became of it. */
  public static @Nullable Problem outcomeUnknown(Throwable thrown) {
    Problem problem = known(thrown);
    return problem != null && problem.code().equals("OUTCOME_UNKNOWN") ? problem : null;
  }

  /** What an exception means for who asked; null when it is a fault of ours. */
  static @Nullable Problem known(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      Problem problem = knownAlone(t);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable Problem knownAlone(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      return problem;
    }
    if (thrown instanceof TransactionSystemException rollback) {
      Throwable work = rollback.getApplicationException();
      Problem problem = work == null ? null : known(work);
      if (problem != null) {
        return problem; // the work had failed before its rollback did
      }
    }
    Problem framework = FrameworkProblems.of(thrown);
    return framework != null ? framework : DatabaseTrouble.problemOf(thrown);
  }

  /** The members of the RFC 9457 document; also stands inside NDJSON answers. */
  public Map<String, Object> body(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", documentation + problem.code());
    body.put("title", title(problem.status()));
    body.put("status", problem.status());
    body.put("detail", problem.detail());
    body.put("code", problem.code());
    if (!problem.errors().isEmpty()) {
      body.put("errors", problem.errors());
    }
    problem.extra().forEach(body::putIfAbsent);
    return body;
  }

  /** Answers with the problem. */
  public void write(Problem problem, HttpServletResponse response) throws IOException {
    Map<String, Object> body = body(problem);
    String request = response.getHeader(RequestLog.HEADER);
    if (request != null) {
      body.put("requestId", request);
    }
    byte[] document = json.writeValueAsBytes(body);
    response.resetBuffer();
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MEDIA_TYPE);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
    response.flushBuffer();
  }

  private static String title(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }

  private static String door(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + ' ' + (pattern == null ? "(no handler)" : pattern);
  }
}
