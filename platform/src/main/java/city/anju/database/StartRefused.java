package city.anju.database;

import org.jspecify.annotations.Nullable;

/**
 * The process cannot start for a reason its operator can mend. The message is one sentence (or two)
 * for people: what is wrong and what to do about it.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
