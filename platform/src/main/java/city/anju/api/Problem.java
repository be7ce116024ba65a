package city.anju.api;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be done as asked: misuse, conflict, or a passing inability of ours.
 * Machines get it as RFC 9457 {@code application/problem+json}, people as a page.
 *
 * <p>Immutable: {@link #with}, {@link #header} and {@link #retryAfter} return a changed copy.
 */
public final class Problem extends RuntimeException {

  private final int status;
  private final String code;
  private final String detail;
  private final List<FieldProblem> errors;
  private final Map<String, Object> extra;
  private final Map<String, String> headers;

  private Problem(
      int status,
      String code,
      String detail,
      List<FieldProblem> errors,
      Map<String, Object> extra,
      Map<String, String> headers) {
    super(code + ": " + detail, null, false, false);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.extra = extra;
    this.headers = headers;
  }

  /**
   * A problem without fields.
   *
   * @param status HTTP status, 400 … 599
   * @param code stable code in capitals, e.g. {@code NOT_FOUND}
   * @param detail one English sentence; it reaches the caller, so nothing of anybody's data
   */
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), Map.of(), Map.of());
  }

  /** 422 {@code VALIDATION_FAILED}: the request was understood and holds wrong values. */
  public static Problem invalid(List<FieldProblem> errors) {
    return of(422, "VALIDATION_FAILED", "Some values are wrong; see errors.").withErrors(errors);
  }

  /** The same problem naming the wrong fields. */
  public Problem withErrors(List<FieldProblem> wrong) {
    return new Problem(status, code, detail, wrong, extra, headers);
  }

  /** The same problem with one further member in its body, e.g. the {@code verdict}. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extra);
    more.put(member, value);
    return new Problem(status, code, detail, errors, more, headers);
  }

  /** The same problem telling when to ask again; in whole seconds, rounded up, at least one. */
  public Problem retryAfter(Duration wait) {
    long seconds = wait.plusNanos(999_999_999).toSeconds();
    return header("Retry-After", Long.toString(Math.max(1, seconds)));
  }

  /** The same problem with a response header, e.g. {@code Allow}. */
  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, detail, errors, extra, more);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable code. */
  public String code() {
    return code;
  }

  /** One English sentence. */
  public String detail() {
    return detail;
  }

  /** The wrong fields, possibly none. */
  public List<FieldProblem> errors() {
    return errors;
  }

  /** Further members of the body, in the order they were given. */
  public Map<String, Object> extra() {
    return Collections.unmodifiableMap(extra);
  }

  /** Response headers to send with it. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }
}
