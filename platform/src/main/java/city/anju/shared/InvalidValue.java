package city.anju.shared;

/**
 * A text that is not the value it should be. The code is stable ({@code ID_CHECK_DIGIT}) and
 * chooses the words a page shows; the detail is one English sentence for a machine's log. Neither
 * repeats what was given: it may be personal data or hostile.
 */
public final class InvalidValue extends RuntimeException {
  private final String code;
  private final String detail;

  public InvalidValue(String code, String detail) {
    super(code + ": " + detail);
    this.code = code;
    this.detail = detail;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return detail;
  }
}
