package city.anju.api;

/**
 * The JSON body of a request, at most 1 MiB (else 413). A handler that takes one as a parameter
 * gets it read and not yet parsed.
 */
public final class JsonBody {

  /** The longest body, in bytes. */
  public static final int LONGEST = 1024 * 1024;

  private final byte[] bytes;

  JsonBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes as they came, for the fingerprint. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The body as one JSON object, to be read strictly.
   *
   * @throws Problem 400 {@code BODY_MALFORMED}
   */
  public JsonFields fields() {
    return JsonFields.parse(bytes);
  }
}
