package city.anju.listing;

import city.anju.shared.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an owner offers.
 *
 * @param price asking price in whole yuan
 * @param lastDay last day of the offer; it ends at 24:00 in the city
 * @param title headline, at most {@value #TITLE_LENGTH} characters
 * @param description description, at most {@value #DESCRIPTION_LENGTH} characters
 */
public record OfferTerms(
    Yuan price, LocalDate lastDay, @Nullable String title, @Nullable String description) {

  /** Longest headline, in UTF-16 units. */
  public static final int TITLE_LENGTH = 60;

  /** Longest description, in UTF-16 units. */
  public static final int DESCRIPTION_LENGTH = 2000;
}
