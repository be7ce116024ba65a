package city.anju.web.citizen;

import org.jspecify.annotations.Nullable;

/**
 * A publication that has to be asked for again: the same form once more, with the same key.
 *
 * @param no number of the application
 * @param version version of the promise that was agreed to
 * @param language its language
 * @param key the form's hidden key
 * @param why what is known of the first try
 * @param waitSeconds when to ask; null where that is not known
 */
public record AskAgainPage(
    String no, String version, String language, String key, Why why, @Nullable Long waitSeconds) {

  /** What is known of the first try. */
  public enum Why {
    /** The connection broke while it was being written down. */
    OUTCOME_UNKNOWN,
    /** It could not be begun. */
    NOTHING_DONE,
    /** It has not come to an end yet. */
    STILL_RUNNING
  }
}
