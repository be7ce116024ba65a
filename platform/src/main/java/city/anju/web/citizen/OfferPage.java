package city.anju.web.citizen;

import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an owner says what is offered.
 *
 * @param typed what stands in the fields, as typed, however wrong
 * @param errors what must be mended
 * @param earliest first possible last day
 * @param latest last possible last day
 * @param notice why it was not saved though nothing in the fields is wrong; else null
 */
public record OfferPage(
    HomeFacts home,
    Typed typed,
    List<FieldError> errors,
    LocalDate earliest,
    LocalDate latest,
    @Nullable Notice notice) {

  public OfferPage {
    errors = List.copyOf(errors);
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /**
   * Why what was typed was not saved.
   *
   * @param why member of the family {@code offer.notice}
   * @param applicationNo the application that stands in the way; null when none does
   */
  public record Notice(String why, @Nullable String applicationNo) {}

  /** The fields as typed; the floor only where several own the home. */
  public record Typed(String price, String until, String title, String description, String floor) {
    static final Typed NOTHING = new Typed("", "", "", "", "");
  }
}
