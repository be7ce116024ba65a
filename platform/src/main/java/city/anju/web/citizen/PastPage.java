package city.anju.web.citizen;

import city.anju.web.support.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was so on that day: the rules asked again as of a past instant.
 *
 * @param location where the home is; null when the register no longer knows it as this person's
 * @param code the listing from which it is asked; null when from the home
 * @param path this page's own address
 * @param back where one comes from
 * @param day the day as it stands in the field
 * @param time the time of that day
 * @param errors what must be mended
 * @param answer what was so; null before anything was asked
 */
public record PastPage(
    @Nullable String location,
    @Nullable String code,
    String path,
    String back,
    String day,
    String time,
    List<FieldError> errors,
    @Nullable Past answer) {

  public PastPage {
    errors = List.copyOf(errors);
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /**
   * What was so.
   *
   * @param at the instant
   * @param withdrawal whether it is the instant at which the listing ended
   * @param mine whether the register knew the home as this person's then
   * @param known by what the register knew then
   * @param knownNow by what we know now; null when that says the same
   */
  public record Past(
      Instant at,
      boolean withdrawal,
      boolean mine,
      VerdictView known,
      @Nullable VerdictView knownNow) {}
}
