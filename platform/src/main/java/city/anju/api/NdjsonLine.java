package city.anju.api;

/** One line of an NDJSON body that is not blank. */
public final class NdjsonLine {

  private final int number;
  private final byte[] json;

  NdjsonLine(int number, byte[] json) {
    this.number = number;
    this.json = json;
  }

  /** Its number in the body, from 1; blank lines count. */
  public int number() {
    return number;
  }

  /** Its bytes without the line end. */
  public byte[] json() {
    return json.clone();
  }

  /**
   * The line as one JSON object, to be read strictly.
   *
   * @throws Problem 400 {@code BODY_MALFORMED}
   */
  public JsonFields fields() {
    return JsonFields.parse(json);
  }
}
