package city.anju.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be done as asked: misuse, conflict, or a passing inability of ours.
 * Machines get it as RFC 9457 {@code application/problem+json}, people as a page.
 *
 * <p>Immutable: {@link #with} and {@link #retryAfter} return a changed copy.
 */
public final class Problem extends RuntimeException {

  private final int status;
  private final String code;
  private final String detail;
  private final List<FieldProblem> errors;
  private final Map<String, Object> extra;
  private final @Nullable Duration retryAfter;

  private Problem(
      int status,
      String code,
      String detail,
      List<FieldProblem> errors,
      Map<String, Object> extra,
      @Nullable Duration retryAfter) {
    super(code + ": " + detail, null, false, false);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.extra = extra;
    this.retryAfter = retryAfter;
  }

  /**
   * A problem without fields.
   *
   * @param status HTTP status, 400 … 599
   * @param code stable code in capitals, e.g. {@code NOT_FOUND}
   * @param detail one English sentence; it reaches the caller, so nothing of anybody's data
   */
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), Map.of(), null);
  }

  /** 422 {@code VALIDATION_FAILED}: the request was understood and holds wrong values. */
  public static Problem invalid(List<FieldProblem> errors) {
    return of(422, "VALIDATION_FAILED", "Some values are wrong; see errors.").withErrors(errors);
  }

  /** The same problem naming the wrong fields. */
  public Problem withErrors(List<FieldProblem> wrong) {
    return new Problem(status, code, detail, wrong, extra, retryAfter);
  }

  /** The same problem with one further member in its body, e.g. the {@code verdict}. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extra);
    more.put(member, value);
    return new Problem(status, code, detail, errors, more, retryAfter);
  }

  /** The same problem telling when to ask again; rendered in whole seconds, at least one. */
  public Problem retryAfter(Duration wait) {
    return new Problem(status, code, detail, errors, extra, wait);
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
    return Map.copyOf(extra);
  }

  /** When to ask again, where that is known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
