package city.anju.web.visitor;

import city.anju.shared.Viewer;
import city.anju.web.support.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Homes on sale that the reader may see.
 *
 * @param form what was typed and chosen
 * @param errors what cannot be read; then nothing was looked for
 * @param heading what was looked for, as a title
 * @param chosen the same in one line; empty when nothing was chosen
 * @param viewer class of who reads, which decides what the page says of itself
 * @param homes the page of homes
 * @param count in words; empty where there are none
 * @param before address of the page before; null on the first
 * @param after address of the next page; null on the last
 * @param at when each of the homes was last compared with the register
 */
public record SearchPage(
    SearchForm form,
    List<FieldError> errors,
    String heading,
    String chosen,
    Viewer.Kind viewer,
    List<HomeLine> homes,
    String count,
    @Nullable String before,
    @Nullable String after,
    Instant at) {

  public SearchPage {
    errors = List.copyOf(errors);
    homes = List.copyOf(homes);
  }

  /** Whether a home of this page shows what it looks like; then all of them leave room for it. */
  public boolean pictured() {
    return homes.stream().anyMatch(home -> home.photo() != null);
  }

  /** Whether the field is among the mistakes. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }
}
