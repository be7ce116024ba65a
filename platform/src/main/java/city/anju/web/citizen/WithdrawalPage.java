package city.anju.web.citizen;

import city.anju.shared.ListingCode;
import city.anju.web.support.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question before a listing is withdrawn.
 *
 * @param location where the home is; null when the register no longer knows it as this person's
 * @param several whether others own the home too and are told
 * @param note what was typed
 * @param errors what must be mended
 * @param notice why it was not done, a member of the family {@code form.passing}; else null
 */
public record WithdrawalPage(
    ListingCode code,
    @Nullable String location,
    boolean several,
    String note,
    List<FieldError> errors,
    @Nullable String notice) {

  public WithdrawalPage {
    errors = List.copyOf(errors);
  }
}
