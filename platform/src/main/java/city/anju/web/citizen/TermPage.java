package city.anju.web.citizen;

import city.anju.shared.ListingCode;
import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an owner changes the last day of a listing.
 *
 * @param location where the home is
 * @param present the last day it has
 * @param several whether the other owners are asked first
 * @param typed what stands in the field
 * @param earliest first possible last day
 * @param latest last possible last day
 * @param key the form's hidden key
 * @param refused why the rules do not let it go on longer; null when they were not asked
 * @param errors what must be mended
 * @param notice why it was not done, a member of the family {@code form.passing}; else null
 */
public record TermPage(
    ListingCode code,
    String location,
    LocalDate present,
    boolean several,
    String typed,
    LocalDate earliest,
    LocalDate latest,
    String key,
    @Nullable VerdictView refused,
    List<FieldError> errors,
    @Nullable String notice) {

  public TermPage {
    errors = List.copyOf(errors);
  }
}
