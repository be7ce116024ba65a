package city.anju.crypto;

/**
 * A protected value does not open: it was altered, moved to another row or column, or its key is
 * gone. The message never holds the value.
 */
public final class SealBroken extends RuntimeException {

  SealBroken(String message) {
    super(message);
  }

  SealBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
