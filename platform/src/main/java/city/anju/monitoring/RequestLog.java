package city.anju.monitoring;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The outermost keeper of every request: gives it an id, counts it, and tells of it in one line
 * without anybody's data. Neither the address asked for nor its query nor who asked is kept: the
 * pattern of the route, and whom the route lets in.
 */
public final class RequestLog extends ValveBase implements AccessLog {

  /** Header of the answer, and name in the log. */
  public static final String HEADER = "X-Request-Id";

  /** Whom the route lets in; an attribute of the request. */
  public static final String CLIENT = RequestLog.class.getName() + ".client";

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final String IN_LOG = "request";
  private static final String NO_ROUTE = "(none)";
  private static final long SLOW = TimeUnit.SECONDS.toNanos(3);

  /** Answered before there is a handler; as constants they are nobody's data. */
  private static final Set<String> ROUTES_OF_FILTERS =
      Set.of(
          "/oauth2/token", "/oauth2/jwks", "/sign-in", "/sign-in/callback", "/sign-out", "/logout");

  private final RequestMeters meters;
  private final boolean all;
  private final RequestIds ids = new RequestIds();

  /**
   * Counts in these meters.
   *
   * @param all tell of every request; else of faults of ours and of slow ones
   */
  RequestLog(RequestMeters meters, boolean all) {
    super(true);
    this.meters = meters;
    this.all = all;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String id = ids.next();
    response.setHeader(HEADER, id);
    MDC.put(IN_LOG, id);
    try {
      getNext().invoke(request, response);
    } finally {
      MDC.remove(IN_LOG);
    }
  }

  /** Called by the container at the true end, also of answers that stream. */
  @Override
  public void log(Request request, Response response, long nanoseconds) {
    String route = route(request);
    int status = response.getStatus();
    meters.count(route, String.valueOf(request.getMethod()), status, nanoseconds);
    boolean troubled = status >= 500 || nanoseconds > SLOW;
    if (all || troubled) {
      tell(request, response, route, nanoseconds, troubled);
    }
  }

  private static void tell(
      Request request, Response response, String route, long nanoseconds, boolean troubled) {
    Object client = request.getAttribute(CLIENT);
    String id = String.valueOf(response.getHeader(HEADER));
    String method = route.equals(NO_ROUTE) ? "(any)" : request.getMethod();
    (troubled ? LOG.atWarn() : LOG.atInfo())
        .addKeyValue("http.request.id", id)
        .addKeyValue("http.request.method", method)
        .addKeyValue("http.route", route)
        .addKeyValue("http.response.status_code", response.getStatus())
        .addKeyValue("event.duration", nanoseconds)
        .addKeyValue("anju.client", client == null ? "nobody" : client.toString())
        .log(
            "{} {} {} {} ms {}",
            method,
            route,
            response.getStatus(),
            TimeUnit.NANOSECONDS.toMillis(nanoseconds),
            id);
  }

  private static String route(Request request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern != null) {
      return pattern.toString();
    }
    String path = request.getRequestURI();
    return path != null && ROUTES_OF_FILTERS.contains(path) ? path : NO_ROUTE;
  }

  @Override
  public void setRequestAttributesEnabled(boolean enabled) {
    // nothing of the client is told
  }

  @Override
  public boolean getRequestAttributesEnabled() {
    return false;
  }
}
