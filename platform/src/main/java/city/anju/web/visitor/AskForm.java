package city.anju.web.visitor;

import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a signed-in reader of a home's page may ask its owner to show it.
 *
 * @param home public id of the home
 * @param own whether it is the reader's own home: there is nothing to ask
 * @param open the viewing that is open already; null when there is none
 * @param days on which a viewing may be
 * @param hours at which one may begin
 * @param typed what stands in the form
 * @param errors what must be mended
 */
public record AskForm(
    String home,
    boolean own,
    @Nullable String open,
    List<LocalDate> days,
    List<LocalTime> hours,
    Typed typed,
    List<FieldError> errors) {

  public AskForm {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    errors = List.copyOf(errors);
  }

  /** The fields as they were typed. */
  public record Typed(String day, String hour, String words) {
    static final Typed NOTHING = new Typed("", "", "");
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }
}
