package city.anju.web.citizen;

import city.anju.web.support.FieldError;
import java.util.List;

/**
 * The form of an objection to a refusal.
 *
 * @param no number of the application
 * @param text what was typed
 */
public record ObjectionPage(String no, String text, List<FieldError> errors) {

  public ObjectionPage {
    errors = List.copyOf(errors);
  }
}
