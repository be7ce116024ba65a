package city.anju.web.citizen;

import city.anju.shared.ListingCode;
import city.anju.web.citizen.ApplicationPage.PromiseText;
import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one page on which a listing that has ended is offered again.
 *
 * @param code the listing that has ended
 * @param offer what it offered
 * @param verdict the answer of the rules, asked now
 * @param typed the new last day as it stands in the field
 * @param earliest first possible last day
 * @param latest last possible last day
 * @param promise what the owner agrees to
 * @param key the form's hidden key
 * @param errors what must be mended
 * @param notice why it was not done, a member of the family {@code form.passing}; else null
 */
public record RelistingPage(
    ListingCode code,
    HomeFacts home,
    Offer offer,
    VerdictView verdict,
    String typed,
    LocalDate earliest,
    LocalDate latest,
    PromiseText promise,
    String key,
    List<FieldError> errors,
    @Nullable String notice) {

  public RelistingPage {
    errors = List.copyOf(errors);
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }
}
