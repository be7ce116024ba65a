package city.anju.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The store does not answer, or not us: nothing is wrong with what it keeps. */
final class StoreAway extends IOException {

  private static final long serialVersionUID = 1L;

  StoreAway(String message) {
    super(message);
  }

  StoreAway(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
