package city.anju.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds for a home, with its weight.
 *
 * @param rule the rule
 * @param weight what it does to the offer
 * @param entry the register entry behind it, for the owners' and officers' eyes only
 */
public record Finding(Rule rule, Weight weight, @Nullable RegisterEntry entry) {

  /** 强对抗, 文件备案, 弱对抗. */
  public enum Weight {
    BAR,
    REVIEW,
    NOTICE
  }

  /**
   * What the register says of an encumbrance.
   *
   * @param kind kind of encumbrance
   * @param encumbranceNo its number
   * @param authority who had it entered
   * @param documentNo the document it stands on
   * @param until its end; null when open
   * @param transferProhibited whether the parties agreed that the home may not be transferred
   */
  public record RegisterEntry(
      String kind,
      String encumbranceNo,
      @Nullable String authority,
      @Nullable String documentNo,
      @Nullable Instant until,
      boolean transferProhibited) {}

  static Finding of(Rule rule, Weight weight) {
    return new Finding(rule, weight, null);
  }
}
