package city.anju.web.citizen;

import city.anju.shared.ListingCode;
import city.anju.shared.Yuan;
import city.anju.web.support.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an owner changes the price of a listing.
 *
 * @param location where the home is
 * @param present the price it has
 * @param floor below it the other owners are asked first; null when there are none
 * @param typed what stands in the field
 * @param key the form's hidden key
 * @param unsure a price so far from the present one that it is asked about; null when it is not
 * @param sure whether that was said to be meant
 * @param errors what must be mended
 * @param notice why it was not done, a member of the family {@code form.passing}; else null
 */
public record PricePage(
    ListingCode code,
    String location,
    Yuan present,
    @Nullable Yuan floor,
    String typed,
    String key,
    @Nullable Yuan unsure,
    boolean sure,
    List<FieldError> errors,
    @Nullable String notice) {

  public PricePage {
    errors = List.copyOf(errors);
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }
}
