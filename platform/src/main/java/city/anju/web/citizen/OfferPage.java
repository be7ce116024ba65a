package city.anju.web.citizen;

import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.util.List;

/**
 * The form in which an owner says what is offered.
 *
 * @param typed what stands in the fields, as typed, however wrong
 * @param errors what must be mended
 * @param earliest first possible last day
 * @param latest last possible last day
 */
public record OfferPage(
    HomeFacts home, Typed typed, List<FieldError> errors, LocalDate earliest, LocalDate latest) {

  public OfferPage {
    errors = List.copyOf(errors);
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /** The four fields as typed. */
  public record Typed(String price, String until, String title, String description) {
    static final Typed NOTHING = new Typed("", "", "", "");
  }
}
